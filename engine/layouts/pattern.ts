/** A pattern that repeats: what one edge cuts off goes on at the other. */
import { difference, lighten, lightness } from "#engine/color.ts";
import { circle, shape, star } from "#engine/scene/geometry.ts";
import { extentOf, type Placed, placed } from "#engine/scene/layout.ts";
import { chance } from "#engine/scene/stage.ts";
import type { Canvas, Figure, Layer } from "#engine/scene/types.ts";
import type { Material } from "./made.ts";

/** Motifs along the short side; even, so that every second column can drop by half a step. */
const ACROSS = 4;

/** The ground that the motifs stand out from most, among the lighter colours of the stage. */
function groundOf({ stage, units }: Material): string {
  const { sky, far, paper, sun } = stage.tones;
  const offered = [sky[0] ?? paper, sky.at(-1) ?? paper, lighten(far, 0.16), lighten(sun, 0.06), paper];
  const worst = (color: string): number =>
    Math.min(...units.map(({ lead }) => difference(color, lead.color)));
  const asked = stage.hour.backdrop;
  if (asked !== undefined) return asked;
  return offered.reduce((best, color) => (worst(color) > worst(best) + 0.02 ? color : best));
}

/** The figure again wherever an edge cuts it. */
function copies(figure: Figure, { w, h }: Canvas): Figure[] {
  const reach = 128 * figure.scale * 0.72;
  const [cx, cy] = [figure.x + 64 * figure.scale, figure.y + 64 * figure.scale];
  const steps = (at: number, size: number): number[] => [
    0,
    ...(at - reach < 0 ? [size] : []),
    ...(at + reach > size ? [-size] : []),
  ];
  return steps(cx, w).flatMap((dx) =>
    steps(cy, h).map((dy) => ({ ...figure, x: figure.x + dx, y: figure.y + dy })),
  );
}

/** Every figure of the tile, copies at the edges included. */
function motifs({ stage, units, draw }: Material): Figure[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "pattern");
  const columns = Math.max(2, Math.round((w / u) * (ACROSS / 2)) * 2);
  const rows = Math.max(2, Math.round((h / w) * columns));
  const [cw, ch] = [w / columns, h / rows];
  const figures: Figure[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const unit = units[(column + row * (units.length === 2 ? 1 : 2)) % units.length];
      if (unit === undefined) continue;
      const { left, right, top } = extentOf(unit);
      const scale = Math.min((cw * 0.74) / (right - left), (ch * 0.74) / Math.max(-top, 0.01));
      const x = cw * (column + 0.5) - ((left + right) / 2) * scale;
      const y = ch * (row + (column % 2 === 0 ? 0.5 : 1)) - (top / 2) * scale;
      const spots: Placed[] = placed({ unit, x, y, scale }, "air", (column + row) % 3 === 1, false, rnd);
      const lean = spots.length === 1 ? ((column + row) % 2 === 0 ? -8 : 8) : undefined;
      for (const spot of spots)
        figures.push(...copies(draw(lean === undefined ? spot : { ...spot, turn: lean }), stage.canvas));
    }
  }
  return figures;
}

/** Dots and small stars in the gaps, none across an edge. */
function seeds({ stage }: Material, ground: string): Layer[] {
  const { w, h, u } = stage.canvas;
  const columns = Math.max(2, Math.round((w / u) * (ACROSS / 2)) * 2);
  const rows = Math.max(2, Math.round((h / w) * columns));
  const [cw, ch] = [w / columns, h / rows];
  let dots = "";
  let sparks = "";
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const y = ch * (row + (column % 2 === 0 ? 0.985 : 0.485));
      const x = cw * (column + 0.5);
      if (y < u * 0.03 || y > h - u * 0.03) continue;
      if ((column + row) % 2 === 0) dots += circle(x, y, u * 0.008);
      else sparks += star(x, y, u * 0.018, 4, 0.34);
    }
  const tint = lighten(ground, lightness(ground) > 0.6 ? -0.14 : 0.16);
  return [shape(dots, tint, "spark"), shape(sparks, tint, "spark")];
}

export function pattern(material: Material): Layer[] {
  const ground = groundOf(material);
  return [{ type: "sky", stops: [ground] }, ...seeds(material, ground), ...motifs(material)];
}
