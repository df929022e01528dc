import { type SQL, sql } from "drizzle-orm";
import { askLedger, at, type Value } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** How a hold is to end. */
export interface Closing {
  ownerId: Value<string>;
  /** The key it was held under. */
  key: Value<string>;
  /** Credits to take for good, 0 to all that was held; the rest goes back. */
  credits: Value<number>;
  /** For the statement: a word, then perhaps ":" and an id. */
  cause: Value<string>;
}

/** How a hold ended. */
export interface HoldEnd {
  /** True when it has ended as asked, by this call or by an earlier one like it. */
  ok: boolean;
  /** `unknown` = this owner has no such hold. */
  outcome: "captured" | "released" | "unknown";
  /** Credits taken for good. */
  captured: number;
  /** Spendable credits after it. */
  left: number;
  /** Of what went back: credits whose time had run out meanwhile. If that was our fault, grant them anew. */
  lapsed: number;
}

/**
 * The closing as a table function, for the caller's own statement. Let it hang on the compare-and-set of your row:
 *
 *     with done as (update generations set status = 'succeeded' where id = … and status = 'storing' returning owner_id),
 *          paid as materialized (select a.* from done, ${closeHoldSql({ ownerId: sql`done.owner_id`, … }, now)} a)
 *     select … from done join paid on true
 *
 * Take owner or key from the row, so that no row means no call; and join the step in the last `select`, since a step
 * that only selects runs only as far as it is read.
 */
export function closeHoldSql(closing: Closing, now: Date): SQL {
  return sql`ledger.close_hold(${closing.key}::text, ${closing.ownerId}::uuid, ${closing.credits}::int, ${closing.cause}, ${at(now)})`;
}

async function closeHold(deps: Pick<CreditsDeps, "db" | "clock">, closing: Closing): Promise<HoldEnd> {
  const answer = await askLedger(deps.db, closeHoldSql(closing, deps.clock.now()));
  const outcome = answer.code === "captured" || answer.code === "released" ? answer.code : "unknown";
  return { ok: answer.ok, outcome, captured: answer.amount, left: answer.left_, lapsed: answer.lapsed };
}

/**
 * Takes what was delivered and gives the rest of the hold back. Whoever closes a hold first wins; the others are told
 * how it ended.
 */
export function captureHold(deps: Pick<CreditsDeps, "db" | "clock">, closing: Closing): Promise<HoldEnd> {
  return closeHold(deps, closing);
}

/** Gives a whole hold back. */
export function releaseHold(
  deps: Pick<CreditsDeps, "db" | "clock">,
  closing: Omit<Closing, "credits">,
): Promise<HoldEnd> {
  return closeHold(deps, { ...closing, credits: 0 });
}
