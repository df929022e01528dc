/** Sticker: the subject before a round piece of its place, cut out of white vinyl, lying on a plain ground. */
import { flatten } from "#engine/art/drawing.ts";
import { lighten, lightness, mix, toRgb } from "#engine/color.ts";
import type { Raster } from "#engine/host.ts";
import { ellipse } from "#engine/scene/geometry.ts";
import type { Figure, Layer, Scene } from "#engine/scene/types.ts";
import { drawFlatShape, paintFlat } from "./flat.ts";
import { extentOfAll, fallBehind, mainFigures } from "./plain.ts";
import { covered, distances, filled, halved, inverted, lay, smoothed, within } from "./raster.ts";
import { heft, type Press, type Style } from "./style.ts";
import { Gradients, page, transformOf } from "./svg.ts";

/** The round piece: middle and half axes, in page units. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

type View = readonly [number, number, number, number];

/** Behind the subject, its top a little lower than the subject's, its foot below the feet. */
function discOf({ canvas: { w, h, u } }: Scene, figures: readonly Figure[]): Disc {
  if (figures.length === 0) return { x: w / 2, y: h / 2, rx: u * 0.43, ry: u * 0.43 };
  const [left, top, right, bottom] = extentOfAll(figures);
  const [wide, tall] = [right - left, bottom - top];
  const rx = Math.max(wide * 0.53, tall * 0.5, u * 0.2);
  const ry = Math.max(tall * 0.5, rx * 0.72);
  const x = (left + right) / 2;
  const y = Math.max(bottom + ry * 0.2 - ry, (top + bottom) / 2);
  // What lies beyond the page was never drawn.
  const reachX = Math.min(rx, x + 16, w + 16 - x);
  return { x, y, rx: Math.max(u * 0.2, reachX), ry: Math.min(ry, y + 16, h + 24 - y) };
}

/** The part of the page that the sticker fills, in the page's own proportions. */
function viewOf({ canvas: { w, h } }: Scene, figures: readonly Figure[], disc: Disc, rim: number): View {
  const [left, top, right, bottom] =
    figures.length === 0 ? [disc.x, disc.y, disc.x, disc.y] : extentOfAll(figures);
  const from = [Math.min(left, disc.x - disc.rx), Math.min(top, disc.y - disc.ry)] as const;
  const to = [Math.max(right, disc.x + disc.rx), Math.max(bottom, disc.y + disc.ry)] as const;
  const room = Math.max((to[0] - from[0]) / w, (to[1] - from[1]) / h) / (1 - rim * 5);
  return [(from[0] + to[0] - w * room) / 2, (from[1] + to[1] - h * room) / 2, w * room, h * room];
}

/** Everything but the main figures stays inside the disc. */
function paint(scene: Scene, figures: readonly Figure[], disc: Disc, view: View): string {
  const gradients = new Gradients();
  const { w, h } = scene.canvas;
  const drawn = (layer: Layer): string => {
    if (layer.type === "sky")
      return `<rect x="-40" y="-40" width="${w + 80}" height="${h + 80}" fill="${gradients.down(layer.stops)}"/>`;
    if (layer.type === "shape") return drawFlatShape(layer, gradients);
    return `<g transform="${transformOf(layer)}">${flatten(layer.body)}</g>`;
  };
  const runs: string[] = [];
  let inside = "";
  const close = (): void => {
    if (inside !== "") runs.push(`<g clip-path="url(#disc)">${inside}</g>`);
    inside = "";
  };
  for (const layer of scene.layers) {
    if (layer.type !== "figure" || !figures.includes(layer)) inside += drawn(layer);
    else {
      close();
      runs.push(drawn(layer));
    }
  }
  close();
  const clip = `<clipPath id="disc"><path d="${ellipse(disc.x, disc.y, disc.rx, disc.ry)}"/></clipPath>`;
  return page(scene, gradients.defs() + clip, runs.join(""), view);
}

/** A plain ground that a white rim stands out from. */
function groundOf({ tones }: Scene, { palette }: Press): string {
  const base = palette?.[2] ?? mix(tones.accent, tones.sky[0] ?? tones.accent, 0.35);
  const light = lightness(base);
  return light > 0.8 ? lighten(base, 0.74 - light) : light < 0.5 ? lighten(base, 0.52 - light) : base;
}

/** Rim, cut edge, shadow and ground under the print. `unit` is a page unit in pixels. */
function cutOut(print: Raster, ground: string, unit: number, weight: number): Raster {
  const { width: w, height: h, data } = print;
  const away = smoothed(distances(covered(print), w, h), w, h);
  const rim = 26 * unit * weight;
  const sheet = new Uint8Array(w * h);
  for (let i = 0; i < sheet.length; i++) sheet[i] = (away[i] ?? 0) <= rim ? 1 : 0;
  const inner = distances(inverted(sheet), w, h);
  const picture = filled(w, h, toRgb(ground));
  const out = picture.data;
  const dark = toRgb(lighten(ground, -0.17));
  const shadow = [Math.round(9 * unit * weight), Math.round(14 * unit * weight)] as const;
  const white = [253, 253, 251];
  const edge = toRgb(mix("#d9dcdf", ground, 0.25));
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      const at = i * 4;
      const [sx, sy] = [x - shadow[0], y - shadow[1]];
      if (sx >= 0 && sy >= 0) lay(out, at, dark, within(away[sy * w + sx] ?? w, rim));
      lay(out, at, white, within(away[i] ?? w, rim));
      // A hair of grey along the cut gives the vinyl its thickness.
      const cut = inner[i] ?? 0;
      if (cut > 0 && cut < 2.5 * unit * weight) lay(out, at, edge, 0.8);
      const alpha = (data[at + 3] ?? 0) / 255;
      if (alpha > 0) lay(out, at, [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], alpha);
    }
  return picture;
}

async function draw(whole: Scene, press: Press): Promise<Raster> {
  // A poster or a pattern is a whole page: nothing of it can be cut out.
  if (whole.bare === true) return press.rasterize(paintFlat(whole), press.width);
  const scene = fallBehind(whole);
  const figures = mainFigures(scene);
  const disc = discOf(scene, figures);
  const weight = heft(press);
  const small = Math.max(press.width, press.height) < 1024;
  const width = small ? press.width * 2 : press.width;
  const print = await press.rasterize(
    paint(scene, figures, disc, viewOf(scene, figures, disc, 0.024 * weight)),
    width,
  );
  const cut = cutOut(print, groundOf(scene, press), width / scene.canvas.w, weight);
  return small ? halved(cut) : cut;
}

export const sticker: Style = { margin: 0.04, draw };
