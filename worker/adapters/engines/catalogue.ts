import type { Engine, Engines } from "#worker/modules/generation/index.ts";
import { strataEngine } from "./strata.ts";

/** Every engine there is, in the order pages show them. Engines with keys join as their issues land. */
export function engineCatalogue(assets: Fetcher): Engines {
  const engines: readonly Engine[] = [strataEngine(assets)];
  return { all: () => engines, get: (id) => engines.find((engine) => engine.id === id) };
}
