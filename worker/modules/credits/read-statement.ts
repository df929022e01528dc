import { type SQL, sql } from "drizzle-orm";
import type { readStatement as contract } from "#contracts/credits.ts";
import type { OutputOf } from "#contracts/endpoint.ts";
import { firstRow } from "#worker/db/connect.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import type { CreditsPageDeps } from "./ports.ts";
import { type PendingRow, presentLine, presentPending, type StoryRow } from "./present-statement.ts";

/** Above every number a line can have. */
const NEWEST = "9223372036854775807";
/** Open wishes listed one by one; of those beyond only the sum is told. */
const PENDING = 50;

interface Found {
  live: boolean;
  /** What the line above this page started from: left + held − debt, or what the cursor carried. */
  base: number;
  pending: PendingRow[];
  pendingLines: number;
  pendingCredits: number;
  stories: StoryRow[];
}

/**
 * The statement as a maker reads it, one line a cause, newest first, in one statement of the database. What is still held
 * stands on top of the first page; below it what is settled, by the time it was. A settled line never changes and new ones
 * only come on top, so that a cursor can carry the balance from page to page.
 * @param live asked in the same statement; when false, refuses with `auth.ended`
 * @throws Refusal cursor.invalid when the cursor is not of this list and owner
 */
export async function readStatement(
  deps: Pick<CreditsPageDeps, "db" | "cursors" | "wishOf">,
  ownerId: string,
  page: { readonly cursor?: string; readonly limit: number },
  live: SQL<boolean> = sql<boolean>`true`,
): Promise<OutputOf<typeof contract>> {
  const filters = { list: "credit-statement", ownerId };
  const [before = NEWEST, carried] = page.cursor === undefined ? [] : deps.cursors.open(page.cursor, filters);
  const found = await firstRow<Found>(
    deps.db,
    sql`with s as materialized (select ${live} as live),
      story as (${storiesSql(ownerId, before, page.limit + 1)}),
      open as materialized (select key, amount, opened_at from ledger.hold
        where owner_id = ${ownerId}::uuid and state = 'open' and ${carried === undefined})
      select (select live from s) as live,
        coalesce(${carried ?? null}::bigint, (select left_ + held - debt from ledger.wallet where owner_id = ${ownerId}::uuid), 0) as base,
        (select coalesce(json_agg(p order by p.opened desc, p.key desc), '[]') from (
          select o.key, o.amount as held, o.opened_at as opened, ${isoSql(sql`o.opened_at`)} as at, e.no, e.cause,
            ${deps.wishOf(ownerId, sql<string>`o.key`)} as wish
          from open o join ledger.entry e on e.key = 'hold:' || o.key and e.kind = 'hold' and e.line = 1
          where (select live from s) order by o.opened_at desc, o.key desc limit ${PENDING}) p) as pending,
        (select count(*) from open) as "pendingLines",
        (select coalesce(sum(amount), 0)::bigint from open) as "pendingCredits",
        (select coalesce(json_agg(t order by t.no desc), '[]') from (
          select no, kind, cause, at, granted, spent, back, gone,
            case when kind in ('capture', 'release') then ${deps.wishOf(ownerId, sql<string>`substr(story.key, 7)`)} end as wish
          from story where (select live from s)) t) as stories`,
  );
  if (!found?.live) throw new Refusal("auth.ended");
  const items: ReturnType<typeof presentLine>[] = [];
  let balance = found.base;
  for (const row of found.stories.slice(0, page.limit)) {
    const line = presentLine(row, balance);
    items.push(line);
    balance -= line.amount;
  }
  const last = items.at(-1);
  const more = found.stories.length > page.limit && last !== undefined;
  return {
    pending: presentPending(found.pending, found.base - found.pendingCredits),
    pendingLines: found.pendingLines,
    pendingCredits: found.pendingCredits,
    items,
    nextCursor: more ? deps.cursors.seal([String(last.id), String(balance)], filters) : null,
  };
}

function isoSql(instant: SQL): SQL {
  return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Heads of what is settled below `before`, each with the sums of all its lots. A hold is told by what closed it. */
function storiesSql(ownerId: string, before: string, limit: number): SQL {
  return sql`select e.no, e.key, e.kind, e.cause, ${isoSql(sql`e.at`)} as at, l.granted, l.spent, l.back, l.gone
    from ledger.entry e cross join lateral (
      select coalesce(sum(amount) filter (where kind = 'grant'), 0)::bigint as granted,
        coalesce(sum(amount) filter (where kind = 'capture'), 0)::bigint as spent,
        coalesce(sum(amount) filter (where kind = 'release'), 0)::bigint as back,
        coalesce(sum(amount) filter (where kind in ('expire', 'take_back')), 0)::bigint as gone
      from ledger.entry part where part.key = e.key
    ) l
    where e.owner_id = ${ownerId}::uuid and e.no < ${before}::bigint and e.line = 1
      and e.kind in ('grant', 'capture', 'release', 'expire', 'take_back')
      and not (e.kind = 'release' and exists (select from ledger.entry c where c.key = e.key and c.kind = 'capture' and c.line = 1))
    order by e.no desc limit ${limit}`;
}
