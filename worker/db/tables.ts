import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** What must leave the database, written in the transaction of its reason and deleted once sent. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid().primaryKey(),
    topic: text().notNull(),
    body: jsonb().notNull(),
    dueAt: at("due_at").notNull(),
    tries: smallint().notNull().default(0),
    lastError: text("last_error"),
  },
  (t) => [index("outbox_due").on(t.dueAt, t.id)],
);

/** What arrived from outside, marked done in the transaction of its effect. */
export const inbox = pgTable(
  "inbox",
  {
    source: text().notNull(),
    eventId: text("event_id").notNull(),
    receivedAt: at("received_at").notNull(),
    doneAt: at("done_at"),
    body: jsonb(),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.eventId] }),
    index("inbox_todo").on(t.receivedAt).where(sql`done_at is null`),
  ],
);

/** Messages the queues gave up on; a person looks and replays. */
export const deadLetters = pgTable(
  "dead_letters",
  {
    id: uuid().primaryKey(),
    queue: text().notNull(),
    messageId: text("message_id").notNull().unique(),
    body: jsonb().notNull(),
    attempts: integer().notNull(),
    arrivedAt: at("arrived_at").notNull(),
    replayedAt: at("replayed_at"),
  },
  (t) => [index("dead_letters_new").on(t.id).where(sql`replayed_at is null`)],
);

/** One row per request that spends: the twin of a request waits on its key, then reads its answer. */
export const idempotency = pgTable(
  "idempotency",
  {
    ownerId: uuid("owner_id").notNull(),
    route: text().notNull(),
    key: text().notNull(),
    bodyHash: text("body_hash").notNull(),
    status: smallint(),
    answer: jsonb(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.route, t.key] }), index("idempotency_age").on(t.createdAt)],
);

/** Local only: how far the platform's clock is moved. One row. */
export const clockOffset = pgTable(
  "clock_offset",
  { only: smallint().primaryKey().default(1), ms: bigint({ mode: "number" }).notNull().default(0) },
  (t) => [check("clock_offset_one_row", sql`${t.only} = 1`)],
);

/** Says that this database belongs to a local stack and may be seeded. Never written in production. */
export const localMarker = pgTable("local_marker", { only: smallint().primaryKey().default(1) });

/** What operators and scripts did, append-only. */
export const auditLog = pgTable("audit_log", {
  id: uuid().primaryKey(),
  actor: text().notNull(),
  act: text().notNull(),
  subject: text().notNull(),
  detail: jsonb().notNull(),
});
