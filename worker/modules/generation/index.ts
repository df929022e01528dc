/** The front door of generation: a wish to make something, from the sentence to the result (README.md). */
export { announceFinished } from "./announce-finished.ts";
export { createGeneration } from "./create-generation.ts";
export { generationPairs } from "./endpoints.ts";
export { getGeneration, getRecipe, recipeJson } from "./get-generation.ts";
export type {
  Bell,
  Drawn,
  DrawnFile,
  Engine,
  Engines,
  GenerationDeps,
  PictureOrder,
  RemixSource,
  Understanding,
  Watch,
} from "./ports.ts";
export { submitToEngine } from "./submit-to-engine.ts";
export { sweepStalled } from "./sweep-stalled.ts";
export { takeEngineReport } from "./take-engine-report.ts";
export { wishOf } from "./wish-of.ts";
