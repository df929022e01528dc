import { sql } from "drizzle-orm";
import type { Clock } from "#worker/kernel/clock.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { type Db, firstRow, inTransaction, sqlState, type Tx } from "./connect.ts";

/** What tells one spending request from another. */
export interface OnceKey {
  readonly ownerId: string;
  /** Method and path pattern, e.g. "POST /generations". */
  readonly route: string;
  readonly key: string;
  readonly bodyHash: string;
}

export interface OnceAnswer<Body> {
  readonly status: number;
  readonly body: Body;
}

const LOCK_TIMEOUT = "55P03";

/**
 * Runs `work` at most once for a key: the claim is the first statement of its transaction, the answer its last.
 * Twins wait on the unique index until the winner commits, then get the winner's answer; a refusal rolls back and is not kept.
 * Refuses with `idempotency.mismatch` (same key, other body) or `idempotency.in-progress` (the winner takes over 2 s,
 * the role's lock_timeout).
 */
export async function once<Body>(
  deps: { readonly db: Db; readonly clock: Clock },
  key: OnceKey,
  work: (tx: Tx) => Promise<OnceAnswer<Body>>,
): Promise<OnceAnswer<Body>> {
  return inTransaction(deps.db, async (tx) => {
    if (!(await claim(tx, key, deps.clock.now()))) return replay<Body>(tx, key);
    const made = await work(tx);
    await tx.execute(sql`update idempotency set status = ${made.status}, answer = ${JSON.stringify(made.body)}::jsonb
        where owner_id = ${key.ownerId} and route = ${key.route} and key = ${key.key}`);
    return made;
  });
}

async function claim(tx: Tx, key: OnceKey, now: Date): Promise<boolean> {
  const claimed = firstRow(
    tx,
    sql`insert into idempotency (owner_id, route, key, body_hash, created_at)
      values (${key.ownerId}, ${key.route}, ${key.key}, ${key.bodyHash}, ${now.toISOString()}::timestamptz)
      on conflict do nothing returning key`,
  );
  try {
    return (await claimed) !== undefined;
  } catch (error) {
    if (sqlState(error) === LOCK_TIMEOUT) throw new Refusal("idempotency.in-progress", { retryAfter: 1 });
    throw error;
  }
}

async function replay<Body>(tx: Tx, key: OnceKey): Promise<OnceAnswer<Body>> {
  const kept = await firstRow<{ bodyHash: string; status: number; answer: Body }>(
    tx,
    sql`select body_hash as "bodyHash", status, answer from idempotency
      where owner_id = ${key.ownerId} and route = ${key.route} and key = ${key.key}`,
  );
  if (kept === undefined) throw new Refusal("idempotency.in-progress", { retryAfter: 1 }); // swept between the two statements
  if (kept.bodyHash !== key.bodyHash) throw new Refusal("idempotency.mismatch");
  return { status: kept.status, body: kept.answer };
}
