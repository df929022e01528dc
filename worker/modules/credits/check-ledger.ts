import { sql } from "drizzle-orm";
import { rows } from "#worker/db/connect.ts";
import { at } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** Something that must not be: whose, what, and which lot, hold or entry where there is one. */
export interface LedgerFault {
  ownerId: string;
  what: string;
  which: string | null;
}

/** A hold that is open this long after its deadline was missed by its owner and by the sweep. */
const GRACE_HOURS = 1;

/**
 * Recounts the ledger from its entries and says what does not fit; nothing is the only good answer. Reads the whole
 * ledger unless an owner is named: for operators and nightly runs, not for requests.
 * @returns 100 faults at most
 */
export function checkLedger(
  deps: Pick<CreditsDeps, "db" | "clock">,
  { ownerId }: { ownerId?: string } = {},
): Promise<LedgerFault[]> {
  const whose = ownerId === undefined ? sql`true` : sql`owner_id = ${ownerId}::uuid`;
  return rows<LedgerFault>(
    deps.db,
    sql`select owner_id as "ownerId", what, which from ledger.wrong where ${whose}
      union all
      select owner_id, 'hold outlived its deadline', key from ledger.hold
      where state = 'open' and deadline < ${at(deps.clock.now())} - make_interval(hours => ${GRACE_HOURS}) and ${whose}
      limit 100`,
  );
}
