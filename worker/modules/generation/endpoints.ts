import * as contract from "#contracts/generation.ts";
import { asMaker } from "#worker/kernel/actor.ts";
import { answer, type Pair, pair } from "#worker/kernel/pair.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { createGeneration } from "./create-generation.ts";
import { getAssetOrigin } from "./get-asset-origin.ts";
import { getGeneration, getRecipe } from "./get-generation.ts";
import { listEngines } from "./list-engines.ts";
import { listGenerations } from "./list-generations.ts";
import type { GenerationDeps } from "./ports.ts";

/** Generation on the wire. */
export const generationPairs: readonly Pair<GenerationDeps>[] = [
  pair<GenerationDeps, typeof contract.createGeneration>(
    contract.createGeneration,
    (deps, actor, { body }, call) => createGeneration(deps, asMaker(actor), body, call),
  ),
  pair<GenerationDeps, typeof contract.listGenerations>(
    contract.listGenerations,
    async (deps, actor, { query }) => answer(await listGenerations(deps, asMaker(actor), query)),
  ),
  pair<GenerationDeps, typeof contract.getGeneration>(
    contract.getGeneration,
    async (deps, actor, { params }) => answer(await getGeneration(deps, asMaker(actor), params.id)),
  ),
  pair<GenerationDeps, typeof contract.getAssetOrigin>(
    contract.getAssetOrigin,
    async (deps, actor, { params }) => answer(await getAssetOrigin(deps, asMaker(actor), params.id)),
  ),
  pair<GenerationDeps, typeof contract.cancelGeneration>(
    contract.cancelGeneration,
    async (deps, actor, { params }) => answer(await cancelGeneration(deps, asMaker(actor), params.id)),
  ),
  pair<GenerationDeps, typeof contract.listEngines>(contract.listEngines, async (deps) =>
    answer(listEngines(deps)),
  ),
  pair<GenerationDeps, typeof contract.getRecipe>(contract.getRecipe, async (deps, actor, { params }) =>
    answer(await getRecipe(deps, asMaker(actor), params.id)),
  ),
];
