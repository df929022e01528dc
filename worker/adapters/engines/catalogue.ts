import type { Engines } from "#worker/modules/generation/index.ts";
import { strataEngine } from "./strata.ts";

/** Every engine there is; strata is built in and always there. `assets` holds its artwork at /art/. */
export function engineCatalogue(assets: Fetcher): Engines {
  const engines = [strataEngine(assets)];
  return { all: () => engines, get: (id) => engines.find((engine) => engine.id === id) };
}
