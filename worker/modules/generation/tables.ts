import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { at } from "#worker/db/columns.ts";
import { users } from "#worker/modules/accounts/tables.ts";

/**
 * A wish to make something. `state`: 10 queued, 20 submitting, 30 running, 40 storing, 50 succeeded, 60 failed, 80 canceled.
 * Legal arrows are held by the trigger in migrations (generation_guard), which also counts `version` up at every change.
 */
export const generations = pgTable(
  "generations",
  {
    id: uuid().primaryKey(),
    makerId: uuid("maker_id")
      .notNull()
      .references(() => users.id),
    kind: smallint().notNull(),
    mode: text().notNull(),
    engine: text().notNull(),
    engineVersion: text("engine_version").notNull(),
    /** Own number in this engine's line. */
    seq: bigint({ mode: "number" }).notNull(),
    state: smallint().notNull().default(10),
    version: integer().notNull().default(1),
    /** Counts the takes of an engine that runs in process; an older take's result is dropped. */
    attempt: smallint().notNull().default(0),
    /** How many of those ended without a word from their worker; the others were given back by the worker itself. */
    lost: smallint().notNull().default(0),
    prompt: text().notNull(),
    negativePrompt: text("negative_prompt"),
    params: jsonb().notNull(),
    count: smallint().notNull(),
    seed: bigint({ mode: "number" }).notNull(),
    price: integer().notNull(),
    charged: integer().notNull().default(0),
    matched: jsonb().notNull(),
    ignored: jsonb().notNull(),
    /** Outputs drawn so far, for the bar that fills. */
    doneCount: smallint("done_count").notNull().default(0),
    /**
     * What became of each output, in order, written when it succeeds: SHA-256 hex of the original, or null for one
     * that could not be made. Stays when the asset is deleted, so that the recipe can still be compared.
     */
    outputs: jsonb(),
    failureCode: text("failure_code"),
    failureDetail: text("failure_detail"),
    /**
     * The post it was started from, and under which licence that stood then. No foreign key: posts belong to a room
     * above, and a remix outlives what it came from.
     */
    remixOf: uuid("remix_of"),
    remixLicence: text("remix_licence"),
    /** When the sweep looks at it again; moved at every step. */
    dueAt: at("due_at").notNull(),
    createdAt: at("created_at").notNull(),
    startedAt: at("started_at"),
    endedAt: at("ended_at"),
  },
  (t) => [
    index("generations_mine").on(t.makerId, t.id),
    index("generations_mine_state").on(t.makerId, t.state, t.id),
    index("generations_queue").on(t.engine, t.seq).where(sql`state = 10`),
    index("generations_started").on(t.engine, t.seq).where(sql`started_at is not null`),
    index("generations_waiting").on(t.makerId, t.seq).where(sql`state = 10`),
    index("generations_busy").on(t.makerId).where(sql`state in (20, 30, 40)`),
    index("generations_due").on(t.dueAt).where(sql`state < 50`),
    index("generations_words").using("gin", t.makerId, sql`to_tsvector('simple', prompt)`),
    check("generations_state", sql`${t.state} in (10, 20, 30, 40, 50, 60, 80)`),
    check("generations_outputs", sql`(${t.state} = 50) = (${t.outputs} is not null)`),
    check("generations_ended", sql`(${t.state} >= 50) = (${t.endedAt} is not null)`),
    check("generations_count", sql`${t.count} between 1 and 4`),
    check("generations_remix", sql`(${t.remixOf} is null) = (${t.remixLicence} is null)`),
    check("generations_charged", sql`${t.charged} between 0 and ${t.price}`),
  ],
);

/** One row a maker: the lock that the acts on this maker's generations take first, so that "how many run" stays true. */
export const generationLanes = pgTable("generation_lanes", {
  makerId: uuid("maker_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
});
