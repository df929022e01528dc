import { type SQL, sql } from "drizzle-orm";
import type { CreditEntry } from "#contracts/credits.ts";
import { rows } from "#worker/db/connect.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import type { CreditsDeps } from "./ports.ts";
import { type MovementRow, presentEntry } from "./present.ts";

/** Which part of the statement. */
export interface EntriesPage {
  cursor?: string;
  limit: number;
}

/** Above every number a line can have. */
const NEWEST = "9223372036854775807";

/**
 * The statement of an owner, newest first: one line a movement, however many lots it touched.
 * @param live asked in the same statement; when false, refuses with `auth.ended`
 * @throws Refusal cursor.invalid when the cursor is not of this list and owner
 */
export async function listEntries(
  deps: Pick<CreditsDeps, "db" | "cursors">,
  ownerId: string,
  page: EntriesPage,
  live: SQL<boolean> = sql<boolean>`true`,
): Promise<{ items: CreditEntry[]; nextCursor: string | null }> {
  const filters = { list: "credit-entries", ownerId };
  const [before = NEWEST] = page.cursor === undefined ? [] : deps.cursors.open(page.cursor, filters);
  const found = await rows<{ live: boolean } & (MovementRow | { no: null })>(
    deps.db,
    sql`select s.live, m.* from (select ${live} as live) s left join lateral (
        select e.no, e.kind, (select sum(amount)::bigint from ledger.entry l where l.key = e.key and l.kind = e.kind) as credits,
          e.balance_after as balance, e.cause, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from ledger.entry e
        where e.owner_id = ${ownerId}::uuid and e.line = 1 and e.no < ${before}::bigint
        order by e.no desc limit ${page.limit + 1}
      ) m on true
      order by m.no desc`,
  );
  if (!found[0]?.live) throw new Refusal("auth.ended");
  const movements = found.filter((row) => row.no !== null);
  const items = movements.slice(0, page.limit).map(presentEntry);
  const last = items.at(-1);
  const more = movements.length > page.limit && last !== undefined;
  return { items, nextCursor: more ? deps.cursors.seal([String(last.id)], filters) : null };
}
