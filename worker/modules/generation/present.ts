import type { Generation, Recipe } from "#contracts/generation.ts";
import { encodeId } from "#contracts/ids.ts";
import { LICENCES } from "#contracts/licences.ts";
import { presentSummary } from "#worker/modules/assets/index.ts";
import type { OutputAsset } from "./documents.ts";
import { estimateOf } from "./estimate.ts";
import { failureOf } from "./failures.ts";
import type { GenerationDeps } from "./ports.ts";
import { type GenerationDocument, type GenerationRow, publicId } from "./row.ts";
import { isOver, statusOf } from "./state.ts";

const KINDS = { 1: "picture", 2: "model" } as const;

const instant = (text: string) => new Date(text).toISOString();

function kindOf(kind: number): Generation["kind"] {
  return kind === 2 ? KINDS[2] : KINDS[1];
}

/**
 * A row as the wire has it. While it runs, drawing and storing count as one step each, so that the bar moves with a
 * single picture too. A result whose asset was deleted stays "ready" without one: it was delivered.
 */
export function presentGeneration(
  deps: Pick<GenerationDeps, "files">,
  row: GenerationDocument,
  assets: readonly OutputAsset[],
): Generation {
  const status = statusOf(row.state);
  return {
    id: publicId(row.id),
    kind: kindOf(row.kind),
    mode: row.mode,
    engine: row.engine,
    engineVersion: row.engine_version,
    prompt: row.prompt,
    ...(row.negative_prompt !== null && { negativePrompt: row.negative_prompt }),
    params: row.params,
    count: row.count,
    seed: row.seed,
    ...remixOf(row),
    ...remixLicence(row),
    status,
    ...progressOf(row, status),
    ...(row.place !== null && { place: row.place }),
    estimate: estimateOf(row.params.size, row.count),
    price: row.price,
    charged: row.charged,
    outputs: outputsOf(deps, row, status, assets),
    matched: row.matched,
    ignored: row.ignored,
    ...(status === "failed" && { failure: failureOf(row.failure_code ?? "internal", row.failure_detail) }),
    version: row.version,
    createdAt: instant(row.created_at),
    ...(row.started_at !== null && status !== "queued" && { startedAt: instant(row.started_at) }),
    ...(row.ended_at !== null && { finishedAt: instant(row.ended_at) }),
  };
}

function remixOf({ remix_of }: GenerationRow): Pick<Recipe, "remixOf"> {
  return remix_of === null ? {} : { remixOf: encodeId("pst", remix_of) };
}

function remixLicence({ remix_licence }: GenerationRow): Pick<Generation, "remixLicence"> {
  const licence = LICENCES.find((each) => each === remix_licence);
  return licence === undefined ? {} : { remixLicence: licence };
}

function progressOf(
  row: GenerationRow,
  status: Generation["status"],
): Pick<Generation, "stage" | "progress"> {
  if (status === "running") return { stage: "drawing", progress: row.done_count / (row.count + 1) };
  if (status === "storing") return { stage: "storing", progress: row.count / (row.count + 1) };
  return {};
}

function outputsOf(
  deps: Pick<GenerationDeps, "files">,
  row: GenerationRow,
  status: Generation["status"],
  assets: readonly OutputAsset[],
): Generation["outputs"] {
  return Array.from({ length: row.count }, (_, index) => {
    const seed = row.seed + index;
    if (!isOver(status)) return { index, status: "pending", seed };
    if (!row.outputs?.[index]) return { index, status: "failed", seed };
    const json = assets.find((asset) => asset.outputIndex === index);
    return {
      index,
      status: "ready",
      ...(json && { asset: presentSummary(deps, json, row.maker_id) }),
      seed,
    };
  });
}

/** How it was made, so that it can be made again; hashes stay when the assets are deleted. */
export function presentRecipe(row: GenerationRow): Recipe {
  return {
    generationId: publicId(row.id),
    engine: row.engine,
    engineVersion: row.engine_version,
    kind: kindOf(row.kind),
    mode: row.mode,
    prompt: row.prompt,
    ...(row.negative_prompt !== null && { negativePrompt: row.negative_prompt }),
    params: row.params,
    ...remixOf(row),
    outputs: Array.from({ length: row.count }, (_, index) => ({
      index,
      seed: row.seed + index,
      sha256: row.outputs?.[index] ?? null,
    })),
  };
}
