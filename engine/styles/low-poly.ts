/** Low poly: the page in triangles that keep to the drawing's edges, small on the subject and large behind it, lit as facets. */
import { mix, toHex, toRgb } from "#engine/color.ts";
import type { Raster } from "#engine/host.ts";
import { num } from "#engine/scene/geometry.ts";
import type { Layer, Scene } from "#engine/scene/types.ts";
import { triangulate } from "./delaunay.ts";
import { gap } from "./inks.ts";
import { paintFigures, paintPlain } from "./plain.ts";
import { covered, distances, hashed, inverted, smoothed } from "./raster.ts";
import type { Press, Style } from "./style.ts";
import { page } from "./svg.ts";

/** Pixels along the long side of the picture that is looked at; corners of triangles lie on its pixels. */
const LOOK = 640;
/** Two colours this far apart have an edge between them. */
const APART = 700;

/** Least distance of corners, in pixels of that picture: at the subject's edges, at others, and between edges at most. */
const SPACING = { subject: 6, ground: 12, most: 36 } as const;

/** A pixel at an edge and its place in the order in which corners are put. */
interface Edge {
  readonly i: number;
  readonly order: number;
}

/** What is looked at: colours, the subject, and how deep each of its pixels lies within its outline. */
interface Look {
  readonly picture: Raster;
  readonly subject: Uint8Array;
  readonly depth: Float32Array;
  /** Least distance of corners around each pixel: it grows away from edges, or triangles would be splinters. */
  readonly spacing: Float32Array;
  readonly edges: readonly Edge[];
  readonly seed: number;
}

const still = (layer: Layer): boolean => layer.type !== "shape" || layer.role !== "spark";

async function look(scene: Scene, press: Press): Promise<Look> {
  const width = Math.round((LOOK * scene.canvas.w) / Math.max(scene.canvas.w, scene.canvas.h));
  const picture = await press.rasterize(
    paintPlain(scene, { crisp: true, smoothSky: true, keep: still }),
    width,
  );
  const subject = covered(await press.rasterize(paintFigures(scene, true), width));
  const { width: w, height: h } = picture;
  const depth = smoothed(distances(inverted(subject), w, h), w, h);
  const edges = edgePixels(picture, subject, press.seed);
  return { picture, subject, depth, edges, spacing: spacingOf(edges, w, h), seed: press.seed };
}

function spacingOf(edges: readonly Edge[], w: number, h: number): Float32Array {
  const [own, other] = [new Uint8Array(w * h), new Uint8Array(w * h)];
  for (const { i, order } of edges) (order < 2 ? own : other)[i] = 1;
  const [fromOwn, fromOther] = [distances(own, w, h), distances(other, w, h)];
  return fromOwn.map((away, i) =>
    Math.min(SPACING.most, SPACING.subject + away * 0.42, SPACING.ground + (fromOther[i] ?? 0) * 0.5),
  );
}

/** Takes points unless one lies too near, by a grid of squares. */
class Scatter {
  readonly xs: number[];
  readonly ys: number[];
  readonly #cells = new Map<number, number[]>();
  static readonly #side = 16;

  constructor(w: number, h: number) {
    this.xs = [];
    this.ys = [];
    for (const [x, y] of [
      [0, 0],
      [w, 0],
      [w, h],
      [0, h],
    ] as const)
      this.#put(x, y);
  }

  #put(x: number, y: number): void {
    const key = Math.floor(y / Scatter.#side) * 4096 + Math.floor(x / Scatter.#side);
    const cell = this.#cells.get(key) ?? [];
    cell.push(this.xs.length);
    this.#cells.set(key, cell);
    this.xs.push(x);
    this.ys.push(y);
  }

  offer(x: number, y: number, apart: number): void {
    const side = Scatter.#side;
    for (let row = Math.floor((y - apart) / side); row <= Math.floor((y + apart) / side); row++)
      for (let column = Math.floor((x - apart) / side); column <= Math.floor((x + apart) / side); column++)
        for (const i of this.#cells.get(row * 4096 + column) ?? []) {
          const [dx, dy] = [(this.xs[i] ?? 0) - x, (this.ys[i] ?? 0) - y];
          if (dx * dx + dy * dy < apart * apart) return;
        }
    this.#put(x, y);
  }
}

/** Pixels at an edge of a shape: those of the subject first (order below 2), each lot shuffled. */
function edgePixels(picture: Raster, subject: Uint8Array, seed: number): Edge[] {
  const { data, width: w, height: h } = picture;
  const whole = new Uint32Array(data.buffer, data.byteOffset, w * h);
  const found: Edge[] = [];
  for (let y = 1; y + 1 < h; y++)
    for (let x = 1; x + 1 < w; x++) {
      const i = y * w + x;
      const apart = (j: number): boolean =>
        whole[i] !== whole[j] &&
        gap(data.subarray(i * 4, i * 4 + 3), data.subarray(j * 4, j * 4 + 3)) > APART;
      if (subject[i] !== subject[i + 1] || subject[i] !== subject[i + w])
        found.push({ i, order: hashed(x, y, seed) });
      else if (apart(i + 1) || apart(i + w))
        found.push({ i, order: (subject[i] ? 1 : 2) + hashed(x, y, seed) });
    }
  return found.sort((a, b) => a.order - b.order || a.i - b.i);
}

function spacingAt({ picture: { width: w, height: h }, spacing }: Look, x: number, y: number): number {
  return spacing[Math.min(h - 1, y) * w + Math.min(w - 1, x)] ?? SPACING.most;
}

/** Corners of the triangles, in an order in which neighbours are near each other. */
function cornersOf(seen: Look): { xs: number[]; ys: number[] } {
  const { picture, seed } = seen;
  const { width: w, height: h } = picture;
  const scatter = new Scatter(w, h);
  const step = SPACING.most;
  for (let at = step; at < w; at += step) for (const y of [0, h]) scatter.offer(at, y, step * 0.5);
  for (let at = step; at < h; at += step) for (const x of [0, w]) scatter.offer(x, at, step * 0.5);
  for (const { i, order } of seen.edges) {
    const [x, y] = [i % w, Math.floor(i / w)];
    scatter.offer(x, y, order < 2 ? SPACING.subject : spacingAt(seen, x, y));
  }
  for (let i = 0; i < 9000; i++) {
    const [x, y] = [
      1 + Math.floor(hashed(i, 1, seed) * (w - 1)),
      1 + Math.floor(hashed(i, 2, seed) * (h - 1)),
    ];
    scatter.offer(x, y, spacingAt(seen, x, y));
  }
  const row = (i: number): number => Math.floor((scatter.ys[i] ?? 0) / 24);
  const along = (i: number): number => (scatter.xs[i] ?? 0) * (row(i) % 2 === 0 ? 1 : -1);
  const order = scatter.xs
    .map((_, i) => i)
    .slice(4)
    .sort((a, b) => row(a) - row(b) || along(a) - along(b) || a - b);
  const all = [0, 1, 2, 3, ...order];
  return { xs: all.map((i) => scatter.xs[i] ?? 0), ys: all.map((i) => scatter.ys[i] ?? 0) };
}

type Corner = readonly [number, number, number];

/** Shares of the three corners at which a triangle's colour is read. */
const SPOTS = Array.from({ length: 28 }, (_, i) => {
  const row = Math.floor((Math.sqrt(8 * i + 1) - 1) / 2);
  const column = i - (row * (row + 1)) / 2;
  return [(6 - row + 0.33) / 7, (column + 0.33) / 7] as const;
});

/** The colour that most of a triangle has: the mean of its fullest box of colours. */
function colorOf(
  { data, width: w, height: h }: Raster,
  [a, b, c]: readonly [Corner, Corner, Corner],
): [number, number, number] {
  const boxes = new Map<number, [number, number, number, number]>();
  let most: [number, number, number, number] = [0, 0, 0, 0];
  for (const [s, t] of SPOTS) {
    const r = 1 - s - t;
    const x = Math.min(w - 1, Math.floor(a[0] * s + b[0] * t + c[0] * r));
    const y = Math.min(h - 1, Math.floor(a[1] * s + b[1] * t + c[1] * r));
    const at = (y * w + x) * 4;
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const box = boxes.get(key) ?? [0, 0, 0, 0];
    box[0]++;
    box[1] += red;
    box[2] += green;
    box[3] += blue;
    boxes.set(key, box);
    if (box[0] > most[0]) most = box;
  }
  const count = Math.max(1, most[0]);
  return [most[1] / count, most[2] / count, most[3] / count];
}

/** −1 to 1: how a facet stands to the light from the upper left, against one that lies flat. */
function slopeOf([a, b, c]: readonly [Corner, Corner, Corner]): number {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
  return length === 0 ? 0 : (nx * -0.48 + ny * -0.6 + nz * 0.64) / length - 0.64;
}

function paint(scene: Scene, seen: Look, press: Press): string {
  const { picture, subject, depth, seed } = seen;
  const { width: w, height: h } = picture;
  const { xs, ys } = cornersOf(seen);
  const triangles = triangulate(xs, ys);
  const [warm, cool] = [
    toRgb(mix(scene.tones.sun, "#ffffff", 0.4)),
    toRgb(mix(scene.tones.ink, scene.tones.sky[0] ?? "#223", 0.3)),
  ];
  // The subject swells from its outline; the ground is crumpled paper.
  const corner = (i: number): Corner => {
    const [x, y] = [xs[i] ?? 0, ys[i] ?? 0];
    const at = Math.min(h - 1, y) * w + Math.min(w - 1, x);
    const rough = (hashed(x, y, seed + 5) - 0.5) * spacingAt(seen, x, y);
    return [x, y, subject[at] ? Math.sqrt(depth[at] ?? 0) * 5.2 + rough * 0.5 : rough * 0.42];
  };
  const scale = scene.canvas.w / w;
  let body = "";
  for (let i = 0; i < triangles.length; i += 3) {
    const facet = [
      corner(triangles[i] ?? 0),
      corner(triangles[i + 1] ?? 0),
      corner(triangles[i + 2] ?? 0),
    ] as const;
    const color = colorOf(picture, facet);
    const slope = slopeOf(facet);
    const light = slope > 0 ? warm : cool;
    const share = Math.min(0.42, Math.abs(slope) * (slope > 0 ? 0.85 : 0.62));
    const lit = toHex(
      [0, 1, 2].map((k) => (color[k] ?? 0) + ((light[k] ?? 0) - (color[k] ?? 0)) * share) as [
        number,
        number,
        number,
      ],
    );
    const points = facet.map(([x, y]) => `${num(x * scale)} ${num(y * scale)}`).join("L");
    // A hair of its own colour around each, or the page shows between them.
    body += `<path fill="${lit}" stroke="${lit}" d="M${points}Z"/>`;
  }
  return page(
    scene,
    "",
    `<g stroke-width="${num((1.3 * scene.canvas.w) / press.width)}" stroke-linejoin="round">${body}</g>`,
  );
}

/** Where two facets meet, each covers a part of a pixel: its colour is right, and what is missing of it is not seen through. */
function opaque(raster: Raster): Raster {
  for (let at = 3; at < raster.data.length; at += 4) raster.data[at] = 255;
  return raster;
}

async function draw(scene: Scene, press: Press): Promise<Raster> {
  return opaque(await press.rasterize(paint(scene, await look(scene, press), press), press.width));
}

export const lowPoly: Style = { margin: 0, draw };
