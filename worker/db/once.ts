import { type SQL, sql } from "drizzle-orm";
import { Refusal } from "#worker/kernel/refusal.ts";

/** What tells one spending request from another. */
export interface OnceKey {
  readonly ownerId: string;
  /** Method and path pattern, e.g. "POST /generations". */
  readonly route: string;
  readonly key: string;
  readonly bodyHash: string;
}

/** What a claim found: `kept` carries what the first one made of the key. */
export type OnceCode = "new" | "kept" | "mismatch" | "busy";

/**
 * The claim of a key, as a value of type once_claimed (code, status, answer). An act that spends is one statement with
 * the claim before it and `settleOnce` after it:
 *
 *     with gate as materialized (select …may they at all… as ok),
 *          claimed as materialized (select ok, case when ok then ${claimOnce(key, now)} end as claim from gate),
 *          made as (insert into … select … from claimed where (claim).code = 'new' returning …document…)
 *     select ok, (claim).code, (claim).answer as kept, (select document from made) as made,
 *       case when (claim).code = 'new' then ${settleOnce(key, 202, sql`(select document from made)`)} end
 *     from claimed
 *
 * Twins wait on the unique index until the winner's statement has ended, then read its answer, or, when it was refused,
 * act themselves. It must stand in a CASE of a materialised step: elsewhere the planner chooses when to call it.
 */
export function claimOnce(key: OnceKey, now: Date): SQL {
  return sql`once_claim(${key.ownerId}::uuid, ${key.route}, ${key.key}, ${key.bodyHash}, ${now.toISOString()}::timestamptz)`;
}

/** Keeps `answer` (jsonb) for the key; when it is null the act was refused, and the key is free again. */
export function settleOnce(key: OnceKey, status: number, answer: SQL): SQL {
  return sql`once_settle(${key.ownerId}::uuid, ${key.route}, ${key.key}, ${status}::smallint, ${answer})`;
}

/**
 * Refuses what a claim that is neither new nor kept means: `idempotency.mismatch` (same key, other body) or
 * `idempotency.in-progress` (a twin takes over 2 s, the role's lock_timeout).
 */
export function demandClaim(code: OnceCode): void {
  if (code === "mismatch") throw new Refusal("idempotency.mismatch");
  if (code === "busy") throw new Refusal("idempotency.in-progress", { retryAfter: 1 });
}
