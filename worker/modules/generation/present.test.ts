import { describe, expect, it } from "vitest";
import * as contract from "#contracts/generation.ts";
import type { OutputAsset } from "./documents.ts";
import { presentGeneration, presentRecipe } from "./present.ts";
import type { GenerationDocument } from "./row.ts";
import { STATE } from "./state.ts";

const id = "019ae0c3-7c00-7000-8000-000000000001";
const hash = "ab".repeat(32);
const row: GenerationDocument = {
  id,
  maker_id: "019ae0c3-7c00-7000-8000-000000000002",
  kind: 1,
  mode: "text",
  engine: "strata",
  engine_version: "1",
  state: 10,
  version: 1,
  attempt: 0,
  lost: 0,
  prompt: "a fox",
  negative_prompt: null,
  params: { aspect: "1:1", size: 256, style: "flat" },
  count: 2,
  seed: 5,
  price: 2,
  charged: 0,
  matched: ["fox"],
  ignored: [],
  done_count: 0,
  outputs: null,
  failure_code: null,
  failure_detail: null,
  remix_of: null,
  remix_licence: null,
  due_at: "2026-12-01T12:00:10+00:00",
  created_at: "2026-12-01T12:00:00+00:00",
  started_at: null,
  ended_at: null,
  place: 3,
};
const started = { place: null, started_at: "2026-12-01T12:00:01.5+00:00" };
const ended = { ...started, ended_at: "2026-12-01T14:00:03.25+02:00" };
const files = {
  address: ({ sha256 }: { sha256: string }) => ({ url: `http://f/${sha256}` }),
  opens: () => undefined,
};
const show = (change: Partial<GenerationDocument>, assets: readonly OutputAsset[] = []) =>
  contract.generation.parse(presentGeneration({ files }, { ...row, ...change }, assets));
const asset = (outputIndex: number): OutputAsset => ({
  id,
  kind: 1,
  title: "a fox",
  alt: "a fox",
  visibility: 0,
  color: "#112233",
  generationId: id,
  outputIndex,
  files: [{ role: "original", sha256: hash, bytes: 10, mediaType: "image/png", width: 256, height: 256 }],
});

describe("a generation on the wire", () => {
  it("waits with its place, and without what it does not have", () => {
    const shown = show({});
    expect(shown).toMatchObject({ status: "queued", place: 3, createdAt: "2026-12-01T12:00:00.000Z" });
    for (const absent of ["stage", "progress", "failure", "startedAt", "finishedAt", "negativePrompt"])
      expect(shown).not.toHaveProperty(absent);
  });

  it.each([
    [0, 0],
    [1, 1 / 3],
  ])("runs: %i of two drawn is %f of the bar", (done_count, progress) => {
    expect(show({ ...started, state: STATE.running, done_count })).toMatchObject({
      status: "running",
      stage: "drawing",
      progress,
      startedAt: "2026-12-01T12:00:01.500Z",
    });
  });

  it("stores: the bar is nearly full", () => {
    expect(show({ ...started, state: STATE.storing, done_count: 2 })).toMatchObject({
      status: "storing",
      stage: "storing",
      progress: 2 / 3,
    });
  });

  it("back in line it has not started yet", () => {
    expect(show({ started_at: started.started_at, attempt: 1 })).not.toHaveProperty("startedAt");
  });

  it("succeeded in part: what is there, what failed, what was deleted since", () => {
    const shown = show(
      { ...ended, state: STATE.succeeded, count: 3, price: 3, charged: 2, outputs: [hash, null, hash] },
      [asset(0)],
    );
    expect(shown).toMatchObject({ status: "succeeded", charged: 2, finishedAt: "2026-12-01T12:00:03.250Z" });
    expect(
      shown.outputs.map(({ index, status, seed, asset }) => [index, status, seed, asset?.sha256]),
    ).toEqual([
      [0, "ready", 5, hash],
      [1, "failed", 6, undefined],
      [2, "ready", 7, undefined],
    ]);
  });

  it("failed: a reason with nothing charged", () => {
    const shown = show({ ...ended, state: STATE.failed, failure_code: "engine.failed" });
    expect(shown.failure).toMatchObject({ code: "engine.failed", charged: 0 });
    expect(shown.outputs.every((output) => output.status === "failed")).toBe(true);
  });

  it("canceled: no reason, nothing to come", () => {
    expect(show({ ...ended, state: STATE.canceled })).not.toHaveProperty("failure");
  });

  it("says what not to draw only when that was said", () => {
    expect(show({ negative_prompt: "" })).toMatchObject({ negativePrompt: "" });
  });
});

it("a recipe has an entry for every output, whatever became of it", () => {
  const recipe = contract.recipe.parse(presentRecipe({ ...row, outputs: [hash, null] }));
  expect(recipe.outputs).toEqual([
    { index: 0, seed: 5, sha256: hash },
    { index: 1, seed: 6, sha256: null },
  ]);
  expect(presentRecipe(row).outputs.map((output) => output.sha256)).toEqual([null, null]);
});
