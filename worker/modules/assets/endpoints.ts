import * as contract from "#contracts/assets.ts";
import { asMaker } from "#worker/kernel/actor.ts";
import { answer, type Pair, pair } from "#worker/kernel/pair.ts";
import { deleteAsset } from "./delete-asset.ts";
import { changeAsset, getAsset, listAssetFiles } from "./get-asset.ts";
import { listAssets } from "./list-assets.ts";
import type { AssetsDeps } from "./ports.ts";

/** The library on the wire: everybody sees their own. */
export const assetsPairs: readonly Pair<AssetsDeps>[] = [
  pair<AssetsDeps, typeof contract.listAssets>(contract.listAssets, async (deps, actor, { query }) =>
    answer(await listAssets(deps, asMaker(actor), query)),
  ),
  pair<AssetsDeps, typeof contract.getAsset>(contract.getAsset, async (deps, actor, { params }) =>
    answer(await getAsset(deps, asMaker(actor), params.id)),
  ),
  pair<AssetsDeps, typeof contract.changeAsset>(contract.changeAsset, async (deps, actor, { params, body }) =>
    answer(await changeAsset(deps, asMaker(actor), params.id, body)),
  ),
  pair<AssetsDeps, typeof contract.deleteAsset>(contract.deleteAsset, async (deps, actor, { params }) => {
    await deleteAsset(deps, asMaker(actor), params.id);
    return answer(null);
  }),
  pair<AssetsDeps, typeof contract.listAssetFiles>(contract.listAssetFiles, async (deps, actor, { params }) =>
    answer({ items: await listAssetFiles(deps, asMaker(actor), params.id) }),
  ),
];
