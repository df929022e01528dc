import { sql } from "drizzle-orm";
import { rows } from "#worker/db/connect.ts";
import { at } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** How many holds one sweep gives back. */
const HOLDS = 200;

/** A hold that nobody closed in time and that was given back. */
export interface SweptHold {
  key: string;
  ownerId: string;
  credits: number;
}

/**
 * The net under all who hold: gives back what is still held `graceSeconds` after its deadline, oldest first, 200 at
 * most. Whoever opened the hold should have closed it long before, so each row returned is worth a warning.
 */
export function sweepHolds(
  deps: Pick<CreditsDeps, "db" | "clock">,
  { graceSeconds }: { graceSeconds: number },
): Promise<SweptHold[]> {
  return rows<SweptHold>(
    deps.db,
    sql`select key, owner_id as "ownerId", amount as credits
      from ledger.sweep_holds(${at(deps.clock.now())}, make_interval(secs => ${graceSeconds}::float8), ${HOLDS})`,
  );
}
