import type { StrataStyle } from "#contracts/strata.ts";
import type { Poster } from "#web/ui/tile.tsx";
import { COLORS } from "./examples.generated.ts";

/** A picture in public/examples: the web file of a real wish, square, 512 px. `npm run examples` draws them all. */
export interface Example {
  prompt: string;
  seed: string;
  style: StrataStyle;
  poster: Poster;
}

const example = (name: keyof typeof COLORS, prompt: string, seed: string, style: StrataStyle): Example => ({
  prompt,
  seed,
  style,
  poster: { url: `/examples/${name}.webp`, width: 512, height: 512, color: COLORS[name] },
});

export const FOX = example("fox", "a red fox in a snowy forest", "7", "flat");
export const WHALE = example("whale", "a blue whale among stars", "5", "gradient");

export const EXAMPLES: readonly Example[] = [
  FOX,
  WHALE,
  example("balloon", "a hot air balloon over mountains at sunset", "3", "stained-glass"),
  example("lighthouse", "a lighthouse in a storm at night", "11", "pixel"),
  example("castle", "a castle on a hill in autumn", "4", "papercut"),
  example("sailboat", "a sailboat on a lake at dawn", "8", "low-poly"),
];
