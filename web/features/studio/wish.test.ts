import { expect, test } from "vitest";
import { wish } from "#contracts/generation.ts";
import { type Recalled, settingsOfGeneration } from "./recall.ts";
import { MAX_SEED, type Settings, settingsOf, studioLink, wishOf } from "./wish.ts";

const defaults: Settings = {
  prompt: "",
  negative: "",
  style: "flat",
  palette: "",
  aspect: "1:1",
  size: "1024",
  count: "1",
  seed: "",
  remix: "",
};

function form(values: Partial<Settings>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...defaults, prompt: "a fox", ...values }))
    body.set(name, value);
  return body;
}

test("an untouched form is a wish the contract takes", () => {
  expect(wish.parse(wishOf(form({}), false))).toMatchObject({
    prompt: "a fox",
    count: 1,
    params: { size: 1024, style: "flat" },
    dryRun: false,
  });
  expect(wishOf(form({}), false)).not.toHaveProperty("seed");
});

test("what was typed reaches the wish unchanged", () => {
  const typed = wish.parse(
    wishOf(
      form({ prompt: " Ünïcode\n🦊 ", palette: "ember", seed: "7", count: "4", aspect: "9:16", size: "256" }),
      true,
    ),
  );
  expect(typed).toMatchObject({
    prompt: " Ünïcode\n🦊 ",
    seed: 7,
    count: 4,
    dryRun: true,
    params: { palette: "ember", aspect: "9:16", size: 256 },
  });
});

test.each([
  [{ seed: "12.5" }, "seed"],
  [{ seed: "-1" }, "seed"],
  [{ seed: String(MAX_SEED + 1) }, "seed"],
  [{ size: "300" }, "params.size"],
  [{ style: "oil" }, "params.style"],
] as const)("%j is refused at its own field, not silently changed", (values, path) => {
  const parsed = wish.safeParse(wishOf(form(values), false));
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});

test("the largest seed the page names is the largest the contract takes", () => {
  expect(wish.safeParse(wishOf(form({ seed: String(MAX_SEED) }), false)).success).toBe(true);
});

test("a link to the studio brings every setting back", () => {
  const settings: Settings = {
    prompt: "a fox & a 100 % moon",
    negative: "snow, night",
    style: "papercut",
    palette: "dusk",
    aspect: "4:3",
    size: "512",
    count: "2",
    seed: "48213",
    remix: "pst_01j0b3v1mmeedtx9cpdgkfhbch",
  };
  const { searchParams } = new URL(studioLink(settings), "http://local");
  expect(settingsOf(searchParams, defaults)).toEqual(settings);
});

test("one picture of four is recalled by its own seed", () => {
  const made: Recalled = {
    prompt: "a fox",
    params: { style: "flat", aspect: "1:1", size: 512 },
    count: 4,
    seed: 100,
  };
  expect(settingsOfGeneration(made, 2)).toMatchObject({ seed: "102", count: "1", palette: "" });
  expect(settingsOfGeneration(made)).toMatchObject({ seed: "100", count: "4" });
});

test("a wish made again is the same wish: every setting goes the whole way round", () => {
  const asked = {
    kind: "picture",
    mode: "text",
    engine: "strata",
    prompt: "a fox",
    negativePrompt: "snow",
    count: 3,
    seed: 100,
    params: { style: "papercut", palette: "ember", aspect: "16:9", size: 512 },
    remixOf: "pst_01j0b3v1mmeedtx9cpdgkfhbch",
  };
  const { searchParams } = new URL(studioLink(settingsOfGeneration(asked)), "http://local");
  const again = wishOf(form(settingsOf(searchParams, defaults)), false);
  expect(again).toEqual({ ...asked, dryRun: false });
});
