import type { Poster } from "#web/ui/tile.tsx";

/**
 * Pictures in public/examples: the web files of real wishes, drawn by strata-2026.11 from these words, seeds and
 * styles at 512 px. Make them anew with the same wishes when the illustrator changes.
 */
export interface Example {
  prompt: string;
  seed: string;
  style: string;
  poster: Poster;
}

const example = (name: string, prompt: string, seed: string, style: string, color: string): Example => ({
  prompt,
  seed,
  style,
  poster: { url: `/examples/${name}.webp`, width: 512, height: 512, color },
});

export const FOX = example("fox", "a red fox in a snowy forest", "7", "flat", "#f4f6f5");
export const WHALE = example("whale", "a blue whale among stars", "5", "flat", "#182650");

export const EXAMPLES: readonly Example[] = [
  FOX,
  WHALE,
  example("balloon", "a hot air balloon over mountains at sunset", "3", "flat", "#6a655b"),
  example("lighthouse", "a lighthouse in a storm at night", "11", "papercut", "#0c142e"),
  example("castle", "a castle on a hill in autumn", "4", "papercut", "#faf6eb"),
  example("sailboat", "a sailboat on a lake at dawn", "8", "flat", "#95b2ce"),
];
