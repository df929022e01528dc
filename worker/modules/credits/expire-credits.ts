import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import { at } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** How many lots one sweep looks at. */
const LOTS = 200;

/**
 * Ends lots whose time is over. Only makes rows say what every reading and every movement already takes for true, so
 * it may run late or never. Wallets in use are passed over.
 * @returns the credits that expired
 */
export async function expireCredits(deps: Pick<CreditsDeps, "db" | "clock">): Promise<number> {
  const row = await firstRow<{ credits: number }>(
    deps.db,
    sql`select ledger.expire(${at(deps.clock.now())}, ${LOTS}) as credits`,
  );
  return row?.credits ?? 0;
}
