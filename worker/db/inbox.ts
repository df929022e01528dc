import { sql } from "drizzle-orm";
import { type Db, firstRow, rows, type Tx } from "./connect.ts";

/** Something that arrived from outside, under the sender's own id. */
export interface Arrival {
  /** Who sent it: "stripe", "fal". */
  readonly source: string;
  readonly eventId: string;
  readonly body: unknown;
}

/**
 * Writes an arrival down before anybody acts on it; the sender then gets its 2xx. A copy changes nothing.
 * Returns whether it is new.
 */
export async function keepArrival(db: Db, { source, eventId, body }: Arrival, now: Date): Promise<boolean> {
  const kept = await firstRow(
    db,
    sql`insert into inbox (source, event_id, received_at, body)
      values (${source}, ${eventId}, ${now.toISOString()}::timestamptz, ${JSON.stringify(body)}::jsonb)
      on conflict do nothing returning event_id`,
  );
  return kept !== undefined;
}

/**
 * The first statement of an arrival's effect, in the effect's own transaction: false means that somebody has done it,
 * or that it never arrived, and there is nothing to do. A twin waits here until the winner has committed.
 */
export async function claimArrival(
  tx: Tx,
  { source, eventId }: Omit<Arrival, "body">,
  now: Date,
): Promise<boolean> {
  const claimed = await firstRow(
    tx,
    sql`update inbox set done_at = ${now.toISOString()}::timestamptz
      where source = ${source} and event_id = ${eventId} and done_at is null returning event_id`,
  );
  return claimed !== undefined;
}

/** Arrivals that nobody has acted on since `before`, oldest first: written down is not handled. */
export function forgottenArrivals(db: Db, before: Date, limit: number): Promise<Arrival[]> {
  return rows<Arrival>(
    db,
    sql`select source, event_id as "eventId", body from inbox
      where done_at is null and received_at < ${before.toISOString()}::timestamptz order by received_at limit ${limit}`,
  );
}
