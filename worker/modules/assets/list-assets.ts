import { sql } from "drizzle-orm";
import { ASSET_KINDS, type AssetSummary, type listAssets as contract } from "#contracts/assets.ts";
import type { InputOf } from "#contracts/endpoint.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import type { AssetsDeps } from "./ports.ts";
import { type AssetJson, assetSummaryJson, presentSummary } from "./present.ts";
import { wordsQuery } from "./words-query.ts";

const NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * A maker's library, newest first; `q` narrows it to words of title and alternative text. One statement a page.
 * @throws Refusal auth.ended, cursor.invalid
 */
export async function listAssets(
  deps: Pick<AssetsDeps, "db" | "cursors" | "files">,
  maker: Maker,
  { cursor, limit, kind, q }: InputOf<typeof contract>["query"],
): Promise<{ items: AssetSummary[]; nextCursor: string | null }> {
  const filters = { list: "assets", makerId: maker.userId, kind: kind ?? null, q: q ?? null };
  const [before = NEWEST] = cursor === undefined ? [] : deps.cursors.open(cursor, filters);
  const words = q === undefined ? undefined : wordsQuery(q);
  const found = await firstRow<{ live: boolean; items: AssetJson[] }>(
    deps.db,
    sql`with s as materialized (select ${liveSession(maker)} as live),
      page as (
        select a.* from assets a
        where (select live from s) and a.maker_id = ${maker.userId}::uuid and a.id < ${before}::uuid
          ${kind === undefined ? sql`` : sql`and a.kind = ${ASSET_KINDS.indexOf(kind) + 1}`}
          ${words === undefined ? sql`` : sql`and to_tsvector('simple', a.title || ' ' || a.alt) @@ to_tsquery('simple', ${words})`}
        order by a.id desc limit ${limit + 1})
      select (select live from s) as live,
        (select coalesce(jsonb_agg(${assetSummaryJson("page")} order by page.id desc), '[]') from page) as items`,
  );
  if (found?.live !== true) throw new Refusal("auth.ended");
  const items = found.items.slice(0, limit);
  const last = items.at(-1);
  const more = found.items.length > limit && last !== undefined;
  return {
    items: items.map((item) => presentSummary(deps, item, maker.userId)),
    nextCursor: more ? deps.cursors.seal([last.id], filters) : null,
  };
}
