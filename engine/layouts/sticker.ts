/** A sticker: the subject with a white rim, on a plain ground; a label below when there is text. */
import { silhouette } from "#engine/art/drawing.ts";
import { difference, lighten, mix } from "#engine/color.ts";
import { circle, rect, shape } from "#engine/scene/geometry.ts";
import { chance } from "#engine/scene/stage.ts";
import type { Figure, Layer } from "#engine/scene/types.ts";
import { setText } from "#engine/text/letters.ts";
import { groupOn } from "./group-on.ts";
import type { Material } from "./made.ts";

const RIM = "#ffffff";

/** The figure's outline in one colour, wider by `width` page units all round. */
function rim(figure: Figure, color: string, width: number, shift: number, name: string): Figure {
  const body = silhouette(figure.body, color).replace(/\b(id="|href="#|url\(#)/g, `$1${name}-`);
  return {
    ...figure,
    y: figure.y + shift,
    body: `<g fill="${color}" stroke="${color}" stroke-width="${(width * 2) / figure.scale}" stroke-linejoin="round">${body}</g>`,
    stands: "air",
  };
}

/** The plain ground that the subject stands out from most. */
function groundOf({ stage, units }: Material): string {
  const { tones, hour } = stage;
  const lead = units[0]?.lead.color ?? "#888888";
  if (hour.backdrop !== undefined) return hour.backdrop;
  const offered = [tones.sun, tones.far, mix(tones.far, tones.near, 0.5), tones.sky[0] ?? tones.paper];
  return offered.reduce((best, color) =>
    difference(color, lead) > difference(best, lead) + 0.03 ? color : best,
  );
}

export function sticker(material: Material): Layer[] {
  const { stage, units, text, margin, draw } = material;
  const { w, h, u } = stage.canvas;
  const ground = groundOf(material);
  const label = text === undefined ? 0 : h * 0.2;
  const room = {
    width: w - u * (0.2 + 2 * margin),
    height: h * (text === undefined ? 0.7 : 0.56) - u * margin,
  };
  const foot = h * 0.5 + room.height / 2 - label * 0.52;
  const spots = groupOn(units, { x: w / 2, foot, ...room }, "air", chance(stage, "sticker"));
  const figures = spots.map(draw);
  const ink = mix(stage.tones.ink, "#05060f", 0.4);
  const dots = Array.from({ length: 14 * 14 }, (_, i) =>
    circle(
      w * ((i % 14) + (Math.floor(i / 14) % 2) * 0.5) * (1 / 13.5),
      (h * Math.floor(i / 14)) / 13,
      u * 0.006,
    ),
  ).join("");
  const layers: Layer[] = [
    { type: "sky", stops: [ground] },
    shape(dots, lighten(ground, 0.05), "detail"),
    ...figures.map((figure, i) => rim(figure, mix(ground, ink, 0.34), u * 0.021, u * 0.014, `c${i}`)),
    ...figures.map((figure, i) => rim(figure, RIM, u * 0.02, 0, `r${i}`)),
    ...figures,
  ];
  if (text === undefined) return layers;
  const wide = Math.min(w * 0.84, room.width);
  const y = foot + label * 0.62;
  const set = setText(text, { x: w / 2, y, width: wide * 0.86, height: label * 0.56, most: u * 0.11 });
  return [
    ...layers,
    shape(
      rect(w / 2 - wide / 2, y - label * 0.42 + u * 0.012, wide, label * 0.84, label * 0.4),
      mix(ground, ink, 0.34),
      "detail",
    ),
    shape(rect(w / 2 - wide / 2, y - label * 0.42, wide, label * 0.84, label * 0.4), RIM, "built"),
    shape(set.d, ink, "text"),
  ];
}
