import { sql } from "drizzle-orm";
import type { CreditEntry } from "#contracts/credits.ts";
import { rows } from "#worker/db/connect.ts";
import type { CreditsDeps } from "./ports.ts";
import { type MovementRow, presentEntry } from "./present.ts";

/** Which part of the statement. */
export interface EntriesPage {
  cursor?: string;
  limit: number;
}

/**
 * The statement of an owner, newest first: one line a movement, however many lots it touched.
 * @throws Refusal cursor.invalid when the cursor is not of this list and owner
 */
export async function listEntries(
  deps: Pick<CreditsDeps, "db" | "cursors">,
  ownerId: string,
  page: EntriesPage,
): Promise<{ items: CreditEntry[]; nextCursor: string | null }> {
  const filters = { list: "credit-entries", ownerId };
  const [before] = page.cursor === undefined ? [] : deps.cursors.open(page.cursor, filters);
  const found = await rows<MovementRow>(
    deps.db,
    sql`select e.no, e.kind, m.credits, e.balance_after as balance, e.cause,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from ledger.entry e
      cross join lateral (select sum(amount)::bigint as credits from ledger.entry l where l.key = e.key and l.kind = e.kind) m
      where e.owner_id = ${ownerId}::uuid and e.line = 1 and e.no < ${before ?? "9223372036854775807"}::bigint
      order by e.no desc limit ${page.limit + 1}`,
  );
  const items = found.slice(0, page.limit).map(presentEntry);
  const last = items.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return { items, nextCursor: more ? deps.cursors.seal([String(last.id)], filters) : null };
}
