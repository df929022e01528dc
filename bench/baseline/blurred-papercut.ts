/**
 * What papercut replaced: the same sheets with real blurred shadows (SVG drop-shadow filters). Kept as the measure that
 * `npm run bench engine` compares with; it does not change with the engine.
 */
import type { Layer, Scene } from "#engine/scene/types.ts";

const round = (value: number): number => Math.round(value * 100) / 100;

function drawn(layer: Layer, { canvas: { w, h } }: Scene): string {
  if (layer.type === "sky") return `<rect width="${w}" height="${h}" fill="${layer.stops[0]}"/>`;
  if (layer.type === "shape") {
    const shadow = layer.lift > 0 ? ' filter="url(#shadow)"' : "";
    return layer.d === ""
      ? ""
      : `<path fill="${layer.fill}" fill-opacity="${layer.opacity ?? 1}"${shadow} d="${layer.d}"/>`;
  }
  const { x, y, scale, flip } = layer;
  const place = flip
    ? `translate(${round(x + 128 * scale)} ${round(y)}) scale(${-scale} ${scale})`
    : `translate(${round(x)} ${round(y)}) scale(${scale})`;
  return `<g filter="url(#shadow)"><g transform="${place}">${layer.body}</g></g>`;
}

/** The scene as SVG in page units. */
export function blurredPapercut(scene: Scene): string {
  const { w, h } = scene.canvas;
  const filter =
    '<filter id="shadow" x="-10%" y="-10%" width="120%" height="130%"><feDropShadow dx="2" dy="5" stdDeviation="6" flood-color="#000" flood-opacity=".3"/></filter>';
  const body = scene.layers.map((layer) => drawn(layer, scene)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${w} ${h}"><defs>${filter}</defs>${body}</svg>`;
}
