import { type SQL, sql } from "drizzle-orm";
import { askLedger, at, type Value } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** Credits to set aside until something is delivered or has failed. */
export interface Hold {
  ownerId: Value<string>;
  /** Names what it is for, once for ever: "gen_…". Visible ASCII, no blanks, ≤ 120. */
  key: Value<string>;
  /** Whole credits, at least 1. */
  credits: Value<number>;
  /** When somebody must have closed it; an hour later the sweep gives it back. */
  deadline: Date;
  /** For the statement: a word, then perhaps ":" and an id, e.g. "generation:gen_…". */
  cause: string;
}

/** What became of a hold. `already` = this key holds or held the same amount; nothing moved now. */
export type HoldOutcome =
  | { ok: true; outcome: "held" | "already"; left: number }
  | { ok: false; outcome: "insufficient"; need: number; have: number };

/**
 * The hold as a table function, for the caller's own statement; columns as in `LedgerAnswer`. A wish is one statement:
 *
 *     with hold as materialized (select * from ${holdCreditsSql(hold, now)}),
 *          wish as (insert into generations (…) select … from hold where hold.code = 'held' returning id),
 *          sent as (insert into outbox (…) select … from wish)
 *     select hold.ok, hold.code, hold.left_ from hold
 *
 * Ask for `code = 'held'`, not for `ok`: `already` is ok too. If it must hang on a condition, put the call in a CASE of a
 * materialized step (`case when … then ${holdCreditsSql(…)} end as hold`, then `(step.hold).code`): as a table in `from`
 * the planner may call it before it looks at the condition. The wallet stays locked until the transaction ends, so
 * whoever also changes a row that others change must change that row first.
 */
export function holdCreditsSql(hold: Hold, now: Date): SQL {
  return sql`ledger.hold_credits(${hold.key}::text, ${hold.ownerId}::uuid, ${hold.credits}::int, ${at(hold.deadline)}, ${hold.cause}, ${at(now)})`;
}

/**
 * Sets credits aside. Too few is an answer, not an error.
 * @throws LedgerKeyReused when the key stands for another owner or amount
 */
export async function holdCredits(
  deps: Pick<CreditsDeps, "db" | "clock">,
  hold: Hold & { credits: number },
): Promise<HoldOutcome> {
  const answer = await askLedger(deps.db, holdCreditsSql(hold, deps.clock.now()));
  if (!answer.ok) return { ok: false, outcome: "insufficient", need: hold.credits, have: answer.left_ };
  return { ok: true, outcome: answer.code === "already" ? "already" : "held", left: answer.left_ };
}
