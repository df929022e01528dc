/** Pixel: the scene on a grid of 128 cells with a small palette, ordered dither in the background, the subject outlined. */
import { mix, toRgb } from "#engine/color.ts";
import type { Raster } from "#engine/host.ts";
import type { Scene } from "#engine/scene/types.ts";
import { gap, type Ink, reduced } from "./inks.ts";
import { fallBehind, paintFigures, paintPlain } from "./plain.ts";
import type { Press, Style } from "./style.ts";

/** Cells along the long side: divides every size, and gives whole cells in every shape. */
const CELLS = 128;
/** Samples along a cell's side. */
const FINE = 4;
const COLORS = 26;

const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

/** Cells in use: three bytes a colour, and which of them the subject covers. */
interface Cells {
  readonly w: number;
  readonly h: number;
  readonly colors: Uint8ClampedArray;
  readonly subject: Uint8Array;
}

/** The colour that most of a cell has (of its subject's part when the subject covers it), never a mixture. */
function commonest(samples: readonly number[]): number {
  let best = samples[0] ?? 0;
  let most = 0;
  for (const one of samples) {
    let count = 0;
    for (const other of samples) if (one === other) count++;
    if (count > most) {
      most = count;
      best = one;
    }
  }
  return best;
}

function cellsOf(picture: Raster, figures: Raster): Cells {
  const [w, h] = [picture.width / FINE, picture.height / FINE];
  const colors = new Uint8ClampedArray(w * h * 3);
  const subject = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const all: number[] = [];
      const own: number[] = [];
      for (let i = 0; i < FINE * FINE; i++) {
        const at = ((y * FINE + (i >> 2)) * picture.width + x * FINE + (i & 3)) * 4;
        const { data } = picture;
        const color = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        all.push(color);
        if ((figures.data[at + 3] ?? 0) > 127) own.push(color);
      }
      const cell = y * w + x;
      subject[cell] = own.length * 2 >= FINE * FINE ? 1 : 0;
      const color = commonest(subject[cell] ? own : all);
      colors.set([color >> 16, (color >> 8) & 255, color & 255], cell * 3);
    }
  return { w, h, colors, subject };
}

/** Cells outside the subject that touch it. */
function outlined({ w, h, subject }: Cells): Uint8Array {
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if (subject[i]) continue;
      const beside = (x > 0 && subject[i - 1]) || (x + 1 < w && subject[i + 1]);
      const over = (y > 0 && subject[i - w]) || (y + 1 < h && subject[i + w]);
      out[i] = beside || over ? 1 : 0;
    }
  return out;
}

/** How far a colour may be from the palette's nearest before the background wavers between two. */
const NEAR = 260;

/** The palette's nearest to a colour and how far that is. */
function nearest(color: readonly number[], palette: readonly Ink[]): [number, number] {
  let best = 0;
  let away = Number.POSITIVE_INFINITY;
  palette.forEach((one, i) => {
    const far = gap(color, one);
    if (far < away) [best, away] = [i, far];
  });
  return [best, away];
}

/** Each cell's nearest colour of the palette; in the background, colours between two are dithered. */
function indexed({ w, h, colors, subject }: Cells, palette: readonly Ink[]): Uint8Array {
  const out = new Uint8Array(w * h);
  for (let i = 0; i < out.length; i++) {
    const color = [...colors.subarray(i * 3, i * 3 + 3)];
    const [plain, away] = nearest(color, palette);
    const [x, y] = [i % w, Math.floor(i / w)];
    const nudge = (((BAYER[(y & 3) * 4 + (x & 3)] ?? 0) * 2 - 15) * 13) >> 4;
    out[i] =
      subject[i] || away < NEAR
        ? plain
        : nearest(
            color.map((value) => value + nudge),
            palette,
          )[0];
  }
  return out;
}

/** Every cell as a square of whole pixels. */
function enlarged(cells: Uint8Array, w: number, palette: readonly Ink[], press: Press): Raster {
  const { width, height } = press;
  const size = width / w;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const color = palette[cells[Math.floor(y / size) * w + Math.floor(x / size)] ?? 0];
      const at = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[at + c] = color?.[c] ?? 0;
    }
  return { width, height, data };
}

async function draw(whole: Scene, press: Press): Promise<Raster> {
  const scene = fallBehind(whole);
  const fine = (CELLS * FINE * scene.canvas.w) / Math.max(scene.canvas.w, scene.canvas.h);
  const picture = await press.rasterize(paintPlain(scene, { crisp: true, smoothSky: true }), fine);
  const cells = cellsOf(picture, await press.rasterize(paintFigures(scene, true), fine));
  const palette = reduced(cells.colors, (i) => (cells.subject[i] ? 4 : 1), COLORS);
  const ink = mix(scene.tones.ink, "#0a0a18", 0.5);
  const line = palette.push([...toRgb(ink)]) - 1;
  const drawn = indexed(cells, palette.slice(0, -1));
  const edge = outlined(cells);
  for (let i = 0; i < drawn.length; i++) if (edge[i]) drawn[i] = line;
  return enlarged(drawn, cells.w, palette, press);
}

export const pixel: Style = { margin: 0.02, draw };
