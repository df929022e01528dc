/** Halftone: two bright inks and a dark one on paper, each in a dot screen of its own angle, a little out of register. */
import { mix, toRgb } from "#engine/color.ts";
import type { Raster } from "#engine/host.ts";
import { random, seedOf } from "#engine/random.ts";
import type { Scene } from "#engine/scene/types.ts";
import { type Box, boxesOf, gap, type Ink } from "./inks.ts";
import { fallBehind, paintFigures, paintPlain } from "./plain.ts";
import { covered, distances, filled, halved, hashed } from "./raster.ts";
import { heft, type Press, type Style } from "./style.ts";

/** Drums that a small press has; the two that suit a picture best are taken. */
const DRUMS = [
  "#ff5fa2",
  "#ff7a3c",
  "#ffd83a",
  "#f2504f",
  "#0aa2a8",
  "#1f7fd0",
  "#2fae62",
  "#7d62c4",
  "#b9683b",
];

/** Cosine and sine of each screen's angle: 15°, 75° and 45°. */
const ANGLES = [
  [0.9659258262890683, 0.25881904510252074],
  [0.25881904510252074, 0.9659258262890683],
  [Math.SQRT1_2, Math.SQRT1_2],
] as const;

/** Steps of cover that an ink can have. */
const STEPS = 12;
const COVERS = Array.from({ length: (STEPS + 1) ** 3 }, (_, i) => [
  i % (STEPS + 1),
  Math.floor(i / (STEPS + 1)) % (STEPS + 1),
  Math.floor(i / (STEPS + 1) ** 2),
]);

type Inks = readonly [Ink, Ink, Ink];

/** Colour of paper under three inks, each covering a share, 0 to 1: what one lets through the next lets through in part. */
function printed(paper: Ink, inks: Inks, covers: ArrayLike<number>, out: number[]): void {
  for (let c = 0; c < 3; c++) {
    let light = paper[c] ?? 0;
    for (let i = 0; i < 3; i++) light *= 1 - (covers[i] ?? 0) * (1 - (inks[i]?.[c] ?? 0) / 255);
    out[c] = Math.round(light);
  }
}

/** Every mixture that the inks can give, on a grid of `every` steps. */
function mixtures(paper: Ink, inks: Inks, every: number): { cover: readonly number[]; color: number[] }[] {
  return COVERS.filter((cover) => cover.every((step) => step % every === 0)).map((cover) => {
    const color: number[] = [];
    printed(
      paper,
      inks,
      cover.map((step) => step / STEPS),
      color,
    );
    return { cover, color };
  });
}

/** How badly a mixture stands for a colour. Dots of the dark ink in a light colour would make it dirty. */
function miss(
  color: ArrayLike<number>,
  { cover, color: mixed }: { cover: readonly number[]; color: number[] },
): number {
  const light = ((color[0] ?? 0) * 2 + (color[1] ?? 0) * 5 + (color[2] ?? 0)) >> 3;
  return gap(color, mixed) + (cover[2] ?? 0) * Math.max(0, light - 105) * 30;
}

/** The two drums by which the picture's colours are met best. */
function drumsFor(boxes: readonly Box[], paper: Ink, dark: Ink): [Ink, Ink] {
  const drums = DRUMS.map((hex): Ink => [...toRgb(hex)]);
  let best: [Ink, Ink] = [drums[0] ?? dark, drums[4] ?? dark];
  let least = Number.POSITIVE_INFINITY;
  const shown = boxes.slice(0, 60);
  for (const [i, one] of drums.entries())
    for (const other of drums.slice(i + 1)) {
      const all = mixtures(paper, [one, other, dark], 4);
      let sum = 0;
      for (const { color, weight } of shown) {
        let nearest = Number.POSITIVE_INFINITY;
        for (const each of all) nearest = Math.min(nearest, miss(color, each));
        sum += nearest * weight;
      }
      if (sum < least) [least, best] = [sum, [one, other]];
    }
  return best;
}

/** A screen's dot, −1 at its rim to 1 at its heart, as a product of two humps (no sine: it differs between machines). */
function dot(u: number, v: number): number {
  const [a, b] = [u - Math.floor(u), v - Math.floor(v)];
  return 4 * (a * (1 - a) + b * (1 - b)) - 1;
}

/** For each step of cover the height of `dot` above which there is ink. */
function heights(): number[] {
  const side = 60;
  const all: number[] = [];
  for (let i = 0; i < side * side; i++)
    all.push(dot(((i % side) + 0.5) / side, (Math.floor(i / side) + 0.5) / side));
  all.sort((a, b) => b - a);
  return Array.from({ length: STEPS + 1 }, (_, step) =>
    step === 0 ? 2 : step === STEPS ? -2 : (all[Math.floor((all.length * step) / STEPS)] ?? 0),
  );
}

/** Cover of each ink at each pixel, in steps. */
function separated({ data }: Raster, paper: Ink, inks: Inks): Uint8Array[] {
  const all = mixtures(paper, inks, 1);
  const known = new Map<number, readonly number[]>();
  const plates = inks.map(() => new Uint8Array(data.length / 4));
  for (let i = 0; i * 4 < data.length; i++) {
    const color = [(data[i * 4] ?? 0) & 252, (data[i * 4 + 1] ?? 0) & 252, (data[i * 4 + 2] ?? 0) & 252];
    const key = ((color[0] ?? 0) << 16) | ((color[1] ?? 0) << 8) | (color[2] ?? 0);
    let cover = known.get(key);
    if (cover === undefined) {
      let nearest = Number.POSITIVE_INFINITY;
      for (const each of all) {
        const far = miss(color, each);
        if (far < nearest) [nearest, cover] = [far, each.cover];
      }
      known.set(key, cover ?? [0, 0, 0]);
    }
    for (let k = 0; k < 3; k++) (plates[k] ?? plates[0] ?? new Uint8Array())[i] = cover?.[k] ?? 0;
  }
  return plates;
}

/** A dark line around the subject, `wide` pixels, so that it stands out from a ground of its own colour. */
function keyline(plate: Uint8Array, figures: Raster, wide: number): void {
  const away = distances(covered(figures), figures.width, figures.height);
  for (let i = 0; i < plate.length; i++) {
    const far = away[i] ?? 0;
    if (far > 0 && far <= wide) plate[i] = STEPS;
  }
}

/** One ink onto the sheet. `pitch` is the distance of dots and `shift` the fault in register, in pixels. */
function pull(
  sheet: Raster,
  plate: Uint8Array,
  ink: Ink,
  k: number,
  pitch: number,
  shift: readonly [number, number],
  seed: number,
): void {
  const { width: w, height: h, data } = sheet;
  const [cos, sin] = ANGLES[k] ?? ANGLES[0];
  const above = heights();
  const soft = pitch / 5;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [px, py] = [
        Math.min(w - 1, Math.max(0, x - shift[0])),
        Math.min(h - 1, Math.max(0, y - shift[1])),
      ];
      const step = plate[py * w + px] ?? 0;
      if (step === 0) continue;
      const height = dot((x * cos + y * sin) / pitch, (y * cos - x * sin) / pitch);
      const share = Math.min(1, Math.max(0, (height - (above[step] ?? 2)) * soft + 0.5));
      // Ink takes a little unevenly, and now and then not at all.
      const grain = hashed(x, y, seed);
      const taken = share * (grain < 0.008 ? 0.35 : 0.94 + grain * 0.06);
      const at = (y * w + x) * 4;
      for (let c = 0; c < 3; c++)
        data[at + c] = Math.round((data[at + c] ?? 0) * (1 - taken * (1 - (ink[c] ?? 0) / 255)));
    }
}

function rgbOf({ data }: Raster, every: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(Math.floor(data.length / 4 / every) * 3);
  for (let i = 0; i * 3 < out.length; i++)
    for (let c = 0; c < 3; c++) out[i * 3 + c] = data[i * every * 4 + c] ?? 0;
  return out;
}

function inksFor(
  scene: Scene,
  picture: Raster,
  figures: Raster,
  palette: Press["palette"],
): { paper: Ink; inks: Inks } {
  const paper: Ink = [...toRgb(palette?.[4] ?? "#f8f3e7")];
  const dark: Ink = [...toRgb(palette?.[0] ?? mix(scene.tones.ink, "#20234a", 0.5))];
  if (palette !== undefined) return { paper, inks: [[...toRgb(palette[5])], [...toRgb(palette[2])], dark] };
  const every = 37;
  const boxes = boxesOf(rgbOf(picture, every), (i) => ((figures.data[i * every * 4 + 3] ?? 0) > 127 ? 4 : 1));
  return { paper, inks: [...drumsFor(boxes, paper, dark), dark] };
}

async function draw(whole: Scene, press: Press): Promise<Raster> {
  const scene = fallBehind(whole);
  const small = Math.max(press.width, press.height) < 1024;
  const width = press.width * (small ? 2 : 1);
  const picture = await press.rasterize(paintPlain(scene, { smoothSky: true }), width);
  const figures = await press.rasterize(paintFigures(scene), width);
  const { paper, inks } = inksFor(scene, picture, figures, press.palette);
  const plates = separated(picture, paper, inks);
  const unit = (width / scene.canvas.w) * (scene.canvas.u / 1024);
  keyline(plates[2] ?? new Uint8Array(), figures, 3.4 * unit * heft(press));
  const rnd = random(seedOf(press.seed, "register"));
  const fault = (): number => Math.round((rnd() - 0.5) * 14 * unit);
  const sheet = filled(picture.width, picture.height, paper);
  inks.forEach((ink, k) => {
    const shift = k === 2 ? ([0, 0] as const) : ([fault(), fault()] as const);
    pull(sheet, plates[k] ?? new Uint8Array(), ink, k, 9.5 * unit * heft(press), shift, press.seed + k);
  });
  return small ? halved(sheet) : sheet;
}

export const halftone: Style = { margin: 0, draw };
