import { STRATA_PALETTES, type StrataAspect, type StrataSize, type StrataStyle } from "#contracts/strata.ts";
import { toHex } from "./color.ts";
import { canvasOf, codesFor, compose } from "./compose.ts";
import { loadDrawings } from "./drawings.ts";
import { pngWithXmp } from "./files/xmp.ts";
import type { EngineHost, Raster } from "./host.ts";
import { drawLettered } from "./lettered.ts";
import { read } from "./reader.ts";
import { STYLES } from "./styles/index.ts";
import { type Understanding, understand } from "./understand.ts";

export interface Illustration {
  readonly prompt: string;
  /** What must not be shown; understood like a prompt. */
  readonly negativePrompt?: string;
  readonly aspect: StrataAspect;
  /** Long side in pixels. */
  readonly size: StrataSize;
  readonly style: StrataStyle;
  /** Name of a curated palette; an unknown name is as none. */
  readonly palette?: string;
  readonly seed: number;
}

export interface Illustrated {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The colour that covers most of the picture, `#rrggbb`. */
  readonly color: string;
  readonly matched: string[];
  readonly ignored: string[];
}

/** The colour of the fullest of 512 boxes of colour, by every eighth pixel. */
function dominant({ data }: Raster): string {
  const counts = new Uint32Array(512);
  const sums = new Float64Array(512 * 3);
  for (let at = 0; at < data.length; at += 32) {
    const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
    const box = ((r >> 5) << 6) | ((g >> 5) << 3) | (b >> 5);
    counts[box] = (counts[box] ?? 0) + 1;
    sums[box * 3] = (sums[box * 3] ?? 0) + r;
    sums[box * 3 + 1] = (sums[box * 3 + 1] ?? 0) + g;
    sums[box * 3 + 2] = (sums[box * 3 + 2] ?? 0) + b;
  }
  let best = 0;
  for (let box = 1; box < counts.length; box++) if ((counts[box] ?? 0) > (counts[best] ?? 0)) best = box;
  const mean = (channel: 0 | 1 | 2): number =>
    Math.round((sums[best * 3 + channel] ?? 0) / Math.max(1, counts[best] ?? 1));
  return toHex([mean(0), mean(1), mean(2)]);
}

const bare = (word: string): string => word.replace(/ \(.*\)$/, "");

/** Words of the prompt that the negative prompt takes back are no longer shown, so no longer matched. */
function less(understanding: Understanding, negative: string | undefined): Understanding {
  if (negative === undefined || negative.trim() === "") return understanding;
  const { subjects, facets, avoid, shown } = read(negative);
  const out = new Set([...understanding.avoid, ...subjects.map(({ code }) => code), ...facets, ...avoid]);
  const refused = new Set(shown.map(({ text }) => bare(text)));
  const { place, ...rest } = understanding;
  return {
    ...rest,
    ...(place === undefined || out.has(`place ${place}`) ? {} : { place }),
    subjects: rest.subjects.filter(({ code }) => !out.has(code)),
    flowers: rest.flowers && !out.has("ground flowers"),
    mountains: rest.mountains && !out.has("place mountain"),
    avoid: [...out],
    matched: rest.matched.filter((word) => !refused.has(bare(word))),
    ignored: [...rest.ignored, ...rest.matched.filter((word) => refused.has(bare(word)))],
  };
}

/**
 * Draws a prompt. Same wish, same bytes, in every host. Any string is a valid prompt: what cannot be drawn is in
 * `ignored`, and when nothing can, the picture is one of colour alone. Rejects only when the host fails.
 */
export async function illustrate(host: EngineHost, wish: Illustration): Promise<Illustrated> {
  const understanding = less(understand(wish.prompt), wish.negativePrompt);
  const style = STYLES[wish.style];
  const scene = compose(understanding, await loadDrawings(host, codesFor(understanding)), {
    aspect: wish.aspect,
    seed: wish.seed,
    margin: style.margin,
    ...(wish.palette === undefined ? {} : { palette: wish.palette }),
  });
  const { w, h } = canvasOf(wish.aspect);
  const palette = STRATA_PALETTES.find(({ name }) => name === wish.palette)?.swatches;
  const raster = await drawLettered(wish.style, style, scene, {
    seed: wish.seed,
    width: Math.round((wish.size * w) / Math.max(w, h)),
    height: Math.round((wish.size * h) / Math.max(w, h)),
    ...(palette === undefined ? {} : { palette }),
    rasterize: (svg, width) => host.rasterize(svg, width),
  });
  return {
    png: pngWithXmp(await host.encodePng(raster)),
    width: raster.width,
    height: raster.height,
    color: dominant(raster),
    matched: [...understanding.matched],
    ignored: [...understanding.ignored],
  };
}
