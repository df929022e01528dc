import { expect, test } from "vitest";
import { spanOf } from "./clock.ts";

test.each([
  ["+30d", 30 * 86_400_000],
  ["-2h", -7_200_000],
  ["15m", 900_000],
  ["1d12h", 129_600_000],
  ["+2w", 14 * 86_400_000],
  ["+0s", 0],
])("%s is a span", (text, ms) => {
  expect(spanOf(text)).toBe(ms);
});

test.each(["", "+", "30", "d", "+30 d", "tomorrow", "1.5h"])("%j is none", (text) => {
  expect(spanOf(text)).toBe(undefined);
});
