/** Pixel tools shared by the styles. Sums, products and square roots alone: the same in every host. */
import type { Raster } from "#engine/host.ts";

/** Half the size: each pixel the mean of four. Width and height must be even. */
export function halved({ width, height, data }: Raster): Raster {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const from = (y * 2 * width + x * 2) * 4;
      const below = from + width * 4;
      const to = (y * w + x) * 4;
      for (let c = 0; c < 4; c++)
        out[to + c] =
          ((data[from + c] ?? 0) +
            (data[from + 4 + c] ?? 0) +
            (data[below + c] ?? 0) +
            (data[below + 4 + c] ?? 0) +
            2) >>
          2;
    }
  return { width: w, height: h, data: out };
}

/** Distance in pixels from every pixel to the nearest one that `marks` names (exact; Meijster's algorithm). */
export function distances(marks: Uint8Array, w: number, h: number): Float32Array {
  const far = w + h;
  const columns = new Int32Array(w * h);
  for (let i = 0; i < columns.length; i++)
    columns[i] = marks[i] ? 0 : i < w ? far : Math.min(far, (columns[i - w] ?? far) + 1);
  for (let i = columns.length - w - 1; i >= 0; i--) {
    const below = (columns[i + w] ?? far) + 1;
    if (below < (columns[i] ?? far)) columns[i] = below;
  }
  const out = new Float32Array(w * h);
  const peak = new Int32Array(w);
  const start = new Int32Array(w);
  for (let y = 0; y < h; y++)
    rowOf(columns.subarray(y * w, y * w + w), out.subarray(y * w, y * w + w), peak, start);
  return out;
}

/** The lower envelope of one row's parabolas. `peak` and `start` are working room. */
function rowOf(g: Int32Array, out: Float32Array, peak: Int32Array, start: Int32Array): void {
  const w = g.length;
  const square = (i: number): number => (g[i] ?? 0) * (g[i] ?? 0);
  const at = (x: number, i: number): number => (x - i) * (x - i) + square(i);
  let top = 0;
  peak[0] = 0;
  start[0] = 0;
  for (let x = 1; x < w; x++) {
    while (top >= 0 && at(start[top] ?? 0, peak[top] ?? 0) > at(start[top] ?? 0, x)) top--;
    if (top < 0) {
      top = 0;
      peak[0] = x;
      continue;
    }
    const i = peak[top] ?? 0;
    const from = 1 + Math.floor((x * x - i * i + square(x) - square(i)) / (2 * (x - i)));
    if (from < w) {
      top++;
      peak[top] = x;
      start[top] = from;
    }
  }
  for (let x = w - 1; x >= 0; x--) {
    out[x] = Math.sqrt(at(x, peak[top] ?? 0));
    if (x === start[top]) top--;
  }
}

/** Marks pixels more than half covered. */
export function covered({ data, width, height }: Raster): Uint8Array {
  const marks = new Uint8Array(width * height);
  for (let i = 0; i < marks.length; i++) marks[i] = (data[i * 4 + 3] ?? 0) > 127 ? 1 : 0;
  return marks;
}

export function inverted(marks: Uint8Array): Uint8Array {
  const out = new Uint8Array(marks.length);
  for (let i = 0; i < out.length; i++) out[i] = marks[i] ? 0 : 1;
  return out;
}

/** Softens stairs in a field of distances: each value the mean of its nine neighbours. */
export function smoothed(field: Float32Array, w: number, h: number): Float32Array {
  const rows = new Float32Array(field.length);
  const out = new Float32Array(field.length);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      const left = x > 0 ? i - 1 : i;
      const right = x + 1 < w ? i + 1 : i;
      rows[i] = ((field[left] ?? 0) + (field[i] ?? 0) + (field[right] ?? 0)) / 3;
    }
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      const up = y > 0 ? i - w : i;
      const down = y + 1 < h ? i + w : i;
      out[i] = ((rows[up] ?? 0) + (rows[i] ?? 0) + (rows[down] ?? 0)) / 3;
    }
  return out;
}

/** 0 to 1: how much of a pixel lies within `edge`, for a distance in pixels. */
export const within = (distance: number, edge: number): number =>
  Math.min(1, Math.max(0, edge - distance + 0.5));

/** A number in [0, 1) that is always the same for a cell and a seed. */
export function hashed(x: number, y: number, seed: number): number {
  let t = Math.imul(x | 0, 0x1f123bb5) ^ Math.imul(y | 0, 0x5f356495) ^ Math.imul(seed | 0, 0x6c8e9cf5);
  t = Math.imul(t ^ (t >>> 15), 0x2c1b3c6d);
  t = Math.imul(t ^ (t >>> 12), 0x297a2d39);
  return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
}

/** Smooth noise in [0, 1): one wave a unit. */
export function noise(x: number, y: number, seed: number): number {
  const [cx, cy] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - cx, y - cy];
  const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
  const above = hashed(cx, cy, seed) * (1 - sx) + hashed(cx + 1, cy, seed) * sx;
  const below = hashed(cx, cy + 1, seed) * (1 - sx) + hashed(cx + 1, cy + 1, seed) * sx;
  return above * (1 - sy) + below * sy;
}

/** A picture of one colour. */
export function filled(width: number, height: number, color: ArrayLike<number>): Raster {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < data.length; at += 4) for (let c = 0; c < 3; c++) data[at + c] = color[c] ?? 0;
  return { width, height, data };
}

/** Writes `color` over a pixel, `share` 0 to 1; an opaque pixel stays so. */
export function lay(data: Uint8ClampedArray, at: number, color: ArrayLike<number>, share: number): void {
  if (share <= 0) return;
  for (let c = 0; c < 3; c++) {
    const under = data[at + c] ?? 0;
    data[at + c] = Math.round(under + ((color[c] ?? 0) - under) * share);
  }
}
