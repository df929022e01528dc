import { type SQL, sql } from "drizzle-orm";
import { plusSeconds } from "#worker/kernel/clock.ts";
import type { Db } from "./connect.ts";
import { rows } from "./connect.ts";

/** Seconds an unsent row may be old before a sweep takes it for lost. */
const SWEEP_AFTER_S = 10;
/** Seconds a sweep keeps a row to itself while it sends. */
const LEASE_S = 30;
/** After this many tries a row leaves the due index and waits for a person. */
const MAX_TRIES = 12;

/** One thing to tell: `topic` decides the queue, `body` carries ids and a version `v`, never contents. */
export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly body: Readonly<Record<string, string | number>>;
}

/** The way out of the database. Its only implementation that talks to queues is built in compose.ts. */
export interface Relay {
  /** Sends rows that are committed already, after the answer, and deletes them. What fails is healed by the sweep. */
  sendAfterCommit(sent: readonly OutboxRow[]): void;
}

/** Puts rows on their queues; throws when any could not be handed over. */
export type Send = (sending: readonly OutboxRow[]) => Promise<void>;

/**
 * `select id, topic, body, due_at` over `making`, to stand behind `insert into outbox (id, topic, body, due_at)` in the
 * statement of their reason; add ` where exists (select from …)` to make it depend on that reason.
 */
export function outboxSelect(making: readonly OutboxRow[], now: Date): SQL {
  const dueAt = plusSeconds(now, SWEEP_AFTER_S).toISOString();
  const body = JSON.stringify(making.map(({ id, topic, body }) => ({ id, topic, body })));
  return sql`select r.id, r.topic, r.body, ${dueAt}::timestamptz
    from jsonb_to_recordset(${body}::jsonb) as r(id uuid, topic text, body jsonb)`;
}

/** `insert into outbox …` of the rows, whatever else the transaction does. */
export function outboxInsert(making: readonly OutboxRow[], now: Date): SQL {
  return sql`insert into outbox (id, topic, body, due_at) ${outboxSelect(making, now)}`;
}

/** What becomes of rows once their queue has them. */
export interface Settling {
  /** True for topics whose only trace is the outbox: their row stays until the act behind the message is done. */
  readonly owed: (topic: string) => boolean;
  /** Seconds after which an owed row is sent again, should queue and message be gone. */
  readonly againAfter: number;
}

/** Deletes rows that are on their queue; owed ones only move their date. One statement. */
export async function settleSent(
  db: Db,
  sent: readonly OutboxRow[],
  settling: Settling,
  now: Date,
): Promise<void> {
  const [owed, over] = [
    sent.filter((row) => settling.owed(row.topic)),
    sent.filter((row) => !settling.owed(row.topic)),
  ];
  const ids = (of: readonly OutboxRow[]) =>
    sql`(select jsonb_array_elements_text(${JSON.stringify(of.map(({ id }) => id))}::jsonb)::uuid)`;
  await db.execute(sql`with gone as (delete from outbox where id in ${ids(over)})
    update outbox set due_at = ${plusSeconds(now, settling.againAfter).toISOString()}::timestamptz where id in ${ids(owed)}`);
}

/** Forgets an owed row: its act is done, or a person will look at its dead letter. */
export async function forgetOwed(db: Db, ids: readonly string[]): Promise<void> {
  await db.execute(
    sql`delete from outbox where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`,
  );
}

/**
 * Takes up to `limit` rows whose first sending got lost, commits the lease, sends them, settles them.
 * A crash between sending and settling sends twice: consumers tell twins apart. Returns how many were sent.
 */
export async function sweepOutbox(
  db: Db,
  send: Send,
  settling: Settling,
  now: Date,
  limit: number,
): Promise<number> {
  const leased = await rows<OutboxRow>(
    db,
    sql`update outbox o set due_at = ${plusSeconds(now, LEASE_S).toISOString()}::timestamptz, tries = o.tries + 1
      from (select id from outbox where due_at <= ${now.toISOString()}::timestamptz and tries < ${MAX_TRIES}
            order by due_at, id limit ${limit} for update skip locked) c
      where o.id = c.id returning o.id, o.topic, o.body`,
  );
  if (leased.length === 0) return 0;
  await send(leased);
  await settleSent(db, leased, settling, now);
  return leased.length;
}
