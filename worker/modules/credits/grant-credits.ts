import { type SQL, sql } from "drizzle-orm";
import { askLedger, at, type Value } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** Credits to give, and why. */
export interface Grant {
  ownerId: Value<string>;
  /** Names the cause, once for ever and for all owners: "verify:<userId>", "in_…" of Stripe. Visible ASCII, no blanks, ≤ 120. */
  key: Value<string>;
  /** Whole credits, at least 1. */
  credits: Value<number>;
  /** End of the credits, or null for none. Derive it from the cause, not from now: a repeat must say the same. */
  expiresAt: Date | null;
  /** For the statement: a word, then perhaps ":" and an id, e.g. "verification", "pack:in_…". */
  cause: string;
}

/** What became of a grant. `already` = this key was granted before, with the same content; nothing moved now. */
export interface Granted {
  outcome: "granted" | "already";
  /** Spendable credits after it. A debt is paid off first. */
  left: number;
}

/** The grant as a table function, for a `from` or a CTE of the caller's own statement. Codes: granted, already. */
export function grantCreditsSql(grant: Grant, now: Date): SQL {
  const ends = grant.expiresAt === null ? sql`null` : at(grant.expiresAt);
  return sql`ledger.grant_credits(${grant.key}::text, ${grant.ownerId}::uuid, ${grant.credits}::int, ${ends}, ${grant.cause}, ${at(now)})`;
}

/**
 * Gives credits to an owner, as often as it is called once.
 * @throws LedgerKeyReused when the key stands for another owner, amount or expiry
 */
export async function grantCredits(deps: Pick<CreditsDeps, "db" | "clock">, grant: Grant): Promise<Granted> {
  const answer = await askLedger(deps.db, grantCreditsSql(grant, deps.clock.now()));
  return { outcome: answer.code === "already" ? "already" : "granted", left: answer.left_ };
}
