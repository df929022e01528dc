import { type SQL, sql } from "drizzle-orm";
import { askLedger, at, type Value } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** Credits to take back after a refund or a dispute. */
export interface TakeBack {
  ownerId: Value<string>;
  /** Names the cause, once for ever: "re_…", "dp_…" of Stripe. Visible ASCII, no blanks, ≤ 120. */
  key: Value<string>;
  /** Whole credits, at least 1. */
  credits: Value<number>;
  /** For the statement: a word, then perhaps ":" and an id, e.g. "refund:re_…". */
  cause: string;
}

/** What became of it. `already` = this key was taken back before; nothing moved now. */
export interface TakenBack {
  outcome: "taken" | "already";
  left: number;
}

/** The take-back as a table function, for the caller's own statement. Codes: taken, already. */
function takeBackSql(takeBack: TakeBack, now: Date): SQL {
  return sql`ledger.take_back(${takeBack.key}::text, ${takeBack.ownerId}::uuid, ${takeBack.credits}::int, ${takeBack.cause}, ${at(now)})`;
}

/**
 * Takes back what is left, beginning with what lasts longest; what was spent already becomes debt, which the next
 * grants and releases pay off first. Credits on hold are not touched.
 * @throws LedgerKeyReused when the key stands for another owner or amount
 */
export async function takeBack(deps: Pick<CreditsDeps, "db" | "clock">, what: TakeBack): Promise<TakenBack> {
  const answer = await askLedger(deps.db, takeBackSql(what, deps.clock.now()));
  return { outcome: answer.code === "already" ? "already" : "taken", left: answer.left_ };
}
