/** Linocut: a dark block carved along the shapes, and one colour under it, printed on paper with a margin. */
import { chroma, lighten, lightness, mix, saturate, toHex, toRgb } from "#engine/color.ts";
import type { Raster } from "#engine/host.ts";
import type { Scene } from "#engine/scene/types.ts";
import { boxesOf, gap } from "./inks.ts";
import { fallBehind, paintFigures, paintPlain } from "./plain.ts";
import { covered, distances, filled, halved, hashed, lay, noise, smoothed, within } from "./raster.ts";
import { heft, type Press, type Style } from "./style.ts";

/** What is carved after: colours, the subject, the open sky, and how far each pixel is from the nearest edge of a shape. */
interface Block {
  readonly w: number;
  readonly h: number;
  readonly colors: Uint8ClampedArray;
  readonly subject: Uint8Array;
  readonly land: Uint8Array;
  readonly edge: Float32Array;
  /** Distance to the subject from outside. */
  readonly around: Float32Array;
}

/** Two colours this far apart are two shapes. */
const APART = 2600;

function edgesOf({ data, width: w, height: h }: Raster): Uint8Array {
  const marks = new Uint8Array(w * h);
  const whole = new Uint32Array(data.buffer, data.byteOffset, w * h);
  const differs = (i: number, j: number): boolean =>
    whole[i] !== whole[j] && gap(data.subarray(i * 4, i * 4 + 3), data.subarray(j * 4, j * 4 + 3)) > APART;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if ((x + 1 < w && differs(i, i + 1)) || (y + 1 < h && differs(i, i + w))) marks[i] = 1;
    }
  return marks;
}

async function carve(scene: Scene, press: Press, width: number): Promise<Block> {
  const picture = await press.rasterize(paintPlain(scene, { crisp: true, bands: 1 }), width);
  const figures = await press.rasterize(paintFigures(scene, true), width);
  const land = await press.rasterize(paintPlain(scene, { crisp: true, keep: solid }), width);
  const { width: w, height: h } = picture;
  const subject = covered(figures);
  return {
    w,
    h,
    colors: picture.data,
    subject,
    land: covered(land),
    edge: smoothed(smoothed(distances(edgesOf(picture), w, h), w, h), w, h),
    around: smoothed(distances(subject, w, h), w, h),
  };
}

const solid = (layer: Scene["layers"][number]): boolean =>
  layer.type === "figure" || (layer.type === "shape" && (layer.opacity ?? 1) > 0.5 && layer.role !== "spark");

/** The colour under the dark block: the palette's, or the strongest of the subject. */
function underOf(block: Block, press: Press, scene: Scene): string {
  if (press.palette !== undefined) return press.palette[2];
  const every = 23;
  const colors = new Uint8ClampedArray(Math.floor(block.subject.length / every) * 3);
  for (let i = 0; i * 3 < colors.length; i++)
    for (let c = 0; c < 3; c++) colors[i * 3 + c] = block.colors[i * every * 4 + c] ?? 0;
  let best = scene.tones.accent;
  let most = 0;
  for (const { color, weight } of boxesOf(colors, (i) => (block.subject[i * every] ? 1 : 0))) {
    const strength = chroma(toHex(color));
    const score = strength < 0.05 ? 0 : strength * Math.sqrt(weight);
    if (score > most) [most, best] = [score, toHex(color)];
  }
  const light = lightness(best);
  return saturate(
    light < 0.55 ? lighten(best, 0.6 - light) : light > 0.78 ? lighten(best, 0.78 - light) : best,
    0.92,
  );
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Share of dark ink that stands for a lightness of 0 to 255; the subject leaves its middle tones to the colour. */
const duty = (light: number, subject: boolean): number =>
  subject ? clamp((128 - light) / 80) : clamp((218 - light) / 150);

/** How much of the dark ink the cuts leave at a pixel that wants `want` of it. `along` counts cuts. */
function cutAt(want: number, along: number, rough: number, line: number): number {
  const phase = Math.abs(2 * (along - Math.floor(along)) - 1);
  const share = clamp(want + rough * (1 - Math.abs(2 * want - 1)));
  return clamp((share - phase) * line * 0.5 + 0.5);
}

/** How much dark ink a pixel gets, 0 to 1. `unit` is a page unit in pixels, `line` the distance of cuts in pixels. */
function darkAt(block: Block, x: number, y: number, unit: number, line: number, seed: number): number {
  const { w, colors, subject, land, edge, around } = block;
  const i = y * w + x;
  const light = ((colors[i * 4] ?? 0) * 3 + (colors[i * 4 + 1] ?? 0) * 6 + (colors[i * 4 + 2] ?? 0)) / 10;
  const isSubject = subject[i] === 1;
  const away = edge[i] ?? 0;
  const want = duty(light, isSubject);
  let dark = want < 0.5 ? 0 : 1;
  if (want > 0.02 && want < 0.97) {
    const [px, py] = [x / unit, y / unit];
    const waver = noise(px / 70, py / 70, seed) - 0.5;
    // In the open sky cuts run across; everywhere else they follow the edge of the shape.
    const along = land[i]
      ? away / line + waver * 0.5
      : ((py + waver * 42 + noise(px / 260, py / 90, seed + 1) * 26) * unit) / line;
    dark = cutAt(want, along, (noise(px / 22, py / 22, seed + 2) - 0.5) * 0.34, line);
  }
  // A cut parts two dark shapes, a line two light ones.
  const rim = within(away, line * (isSubject ? 0.17 : 0.13));
  dark = want > 0.62 ? dark * (1 - rim) : Math.max(dark, rim * (isSubject ? 1 : 0.9));
  return isSubject ? dark : dark * (1 - within(around[i] ?? 0, line * 0.42));
}

/** Whether the colour block prints at a pixel: on the subject, but for its greys and its lights. */
function isColored({ colors, subject }: Block, i: number): boolean {
  const [r, g, b] = [colors[i * 4] ?? 0, colors[i * 4 + 1] ?? 0, colors[i * 4 + 2] ?? 0];
  return subject[i] === 1 && g < 222 && Math.max(r, g, b) - Math.min(r, g, b) > 36;
}

/** How far inside the printed area a pixel is, in pixels: the block's edge is cut by hand. */
function inside(block: Block, x: number, y: number, unit: number, margin: number, seed: number): number {
  const wobble = (noise(x / (60 * unit), y / (60 * unit), seed) - 0.5) * 9 * unit;
  return Math.min(x, block.w - 1 - x, y, block.h - 1 - y) - margin + wobble;
}

async function draw(whole: Scene, press: Press): Promise<Raster> {
  const scene = fallBehind(whole);
  const small = Math.max(press.width, press.height) < 1024;
  const width = press.width * (small ? 2 : 1);
  const block = await carve(scene, press, width);
  const unit = (width / scene.canvas.w) * (scene.canvas.u / 1024);
  const line = 11.5 * unit * heft(press);
  const under = toRgb(underOf(block, press, scene));
  const dark = toRgb(press.palette?.[0] ?? mix(scene.tones.ink, "#15161f", 0.75));
  const sheet = filled(block.w, block.h, toRgb(press.palette?.[4] ?? "#f5efe2"));
  const { data } = sheet;
  const slip = Math.round(2.5 * unit);
  for (let y = 0; y < block.h; y++)
    for (let x = 0; x < block.w; x++) {
      const shown = within(0, inside(block, x, y, unit, 30 * unit, press.seed + 3));
      if (shown === 0) continue;
      const at = (y * block.w + x) * 4;
      // The colour block lies a hair aside, and ink takes unevenly.
      const from = Math.max(0, y - slip) * block.w + Math.max(0, x - slip);
      const takes = 0.93 + 0.07 * hashed(x, y, press.seed);
      if (isColored(block, from)) lay(data, at, under, shown * takes);
      lay(data, at, dark, darkAt(block, x, y, unit, line, press.seed) * shown * takes);
    }
  return small ? halved(sheet) : sheet;
}

export const linocut: Style = { margin: 0.06, draw };
