import * as z from "zod";
import { asset, assetSummary } from "./assets.ts";
import { endpoint } from "./endpoint.ts";
import { idIn, idOut } from "./ids.ts";
import { LICENCES } from "./licences.ts";
import { pageOf, pageQuery } from "./page.ts";
import { PROBLEMS, type ProblemCode } from "./problem.ts";
import { STRATA_ASPECTS, STRATA_PALETTES, STRATA_SIZES, STRATA_STYLES } from "./strata.ts";
import { instant, text } from "./text.ts";

export const GENERATION_STATUSES = [
  "queued",
  "submitting",
  "running",
  "storing",
  "succeeded",
  "failed",
  "canceled",
] as const;
export type GenerationStatus = (typeof GENERATION_STATUSES)[number];

/** What can be asked for today; models and other modes come with their engines. */
export const GENERATION_KINDS = ["picture"] as const;
export const GENERATION_MODES = ["text"] as const;
export const ENGINES = ["strata"] as const;

const paletteNames = STRATA_PALETTES.map((palette) => palette.name) as [string, ...string[]];

/** Settings the strata illustrator honours; every one has a default. `size` is the long side in pixels. */
export const strataPictureParams = z.strictObject({
  aspect: z.enum(STRATA_ASPECTS).default("1:1"),
  size: z.literal(STRATA_SIZES).default(1024),
  style: z.enum(STRATA_STYLES).default("flat"),
  palette: z.enum(paletteNames).exactOptional(),
});
export type StrataPictureParams = z.output<typeof strataPictureParams>;

/**
 * Settings as something was made with them. Wider than what can be asked for today: a style, palette or size that is
 * no longer offered stays what it was.
 */
export const usedParams = z.strictObject({
  aspect: z.string(),
  size: z.number().int(),
  style: z.string(),
  palette: z.string().exactOptional(),
});
export type UsedParams = z.infer<typeof usedParams>;

/** The body of a wish. One wish = 1 to 4 outputs; output i uses seed + i. */
export const wish = z.strictObject({
  kind: z.enum(GENERATION_KINDS),
  mode: z.enum(GENERATION_MODES),
  engine: z.enum(ENGINES),
  prompt: text(1, 2000).refine((value) => value.trim() !== "", { message: "say what to make" }),
  negativePrompt: text(0, 2000).exactOptional(),
  count: z.number().int().min(1).max(4).default(1),
  seed: z.number().int().min(0).max(4_294_967_291).exactOptional(),
  params: strataPictureParams.prefault({}),
  /** The public post it starts from; it must be public and allow remixes when the wish is made. */
  remixOf: idIn("pst").exactOptional(),
  dryRun: z.boolean().default(false),
});
export type Wish = z.output<typeof wish>;

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** Usual time of a wish in seconds, with its error. */
export const estimate = z.strictObject({ seconds: z.number(), plusMinus: z.number() });

export const generationOutput = z.strictObject({
  index: z.number().int().min(0).max(3),
  status: z.enum(["pending", "ready", "failed"]),
  asset: assetSummary.exactOptional(),
  seed: z.number().int(),
});

export const generation = z.strictObject({
  id: idOut("gen"),
  kind: z.enum(["picture", "model"]),
  mode: z.string(),
  engine: z.string(),
  engineVersion: z.string(),
  prompt: z.string(),
  negativePrompt: z.string().exactOptional(),
  params: usedParams,
  count: z.number().int(),
  seed: z.number().int(),
  /** The post it was remixed from; whether that is still public is not said here. */
  remixOf: idOut("pst").exactOptional(),
  /** The licence that had then: what is made of it may carry only those of REMIX_LICENCES. */
  remixLicence: z.enum(LICENCES).exactOptional(),
  status: z.enum(GENERATION_STATUSES),
  /** What is being done, while running: a word the page translates ("drawing", "storing"). */
  stage: z.string().exactOptional(),
  /** Share done, 0 to 1, while running. */
  progress: z.number().min(0).max(1).exactOptional(),
  /** How many are ahead, plus one, while queued. */
  place: z.number().int().positive().exactOptional(),
  estimate,
  /** Credits held for all outputs. */
  price: z.number().int().nonnegative(),
  /** Credits taken in the end; 0 until it has ended. */
  charged: z.number().int().nonnegative(),
  outputs: z.array(generationOutput),
  matched: z.array(z.string()),
  ignored: z.array(z.string()),
  failure: z
    .strictObject({ code: z.string(), title: z.string(), detail: z.string(), charged: z.literal(0) })
    .exactOptional(),
  version: z.number().int(),
  createdAt: instant,
  startedAt: instant.exactOptional(),
  finishedAt: instant.exactOptional(),
});
export type Generation = z.infer<typeof generation>;

/** The answer to `dryRun: true`: the exact price, and what stands in the way (empty = would be accepted). */
export const quote = z.strictObject({
  price: z.number().int().nonnegative(),
  problems: z.array(
    z.strictObject({ code: z.enum(codes), title: z.string(), detail: z.string().exactOptional() }),
  ),
  estimate,
  matched: z.array(z.string()),
  ignored: z.array(z.string()),
  /** Spendable credits now, and after the wish. */
  left: z.number().int(),
  leftAfter: z.number().int(),
});
export type Quote = z.infer<typeof quote>;

export const createGeneration = endpoint({
  name: "createGeneration",
  method: "POST",
  path: "/generations",
  access: "verified",
  limit: "generations",
  idempotency: "spending",
  body: wish,
  output: z.union([generation, quote]),
  status: 202,
  refusals: [
    "credits.insufficient",
    "moderation.refused",
    "engine.unavailable",
    "remix.unavailable",
    "idempotency.mismatch",
    "idempotency.in-progress",
  ],
});

export const listGenerations = endpoint({
  name: "listGenerations",
  method: "GET",
  path: "/generations",
  access: "signed-in",
  query: pageQuery.extend({
    q: text(0, 200).exactOptional(),
    /** One status, or "live": whatever has not ended. */
    status: z.enum([...GENERATION_STATUSES, "live"]).exactOptional(),
    kind: z.enum(["picture", "model"]).exactOptional(),
  }),
  output: pageOf(generation),
  refusals: ["cursor.invalid"],
});

const generationParams = z.strictObject({ id: idIn("gen") });

export const getGeneration = endpoint({
  name: "getGeneration",
  method: "GET",
  path: "/generations/{id}",
  access: "signed-in",
  params: generationParams,
  output: generation,
  refusals: ["not-found"],
});

/** An asset of one's own with the wish that made it, all that its page shows; null when nobody knows that wish. */
export const getAssetOrigin = endpoint({
  name: "getAssetOrigin",
  method: "GET",
  path: "/assets/{id}/origin",
  access: "signed-in",
  params: z.strictObject({ id: idIn("ast") }),
  output: z.strictObject({ asset, generation: generation.nullable() }),
  refusals: ["not-found"],
});

/** Cancels what has not ended. Answers with the generation as it then is; credits are back at once. */
export const cancelGeneration = endpoint({
  name: "cancelGeneration",
  method: "POST",
  path: "/generations/{id}/cancel",
  access: "signed-in",
  params: generationParams,
  output: generation,
  refusals: ["not-found", "generation.too-late", "generation.over"],
});

/** One engine of the catalogue: what it can make, what it costs, how long it takes, which settings it honours. */
export const engineCard = z.strictObject({
  id: z.enum(ENGINES),
  name: z.string(),
  available: z.boolean(),
  modes: z.array(
    z.strictObject({
      kind: z.enum(["picture", "model"]),
      mode: z.string(),
      price: z.number().int(),
      estimate,
    }),
  ),
  settings: z.strictObject({
    aspects: z.array(z.string()),
    sizes: z.array(z.number().int()),
    styles: z.array(z.string()),
    palettes: z.array(z.strictObject({ name: z.string(), swatches: z.array(z.string()) })),
    maxCount: z.number().int(),
  }),
});

export type EngineCard = z.infer<typeof engineCard>;

export const listEngines = endpoint({
  name: "listEngines",
  method: "GET",
  path: "/engines",
  access: "public",
  output: z.strictObject({ items: z.array(engineCard) }),
});

/** How a result was made, so that it can be made again: engine, exact version, seed, settings, hashes of the outputs. */
export const recipe = z.strictObject({
  generationId: idOut("gen"),
  engine: z.string(),
  engineVersion: z.string(),
  kind: z.string(),
  mode: z.string(),
  prompt: z.string(),
  negativePrompt: z.string().exactOptional(),
  params: usedParams,
  /** The post it was remixed from. */
  remixOf: idOut("pst").exactOptional(),
  outputs: z.array(
    z.strictObject({ index: z.number().int(), seed: z.number().int(), sha256: z.string().nullable() }),
  ),
});

export type Recipe = z.infer<typeof recipe>;

export const getRecipe = endpoint({
  name: "getRecipe",
  method: "GET",
  path: "/generations/{id}/recipe",
  access: "signed-in",
  params: generationParams,
  output: recipe,
  refusals: ["not-found"],
});
