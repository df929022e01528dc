import { type SQL, sql } from "drizzle-orm";
import { firstRow, sqlState } from "#worker/db/connect.ts";
import type { CreditsDeps } from "./ports.ts";

/** A value of a ledger call: known here, or a column of the statement that the call stands in. */
export type Value<T> = T | SQL<T>;

/** A row of `ledger.answer`, as `select * from ledger.…(…)` gives it. */
export interface LedgerAnswer {
  ok: boolean;
  code: string;
  /** Spendable credits after the call. */
  left_: number;
  /** Credits that stand under the key. */
  amount: number;
  /** Credits that came back into lots whose time was over, and expired at once. */
  lapsed: number;
}

/**
 * The same key was used for another owner, amount or expiry. Keys name causes, so this is a fault of the caller or of
 * whoever sends us things, never a maker's: it is not a Refusal, and nothing was moved.
 */
export class LedgerKeyReused extends Error {
  override name = "LedgerKeyReused";
}

/** True when a statement with a ledger call in it failed because the key stands for something else. */
function isLedgerKeyReused(error: unknown): boolean {
  if (error instanceof LedgerKeyReused) return true;
  if (sqlState(error) !== "SM409") return false;
  // other modules' functions use the same code for their own conflicts: the words tell them apart
  for (let at = error; at instanceof Error; at = at.cause) if (at.message.startsWith("ledger: ")) return true;
  return false;
}

/** An instant as a parameter: ISO text with a cast, since the driver's own Date handling is switched off by drizzle. */
export function at(instant: Value<Date>): SQL {
  return instant instanceof Date ? sql`${instant.toISOString()}::timestamptz` : sql`${instant}`;
}

/** Runs one ledger function and gives its answer. */
export async function askLedger(db: CreditsDeps["db"], call: SQL): Promise<LedgerAnswer> {
  try {
    const answer = await firstRow<LedgerAnswer>(db, sql`select * from ${call}`);
    if (answer === undefined) throw new Error("the ledger gave no answer");
    return answer;
  } catch (error) {
    if (isLedgerKeyReused(error))
      throw new LedgerKeyReused("this key stands for something else", { cause: error });
    throw error;
  }
}
