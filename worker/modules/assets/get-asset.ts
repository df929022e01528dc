import { type SQL, sql } from "drizzle-orm";
import type { Asset, AssetFile } from "#contracts/assets.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import type { AssetsDeps } from "./ports.ts";
import { type AssetJson, assetSummaryJson, presentAsset, presentFiles } from "./present.ts";

type GetDeps = Pick<AssetsDeps, "db" | "files" | "postOf">;
/** An asset with the post under which it is public. */
export type WholeAsset = AssetJson & { readonly postId: string | null };

/** One asset with its post (WholeAsset) as a jsonb expression over a row of `assets` under `alias`; for presentAsset. */
export function wholeAssetJson(alias: string, postOf: AssetsDeps["postOf"]): SQL {
  const id = sql`${sql.identifier(alias)}.id`;
  return sql`${assetSummaryJson(alias)} || jsonb_build_object('postId', ${postOf(id)})`;
}

/** What a statement found of one asset. Someone else's and a missing one are the same. */
function demand(found: { live: boolean; asset: WholeAsset | null } | undefined): WholeAsset {
  if (found?.live !== true) throw new Refusal("auth.ended");
  if (found.asset === null) throw new Refusal("not-found");
  return found.asset;
}

async function read(deps: GetDeps, maker: Maker, assetId: string): Promise<WholeAsset> {
  const found = await firstRow<{ live: boolean; asset: WholeAsset | null }>(
    deps.db,
    sql`select s.live, (select ${wholeAssetJson("a", deps.postOf)} from assets a
        where s.live and a.id = ${assetId}::uuid and a.maker_id = ${maker.userId}::uuid) as asset
      from (select ${liveSession(maker)} as live) s`,
  );
  return demand(found);
}

/** An asset of one's own. @throws Refusal auth.ended, not-found */
export async function getAsset(deps: GetDeps, maker: Maker, assetId: string): Promise<Asset> {
  return presentAsset(deps, await read(deps, maker, assetId), maker.userId);
}

/** The files of an asset of one's own, each with an address that opens it. @throws Refusal auth.ended, not-found */
export async function listAssetFiles(deps: GetDeps, maker: Maker, assetId: string): Promise<AssetFile[]> {
  return presentFiles(deps, await read(deps, maker, assetId), maker.userId);
}

/** Changes what is given and keeps the rest. @throws Refusal auth.ended, not-found */
export async function changeAsset(
  deps: GetDeps,
  maker: Maker,
  assetId: string,
  change: { title?: string; alt?: string },
): Promise<Asset> {
  const found = await firstRow<{ live: boolean; asset: WholeAsset | null }>(
    deps.db,
    sql`with s as materialized (select ${liveSession(maker)} as live),
      changed as (
        update assets a set title = coalesce(${change.title ?? null}::text, a.title), alt = coalesce(${change.alt ?? null}::text, a.alt)
        where (select live from s) and a.id = ${assetId}::uuid and a.maker_id = ${maker.userId}::uuid returning a.*)
      select (select live from s) as live, (select ${wholeAssetJson("changed", deps.postOf)} from changed) as asset`,
  );
  return presentAsset(deps, demand(found), maker.userId);
}
