import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { shrinkBody, shrinkPath } from "./art/shrink.ts";

it("the index of artwork in git is what the packages give", () => {
  const made = spawnSync(process.execPath, ["scripts/art.ts", "--check"], { encoding: "utf8" });
  expect(made.stderr).toBe("");
  expect(made.status).toBe(0);
}, 60_000);

it("a shrunk outline ends where it ended, however many steps it had", () => {
  const steps = Array.from({ length: 500 }, () => "l.14.06").join("");
  const shrunk = shrinkPath(`M10.04 10.04${steps}`);
  const numbers = (shrunk.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  const sum = (from: number) =>
    numbers.filter((_, i) => i % 2 === from).reduce((all, value) => all + value, 0);
  expect(sum(0)).toBeCloseTo(10.04 + 500 * 0.14, 0);
  expect(sum(1)).toBeCloseTo(10.04 + 500 * 0.06, 0);
});

it("an arc's flags written without spaces are read as flags", () => {
  expect(shrinkPath("M1 1a5 5 0 01.52.52z")).toBe("M1 1a5 5 0 0 1 .5 .5z");
});

it("parts that lie outside a drawing's box are dropped", () => {
  expect(shrinkBody('<path d="M1 1h9v9z"/><path fill="#fff" d="M10 200h9v9z"/>')).toBe(
    '<path d="M1 1h9v9z"/>',
  );
});
