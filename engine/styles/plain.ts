/** The scene in flat colours alone, and parts of it: what styles that look at pixels look at. */
import { flatten } from "#engine/art/drawing.ts";
import { num } from "#engine/scene/geometry.ts";
import type { Figure, Layer, Scene, Shape } from "#engine/scene/types.ts";
import { Gradients, page, transformOf } from "./svg.ts";

export interface Plainly {
  /** Which layers are drawn. */
  readonly keep?: (layer: Layer) => boolean;
  /** No smoothed edges: every pixel has a colour that was drawn. */
  readonly crisp?: boolean;
  /** The sky as a gradient instead of bands. */
  readonly smoothSky?: boolean;
  /** Bands of the sky; 1 for one colour. */
  readonly bands?: number;
}

function drawShape({ d, fill, opacity }: Shape): string {
  const faint = opacity === undefined ? "" : ` fill-opacity="${num(opacity)}"`;
  return d === "" ? "" : `<path fill="${fill}"${faint} d="${d}"/>`;
}

export const drawPlainFigure = (figure: Figure): string =>
  `<g transform="${transformOf(figure)}">${flatten(figure.body)}</g>`;

function drawSky(stops: readonly string[], { canvas: { w, h } }: Scene, bands: number): string {
  const count = Math.min(bands, stops.length);
  return Array.from({ length: count }, (_, i) => {
    const color = stops[Math.floor((i * stops.length) / count)] ?? "#ffffff";
    const top = (h * 0.62 * i) / count;
    return `<rect y="${num(top)}" width="${w}" height="${num(h - top)}" fill="${color}"/>`;
  }).join("");
}

/** SVG of the scene without gradients or shadows. What is not kept stays transparent. */
export function paintPlain(scene: Scene, { keep, crisp, smoothSky, bands = 9 }: Plainly = {}): string {
  const gradients = new Gradients();
  const { w, h } = scene.canvas;
  const body = scene.layers
    .filter((layer) => keep?.(layer) ?? true)
    .map((layer) => {
      if (layer.type === "sky" && smoothSky === true)
        return `<rect width="${w}" height="${h}" fill="${gradients.down(layer.stops)}"/>`;
      if (layer.type === "sky") return drawSky(layer.stops, scene, bands);
      return layer.type === "shape" ? drawShape(layer) : drawPlainFigure(layer);
    })
    .join("");
  return page(scene, gradients.defs(), crisp === true ? `<g shape-rendering="crispEdges">${body}</g>` : body);
}

/** The figures alone, on nothing. */
export const paintFigures = (scene: Scene, crisp = false): string =>
  paintPlain(scene, { keep: ({ type }) => type === "figure", crisp });

/** What a figure covers of the page: left, top, right, bottom in page units; its turn is not counted. */
export function extentOf({ x, y, scale, flip, box }: Figure): [number, number, number, number] {
  const [left, top, right, bottom] = box;
  const [from, to] = flip ? [128 - right, 128 - left] : [left, right];
  return [x + from * scale, y + top * scale, x + to * scale, y + bottom * scale];
}

/** The figures that a picture is about: those not far smaller than the largest. */
export function mainFigures(scene: Scene): Figure[] {
  const figures = scene.layers.filter((layer) => layer.type === "figure");
  const area = (figure: Figure): number => {
    const [left, top, right, bottom] = extentOf(figure);
    return (right - left) * (bottom - top);
  };
  const most = figures.reduce((max, figure) => Math.max(max, area(figure)), 0);
  return figures.filter((figure) => area(figure) >= most * 0.2);
}

/** What these figures cover together. */
export function extentOfAll(figures: readonly Figure[]): [number, number, number, number] {
  const all = figures.map(extentOf);
  return [
    Math.min(...all.map(([left]) => left)),
    Math.min(...all.map(([, top]) => top)),
    Math.max(...all.map(([, , right]) => right)),
    Math.max(...all.map(([, , , bottom]) => bottom)),
  ];
}

/** The scene with its snow and rain behind the figures: before them, line and cut styles would draw it as dirt. */
export function fallBehind(scene: Scene): Scene {
  const isFigure = ({ type }: Layer): boolean => type === "figure";
  const [first, last] = [scene.layers.findIndex(isFigure), scene.layers.findLastIndex(isFigure)];
  if (first < 0) return scene;
  const falls = (layer: Layer, i: number): boolean =>
    i > last && layer.type === "shape" && layer.role === "spark";
  const still = scene.layers.filter((layer, i) => !falls(layer, i));
  return {
    ...scene,
    layers: [...still.slice(0, first), ...scene.layers.filter(falls), ...still.slice(first)],
  };
}
