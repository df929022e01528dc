import type { StrataAspect, StrataPaletteName, StrataStyle } from "#contracts/strata.ts";
import { HASHES } from "./golden.generated.ts";
import type { Illustration } from "./illustrate.ts";

type Row = readonly [StrataStyle, string, StrataAspect, number, StrataPaletteName?];

/** Each style twice, once with a palette; every shape, and both ends of the seeds. */
const ROWS: readonly Row[] = [
  ["flat", "a red fox in a snowy forest", "1:1", 7],
  ["flat", "three blue fish and an octopus under the sea", "3:4", 4294967291, "tidepool"],
  ["low-poly", "an octopus in the sea", "4:3", 6],
  ["low-poly", "a dragon on a mountain at sunset", "1:1", 12, "meadow"],
  ["papercut", "an owl under a tree in autumn", "4:3", 11],
  ["papercut", "a dog in a boat at sunset", "9:16", 42, "dusk"],
  ["gradient", "a sailboat on a lake at sunset", "4:3", 8],
  ["gradient", "a rocket in space", "9:16", 2, "frost"],
  ["linocut", "a red fox in a snowy forest", "3:4", 7],
  ["linocut", "a sailboat on a lake at sunset", "16:9", 8, "dusk"],
  ["halftone", "a field of flowers with butterflies", "16:9", 4],
  ["halftone", "a cat with a crown", "1:1", 9, "ember"],
  ["stained-glass", "a field of flowers with butterflies", "1:1", 4],
  ["stained-glass", "two swans on a lake at dawn", "4:3", 21, "blossom"],
  ["pixel", "a castle on a hill", "16:9", 4],
  ["pixel", "a cactus in the desert", "9:16", 5, "harvest"],
  ["sticker", "hope and entropy", "1:1", 0],
  ["sticker", "a cyberpunk city in the rain with a taxi", "16:9", 3, "ember"],
  ["blueprint", "a lighthouse in a storm at night", "3:4", 11],
  ["blueprint", "three penguins in the snow", "16:9", 5, "ink"],
];

/** What the golden pictures show. */
export const GOLDEN_WISHES: readonly Illustration[] = ROWS.map(([style, prompt, aspect, seed, palette]) => ({
  prompt,
  aspect,
  size: 256,
  style,
  seed,
  ...(palette === undefined ? {} : { palette }),
}));

/** A picture that this version of the engine makes. */
export interface Golden {
  readonly wish: Illustration;
  /** Of the PNG, in hexadecimal. */
  readonly sha256: string;
  /** Of its copies, in the order that `derive` gives them. */
  readonly copies: readonly string[];
}

/** Checked in Node, in workerd and in a browser, which must agree to the byte. `npm run goldens` makes the hashes. */
export const GOLDEN: readonly Golden[] = GOLDEN_WISHES.map((wish, i) => ({
  wish,
  sha256: HASHES[i]?.[0] ?? "",
  copies: HASHES[i]?.slice(1) ?? [],
}));
