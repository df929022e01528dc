import { expect, test } from "vitest";
import { offered } from "./offered.ts";
import type { Settings } from "./wish.ts";

const engine = {
  settings: {
    styles: ["flat", "papercut"],
    palettes: [{ name: "ember", swatches: [] }],
    aspects: ["1:1", "4:3"],
    sizes: [256, 1024],
    maxCount: 4,
  },
};
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

test("settings that are offered come back unchanged", () => {
  const asked = {
    ...defaults,
    style: "papercut",
    palette: "ember",
    aspect: "4:3",
    size: "256",
    count: "4",
    seed: "7",
  };
  expect(offered(asked, engine, defaults)).toEqual({ settings: asked, gone: [] });
});

test.each([
  ["style", "oil"],
  ["palette", "mud"],
  ["aspect", "2:1"],
  ["size", "2048"],
  ["count", "9"],
  ["count", "0"],
  ["seed", "4294967292"],
  ["seed", "abc"],
] as const)("%s=%s is named and replaced by the default", (name, value) => {
  const { settings, gone } = offered({ ...defaults, prompt: "a fox", [name]: value }, engine, defaults);
  expect(gone).toEqual([{ name, value }]);
  expect(settings).toEqual({ ...defaults, prompt: "a fox" });
});
