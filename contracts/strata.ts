/**
 * What can be asked of the strata illustrator. The studio draws its choices from these lists, the wish is parsed
 * against them and the engine draws by them, so a style or palette is added in one place.
 */

/** Ways of drawing; each is one file in engine/styles. */
export const STRATA_STYLES = [
  "flat",
  "gradient",
  "low-poly",
  "papercut",
  "linocut",
  "halftone",
  "stained-glass",
  "pixel",
  "sticker",
  "blueprint",
] as const;
export type StrataStyle = (typeof STRATA_STYLES)[number];

/** Width to height. */
export const STRATA_ASPECTS = ["1:1", "4:3", "3:4", "16:9", "9:16"] as const;
export type StrataAspect = (typeof STRATA_ASPECTS)[number];

/** Long side of the picture in pixels. */
export const STRATA_SIZES = [256, 512, 1024] as const;
export type StrataSize = (typeof STRATA_SIZES)[number];

/** Six colours: four grounds from dark to light, the paper, and one accent that stands out from them. */
export type Swatches = readonly [string, string, string, string, string, string];

export interface StrataPalette {
  readonly name: string;
  readonly swatches: Swatches;
}

/** Curated palettes. Without one the scene picks its colours from the place and the hour in the prompt. */
export const STRATA_PALETTES = [
  { name: "ember", swatches: ["#2b1733", "#7a2b45", "#d4553c", "#f2994a", "#fbe3b5", "#2fa39a"] },
  { name: "tidepool", swatches: ["#0f2a43", "#1d5b7a", "#2f97a3", "#8fd0c4", "#eef7ee", "#f2705b"] },
  { name: "meadow", swatches: ["#1f3b2c", "#3f7a4c", "#8dbb5a", "#d6e08f", "#fbf7dc", "#e8674a"] },
  { name: "dusk", swatches: ["#1d1a44", "#4b3b84", "#a15c9e", "#f09d8b", "#fde3c8", "#ffd166"] },
  { name: "harvest", swatches: ["#3a2418", "#7d4427", "#c9752d", "#e8b14a", "#fbeccb", "#4f7f6b"] },
  { name: "frost", swatches: ["#1c2f4a", "#4a6f95", "#8fb4d3", "#cfe2ef", "#f8fbfd", "#e0565b"] },
  { name: "blossom", swatches: ["#4a1f3d", "#a3416b", "#e68aa8", "#f8c9cf", "#fff2ec", "#6aa67f"] },
  { name: "ink", swatches: ["#15171c", "#3f444e", "#868c96", "#c9ccd0", "#f6f4ef", "#d64933"] },
] as const satisfies readonly StrataPalette[];
export type StrataPaletteName = (typeof STRATA_PALETTES)[number]["name"];
