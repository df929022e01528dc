/** Stained glass: panes of glowing glass in lead, cut along the drawing, with the finest details painted on. */
import { fromLab, lighten, mix, toLab, toRgb } from "#engine/color.ts";
import type { Raster } from "#engine/host.ts";
import type { Layer, Scene } from "#engine/scene/types.ts";
import { gap } from "./inks.ts";
import { paintFigures, paintPlain } from "./plain.ts";
import { covered, distances, filled, halved, hashed, lay, noise, smoothed } from "./raster.ts";
import { heft, type Press, type Style } from "./style.ts";

/** Two colours this far apart are two panes. */
const APART = 1500;
/** Side of the squares in which large panes are cut once, in page units: behind the subject and on it. */
const PANE = { ground: 118, subject: 92 } as const;

const hung = (layer: Layer): boolean =>
  layer.type !== "shape" || (layer.role !== "spark" && (layer.opacity ?? 1) > 0.3);

/** The cut of a large sheet into panes: which square's point a pixel is nearest to. `side` is a square's, in pixels. */
function cutter(w: number, h: number, side: number, seed: number): (x: number, y: number) => number {
  const across = Math.floor(w / side) + 3;
  const down = Math.floor(h / side) + 3;
  const xs = new Float64Array(across * down);
  const ys = new Float64Array(across * down);
  for (let i = 0; i < xs.length; i++) {
    const [column, row] = [(i % across) - 1, Math.floor(i / across) - 1];
    xs[i] = (column + 0.15 + hashed(column, row, seed) * 0.7) * side;
    ys[i] = (row + 0.15 + hashed(column, row, seed + 1) * 0.7) * side;
  }
  return (x, y) => {
    const [cx, cy] = [Math.floor(x / side), Math.floor(y / side)];
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let row = cy - 1; row <= cy + 1; row++)
      for (let column = cx - 1; column <= cx + 1; column++) {
        const at = (row + 1) * across + column + 1;
        const [dx, dy] = [(xs[at] ?? 0) - x, (ys[at] ?? 0) - y];
        const far = dx * dx + dy * dy;
        if (far < least) {
          least = far;
          best = (row + 8) * 256 + column + 8;
        }
      }
    return best;
  };
}

/** Connected pixels without an edge of colour between them: a number for each pixel, and each number's first pixel and count. */
function regionsOf({ data, width: w, height: h }: Raster): {
  of: Int32Array;
  first: number[];
  size: number[];
} {
  const whole = new Uint32Array(data.buffer, data.byteOffset, w * h);
  const of = new Int32Array(w * h).fill(-1);
  const stack = new Int32Array(w * h);
  const first: number[] = [];
  const size: number[] = [];
  for (let start = 0; start < of.length; start++) {
    if ((of[start] ?? 0) >= 0) continue;
    const region = first.length;
    let top = 0;
    let count = 0;
    stack[top++] = start;
    of[start] = region;
    while (top > 0) {
      const i = stack[--top] ?? 0;
      count++;
      const x = i % w;
      for (let k = 0; k < 4; k++) {
        if ((k === 0 && x === 0) || (k === 1 && x === w - 1)) continue;
        const j = k === 0 ? i - 1 : k === 1 ? i + 1 : k === 2 ? i - w : i + w;
        if (j < 0 || j >= of.length || (of[j] ?? 0) >= 0) continue;
        if (
          whole[j] !== whole[i] &&
          gap(data.subarray(i * 4, i * 4 + 3), data.subarray(j * 4, j * 4 + 3)) > APART
        )
          continue;
        of[j] = region;
        stack[top++] = j;
      }
    }
    first.push(start);
    size.push(count);
  }
  return { of, first, size };
}

/** Pane of each pixel, −1 for a detail that is painted on whatever pane is around it, and the colour of each pane. */
interface Cut {
  readonly w: number;
  readonly h: number;
  readonly pane: Int32Array;
  readonly colors: readonly (readonly number[])[];
}

/** The colour of glass for a colour of paint: clearer, never quite dark, each pane a little its own. */
function glassOf(paint: ArrayLike<number>, chance: number): number[] {
  const [l, a, b] = toLab([paint[0] ?? 0, paint[1] ?? 0, paint[2] ?? 0]);
  const own = (chance - 0.5) * 0.11;
  const light = Math.min(0.95, 0.2 + l * 0.76 + own);
  return [...toRgb(fromLab([light, a * 1.3 + own * 0.06, b * 1.3]))];
}

function cutPanes(picture: Raster, subject: Uint8Array, unit: number, weight: number, seed: number): Cut {
  const { width: w, height: h, data } = picture;
  const { of, first, size } = regionsOf(picture);
  const least = 430 * unit * unit * weight * weight;
  const pane = new Int32Array(w * h).fill(-1);
  const wide = unit * (weight > 1.3 ? 1.25 : 1);
  const cuts = [PANE.ground * wide, PANE.subject * wide].map((side, own) => ({
    side,
    cellAt: cutter(w, h, side, seed + own * 7),
  }));
  const known = new Map<number, number>();
  const colors: number[][] = [];
  for (let i = 0; i < pane.length; i++) {
    const region = of[i] ?? 0;
    // Eyes and their like are painted: leaded, they would be all lead.
    if ((size[region] ?? 0) < least * (subject[i] ? 3 : 1)) continue;
    const cut = cuts[subject[i] ?? 0] ?? cuts[0];
    const side = cut?.side ?? w;
    const large = (size[region] ?? 0) > side * side * 1.6;
    const cell = large ? (cut?.cellAt(i % w, Math.floor(i / w)) ?? 0) : 0;
    const key = region * 65536 + cell;
    let index = known.get(key);
    if (index === undefined) {
      index = colors.length;
      known.set(key, index);
      const from = (large ? i : (first[region] ?? i)) * 4;
      colors.push(glassOf(data.subarray(from, from + 3), hashed(region, cell, seed)));
    }
    pane[i] = index;
  }
  return { w, h, pane, colors };
}

/** Pixels under the middle of a lead line: between two panes, and a band of `band` pixels around the subject. */
function leads({ w, h, pane }: Cut, subject: Uint8Array, band: number): Uint8Array {
  const marks = new Uint8Array(w * h);
  const mark = (x: number, y: number): void => {
    for (let row = Math.max(0, y - band); row <= Math.min(h - 1, y + band); row++)
      marks.fill(1, row * w + Math.max(0, x - band), row * w + Math.min(w - 1, x + band) + 1);
  };
  for (let y = 0; y + 1 < h; y++)
    for (let x = 0; x + 1 < w; x++) {
      const i = y * w + x;
      const [own, right, below] = [pane[i] ?? -1, pane[i + 1] ?? -1, pane[i + w] ?? -1];
      if (subject[i] !== subject[i + 1] || subject[i] !== subject[i + w]) mark(x, y);
      else if (own >= 0 && ((right >= 0 && right !== own) || (below >= 0 && below !== own))) marks[i] = 1;
    }
  return marks;
}

async function draw(scene: Scene, press: Press): Promise<Raster> {
  const small = Math.max(press.width, press.height) < 1024;
  const width = press.width * (small ? 2 : 1);
  const picture = await press.rasterize(paintPlain(scene, { crisp: true, keep: hung }), width);
  const subject = covered(await press.rasterize(paintFigures(scene, true), width));
  const weight = heft(press);
  const unit = (width / scene.canvas.w) * (scene.canvas.u / 1024);
  const seen = cutPanes(picture, subject, unit, weight, press.seed);
  const sheet = glaze(seen, picture, subject, unit, weight, press.seed, scene);
  return small ? halved(sheet) : sheet;
}

/** Light through the glass, details painted on it, lead over it. */
function glaze(
  seen: Cut,
  picture: Raster,
  subject: Uint8Array,
  unit: number,
  weight: number,
  seed: number,
  scene: Scene,
): Raster {
  const { w, h, pane, colors } = seen;
  const marks = leads(seen, subject, Math.round(1.4 * unit * weight));
  const away = smoothed(smoothed(distances(marks, w, h), w, h), w, h);
  const lead = toRgb(mix("#17181d", scene.tones.ink, 0.3));
  const shine = toRgb(lighten(mix("#17181d", scene.tones.ink, 0.3), 0.2));
  const sheet = filled(w, h, lead);
  const [half, frame] = [3 * unit * weight, 15 * unit * weight];
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      const border = Math.min(x, y, w - 1 - x, h - 1 - y);
      // Negative under lead: the depth below its nearest edge.
      const out = Math.min((away[i] ?? 0) - half, border - frame);
      const at = i * 4;
      if (out < 1) lay(sheet.data, at, shine, Math.min(1, Math.max(0, -out / half - 0.35)) * 0.75);
      if (out <= -0.5) continue;
      const own = pane[i] ?? -1;
      const glass = own < 0 ? picture.data.subarray(at, at + 3) : (colors[own] ?? lead);
      const [px, py] = [x / unit, y / unit];
      const streak =
        (noise(px / 34 + py / 90, py / 150, seed + 2) - 0.5) * 0.13 +
        (hashed(x >> 1, y >> 1, seed) - 0.5) * 0.02;
      const heart = Math.min(1, Math.max(0, out) / (26 * unit));
      const lit = 0.8 + heart * (2 - heart) * 0.28 + streak;
      const through = [
        Math.min(255, (glass[0] ?? 0) * lit + 14 * heart),
        Math.min(255, (glass[1] ?? 0) * lit + 14 * heart),
        Math.min(255, (glass[2] ?? 0) * lit + 14 * heart),
      ];
      lay(sheet.data, at, through, Math.min(1, out + 0.5));
    }
  return sheet;
}

export const stainedGlass: Style = { margin: 0.03, draw };
