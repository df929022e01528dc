import { sql } from "drizzle-orm";
import type { OutputOf } from "#contracts/endpoint.ts";
import type { getAssetOrigin as contract } from "#contracts/generation.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { presentAsset, type WholeAsset, wholeAssetJson } from "#worker/modules/assets/index.ts";
import { type WholeGeneration, wholeGenerationJson } from "./documents.ts";
import type { GenerationDeps } from "./ports.ts";
import { presentGeneration } from "./present.ts";

interface Found {
  readonly live: boolean;
  readonly asset: WholeAsset | null;
  readonly wish: WholeGeneration | null;
}

/** An asset of one's own and the wish that made it, in one statement. @throws Refusal auth.ended, not-found */
export async function getAssetOrigin(
  deps: Pick<GenerationDeps, "db" | "files" | "postOf">,
  maker: Maker,
  assetId: string,
): Promise<OutputOf<typeof contract>> {
  const found = await firstRow<Found>(
    deps.db,
    sql`with s as materialized (select ${liveSession(maker)} as live),
      it as (select a.* from assets a
        where (select live from s) and a.id = ${assetId}::uuid and a.maker_id = ${maker.userId}::uuid)
      select (select live from s) as live, (select ${wholeAssetJson("it", deps.postOf)} from it) as asset,
        (select ${wholeGenerationJson} from it join generations g on g.id = it.generation_id and g.maker_id = it.maker_id) as wish`,
  );
  if (!found?.live) throw new Refusal("auth.ended");
  if (found.asset === null) throw new Refusal("not-found");
  const { asset, wish } = found;
  return {
    asset: presentAsset(deps, asset, maker.userId),
    generation: wish === null ? null : presentGeneration(deps, wish, wish.assets),
  };
}
