import { expect, test } from "vitest";
import { isCancelable, isLive, layers, secondsLeft, shareDone } from "./progress.ts";

const start = Date.parse("2026-11-24T12:00:00.000Z");
const pace = {
  status: "running",
  startedAt: "2026-11-24T12:00:00.000Z",
  estimate: { seconds: 10, plusMinus: 2 },
};

test("layers only ever rise, and never fill up before the picture is there", () => {
  const shares = Array.from({ length: 200 }, (_, i) => shareDone(pace, start + i * 500));
  for (const [i, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual(shares[i - 1] ?? 0);
  expect(Math.max(...shares)).toBeLessThan(1);
});

test("what the engine says counts more than the guess", () => {
  expect(shareDone({ ...pace, progress: 0.9 }, start)).toBe(0.9);
});

test("a clock that runs ahead does not make layers negative", () => {
  expect(shareDone(pace, start - 60_000)).toBe(0);
  expect(secondsLeft(pace, start - 60_000)).toBe(10);
});

test("the time left counts down and then says nothing rather than zero", () => {
  expect(secondsLeft(pace, start + 3_200)).toBe(7);
  expect(secondsLeft(pace, start + 11_000)).toBeUndefined();
});

test("a started picture shows at least one layer", () => {
  expect(layers(0)).toBeGreaterThan(0);
  expect(layers(0.5)).toBe(13 / 26);
});

test("it can be cancelled until its result is being stored", () => {
  expect(
    ["queued", "submitting", "running", "storing", "succeeded", "failed", "canceled"].map(isCancelable),
  ).toEqual([true, true, true, false, false, false, false]);
  expect(isLive("storing")).toBe(true);
});
