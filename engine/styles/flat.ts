/** Flat: clean shapes, soft vertical shading, a shadow under what stands. */
import { ellipse, num } from "#engine/scene/geometry.ts";
import type { Figure, Scene, Shape } from "#engine/scene/types.ts";
import { type Style, vector } from "./style.ts";
import { footOf, Gradients, page, transformOf } from "./svg.ts";

export function drawFlatShape({ d, fill, low, opacity }: Shape, gradients: Gradients): string {
  if (d === "") return "";
  const paint = low === undefined || low === fill ? fill : gradients.down([fill, low]);
  // On the fill, not the element: element opacity makes the renderer keep a whole layer for one path.
  const faint = opacity === undefined ? "" : ` fill-opacity="${num(opacity)}"`;
  return `<path fill="${paint}"${faint} d="${d}"/>`;
}

/** Two ellipses, one inside the other, are enough of a soft shadow; a blur would cost more than all the rest. */
function shadow(figure: Figure, ink: string): string {
  if (figure.stands !== "ground") return "";
  const { x, y, width } = footOf(figure);
  const one = (grow: number, faint: number): string =>
    `<path fill="${ink}" fill-opacity="${num(faint)}" d="${ellipse(x, y - width * 0.012, width * 0.5 * grow, width * 0.065 * grow)}"/>`;
  return one(1.06, 0.12) + one(0.86, 0.16);
}

function drawFigure(figure: Figure, ink: string): string {
  return `${shadow(figure, ink)}<g transform="${transformOf(figure)}">${figure.body}</g>`;
}

/** The scene as it is, in SVG: what other styles start from when they need a picture rather than shapes. */
export function paintFlat(scene: Scene): string {
  const gradients = new Gradients();
  const { w, h } = scene.canvas;
  const body = scene.layers
    .map((layer) => {
      if (layer.type === "sky")
        return `<rect width="${w}" height="${h}" fill="${gradients.down(layer.stops)}"/>`;
      return layer.type === "shape" ? drawFlatShape(layer, gradients) : drawFigure(layer, scene.tones.ink);
    })
    .join("");
  return page(scene, gradients.defs(), body);
}

export const flat: Style = { margin: 0, draw: vector(paintFlat) };
