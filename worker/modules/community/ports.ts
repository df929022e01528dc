import type { CoreDeps } from "#worker/db/deps.ts";
import type { AssetsDeps } from "#worker/modules/assets/index.ts";

/** How something was made, as far as a post may show it. */
export interface Recipe {
  readonly prompt: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly style: string;
  /** The seed of the wish; its output i was made with seed + i. */
  readonly seed: number;
}

/** Looks up what made an asset; undefined when nobody knows. Generation is no room of ours: compose fills this from it. */
export type RecipeOf = (generationId: string) => Promise<Recipe | undefined>;

/** What the acts of this module ask for. */
export interface CommunityDeps extends CoreDeps, Pick<AssetsDeps, "files" | "edgeCache"> {
  readonly recipeOf: RecipeOf;
}
