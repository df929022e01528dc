import { accountsPairs } from "#worker/modules/accounts/index.ts";
import { assetsPairs } from "#worker/modules/assets/index.ts";
import { communityPairs } from "#worker/modules/community/index.ts";
import { creditsPairs } from "#worker/modules/credits/index.ts";
import { generationPairs } from "#worker/modules/generation/index.ts";
import type { Deps } from "./compose.ts";
import type { PairTable } from "./http/caller.ts";
import type { Pair } from "./kernel/pair.ts";

/** Every endpoint with its act, module by module. */
export const PAIRS: readonly Pair<Deps>[] = [
  ...accountsPairs,
  ...creditsPairs,
  ...generationPairs,
  ...assetsPairs,
  ...communityPairs,
];

/** The same by name, for pages. */
export const pairTable: PairTable<Deps> = new Map(PAIRS.map((pair) => [pair.endpoint.name, pair]));
