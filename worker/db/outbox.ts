import { type SQL, sql } from "drizzle-orm";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { type Db, rows } from "./connect.ts";

/** Seconds an unsent row may be old before a sweep takes it for lost. */
const SWEEP_AFTER_S = 10;
/** Seconds a sweep keeps a row to itself while it sends; doubled at every try, */
const LEASE_S = 30;
/** up to this many, and without an end: what is in here is owed to somebody. */
const MAX_LEASE_S = 3600;
/** From this try on a person should look. */
const STUCK_TRIES = 12;

/** One thing to tell: `topic` decides the queue, `body` carries ids and a version `v`, never contents. */
export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly body: Readonly<Record<string, string | number>>;
}

/** The way out of the database. Its only implementation that talks to queues is built in compose.ts. */
export interface Relay {
  /** Sends rows that are committed already, after the answer, and settles them. What fails is healed by the sweep. */
  sendAfterCommit(sent: readonly OutboxRow[]): void;
}

/** How sending went: queues fail one by one, and a row of an unknown topic keeps no other from leaving. */
export interface Sending {
  readonly sent: readonly OutboxRow[];
  readonly failed: readonly { readonly row: OutboxRow; readonly why: string }[];
}

/** Puts rows on their queues. Does not throw: what could not be handed over is told. */
export type Send = (sending: readonly OutboxRow[]) => Promise<Sending>;

/** What becomes of rows once their queue has them. */
export interface Settling {
  /** True for topics whose only trace is the outbox: their row stays until the act behind the message is done. */
  readonly owed: (topic: string) => boolean;
  /** Seconds after which an owed row is sent again, should queue and message be gone: longer than the queue itself tries. */
  readonly againAfter: number;
}

/** A jsonb list of ids as a set of uuids. */
const idsIn = (ids: readonly string[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;

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

/**
 * Writes down how sending went, in one statement: rows that are on their queue are deleted, owed ones only move their
 * date, failed ones keep theirs and say why.
 */
export async function settle(
  db: Db,
  { sent, failed }: Sending,
  settling: Settling,
  now: Date,
): Promise<void> {
  const owed = sent.filter((row) => settling.owed(row.topic)).map(({ id }) => id);
  const over = sent.filter((row) => !settling.owed(row.topic)).map(({ id }) => id);
  const said = JSON.stringify(failed.map(({ row, why }) => ({ id: row.id, why: why.slice(0, 200) })));
  await rows(
    db,
    sql`with gone as (delete from outbox where id in ${idsIn(over)}),
      kept as (update outbox set due_at = ${plusSeconds(now, settling.againAfter).toISOString()}::timestamptz where id in ${idsIn(owed)})
    update outbox o set last_error = f.why from jsonb_to_recordset(${said}::jsonb) as f(id uuid, why text) where o.id = f.id`,
  );
}

/** Forgets an owed row: its act is done. A dead letter of it has nothing left to tell. */
export async function forgetOwed(db: Db, id: string, now: Date): Promise<void> {
  await rows(
    db,
    sql`with done as (delete from outbox where id = ${id}::uuid)
    update dead_letters set replayed_at = ${now.toISOString()}::timestamptz where message_id = ${id} and replayed_at is null`,
  );
}

/** Moves owed rows whose message was given up: they are tried again at `when`, until their act says that it is over. */
export async function postponeOwed(db: Db, ids: readonly string[], when: Date): Promise<void> {
  await rows(
    db,
    sql`update outbox set due_at = ${when.toISOString()}::timestamptz where id in ${idsIn(ids)}`,
  );
}

/** What a sweep did: rows sent, and rows that have failed so often that a person should look. */
export interface Swept {
  readonly sent: number;
  readonly stuck: readonly string[];
}

/**
 * Takes up to `limit` rows whose first sending got lost, commits the lease, sends them, settles them. A crash between
 * sending and settling sends twice: consumers tell twins apart. A row that fails waits longer each time, never for ever.
 */
export async function sweepOutbox(
  db: Db,
  send: Send,
  settling: Settling,
  now: Date,
  limit: number,
): Promise<Swept> {
  const at = now.toISOString();
  const leased = await rows<OutboxRow & { tries: number }>(
    db,
    sql`update outbox o set tries = o.tries + 1,
        due_at = ${at}::timestamptz + make_interval(secs => least(${LEASE_S} * power(2, least(o.tries, 12)), ${MAX_LEASE_S}))
      from (select id from outbox where due_at <= ${at}::timestamptz order by due_at, id limit ${limit} for update skip locked) c
      where o.id = c.id returning o.id, o.topic, o.body, o.tries`,
  );
  if (leased.length === 0) return { sent: 0, stuck: [] };
  const sending = await send(leased);
  await settle(db, sending, settling, now);
  const tries = new Map(leased.map((row) => [row.id, row.tries]));
  const stuck = sending.failed.filter(({ row }) => (tries.get(row.id) ?? 0) >= STUCK_TRIES);
  return { sent: sending.sent.length, stuck: stuck.map(({ row, why }) => `${row.topic}: ${why}`) };
}
