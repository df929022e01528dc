import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");

/** Light and dark value of every colour token, read from the shipped stylesheet. */
const tokens = new Map<string, readonly [string, string]>();
for (const [, name, light, dark] of css.matchAll(
  /--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi,
)) {
  if (name && light && dark) tokens.set(name, [light, dark]);
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const WORDS = 4.5;
const SHAPES = 3;
const ALL = ["paper", "sheet", "well"] as const;

/** Every pair of front and ground that the pages use, with the least contrast it may have. */
const PAIRS: readonly [front: string, least: number, grounds: readonly string[]][] = [
  [
    "ink",
    WORDS,
    [...ALL, "well-2", "stage", "stage-2", "ochre-wash", "moss-wash", "slate-wash", "plum-wash", "clay-wash"],
  ],
  ["ink-2", WORDS, [...ALL, "well-2", "stage", "stage-2"]],
  ["ink-3", WORDS, ALL],
  ["clay-ink", WORDS, [...ALL, "clay-wash"]],
  ["on-clay", WORDS, ["clay", "clay-hover"]],
  ["on-plum", WORDS, ["plum"]],
  ["ochre-ink", WORDS, [...ALL, "ochre-wash"]],
  ["moss-ink", WORDS, [...ALL, "moss-wash"]],
  ["slate-ink", WORDS, [...ALL, "slate-wash"]],
  ["plum-ink", WORDS, [...ALL, "plum-wash"]],
  ["ochre", SHAPES, ALL],
  ["moss", SHAPES, ALL],
  ["slate", SHAPES, ALL],
  ["plum", SHAPES, ALL],
  ["clay", SHAPES, ALL],
  ["line-3", SHAPES, ALL],
  ["focus", SHAPES, [...ALL, "stage"]],
];

test.each(
  PAIRS.flatMap(([front, least, grounds]) => grounds.map((ground) => [front, ground, least] as const)),
)("%s can be read on %s in the light and in the dark", (front, ground, least) => {
  for (const theme of [0, 1] as const) {
    const [a, b] = [tokens.get(front)?.[theme], tokens.get(ground)?.[theme]];
    if (a === undefined || b === undefined) throw new Error(`no colour ${front} or ${ground} in tokens.css`);
    expect(contrast(a, b), `${front} ${a} on ${ground} ${b}`).toBeGreaterThanOrEqual(least);
  }
});

test("the brand clay that cannot be read as words does not come back", () => {
  expect(css.toLowerCase()).not.toContain("#c8502b");
});
