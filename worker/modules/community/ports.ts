import type { SQL } from "drizzle-orm";
import type { UsedParams } from "#contracts/generation.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { AssetsDeps } from "#worker/modules/assets/index.ts";

/** How something was made: what a post may show of it, and what a remix owes to its origin. */
export interface Recipe {
  readonly prompt: string;
  readonly negativePrompt: string | null;
  readonly engine: string;
  readonly engineVersion: string;
  readonly params: UsedParams;
  /** The seed of the wish; its output i was made with seed + i. */
  readonly seed: number;
  /** The post it was started from, bare, and the licence that stood under then. */
  readonly remixOf: string | null;
  readonly remixLicence: string | null;
}

/**
 * What made an asset, as a jsonb expression (`Recipe`) over an expression for the generation's uuid; null when nobody
 * knows. Generation is no room of ours: compose fills this from it.
 */
export type RecipeOf = (generationId: SQL) => SQL;

/** What the acts of this module ask for. */
export interface CommunityDeps extends CoreDeps, Pick<AssetsDeps, "files" | "edgeCache"> {
  readonly recipeOf: RecipeOf;
}
