import { sql } from "drizzle-orm";
import type { PostOf } from "#worker/modules/assets/index.ts";

/** The post under which an asset is public, for the asset's own page; fills the port `postOf` of assets. */
export const postOfAsset: PostOf = (assetId) =>
  sql`(select p.id from posts p where p.asset_id = ${assetId} and p.state = 1)`;
