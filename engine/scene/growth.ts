/** What covers open country: hills, trees on them, flowers, grass. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { heightAt, type Point, rect, shape } from "./geometry.ts";
import { broadleaf, flower, pine, spray, tuft } from "./props.ts";
import { band, chance, isClear, leafColors, type Stage, snowy } from "./stage.ts";
import type { Shape } from "./types.ts";

/** Hills from the horizon down, each nearer and stronger than the last. */
export function hills(
  stage: Stage,
  tops: readonly number[],
  amp = 0.028,
): { layers: Shape[]; lines: Point[][] } {
  const { h } = stage.canvas;
  const layers: Shape[] = [];
  const lines: Point[][] = [];
  tops.forEach((top, i) => {
    const near = tops.length === 1 ? 1 : i / (tops.length - 1);
    const made = band(
      stage,
      `hill ${i}`,
      h * top,
      h * amp * (0.7 + near * 0.5),
      mix(stage.tones.far, stage.tones.near, near),
      1 + near,
    );
    layers.push(...made.layers);
    lines.push(made.line);
  });
  return { layers, lines };
}

/** Trees along a line, outside the part kept clear. */
export function treesOn(
  stage: Stage,
  part: string,
  line: readonly Point[],
  count: number,
  size: number,
  kind: "pine" | "leafy",
): Shape[] {
  if (stage.avoid.has("ground trees")) return [];
  const { w, u } = stage.canvas;
  const rnd = chance(stage, part);
  const colors = leafColors(stage);
  const paths = { leaf: ["", "", ""], light: "", trunk: "", snow: "" };
  for (let i = 0; i < count; i++) {
    const x = w * ((i + between(rnd, 0.15, 0.85)) / count);
    const s = u * size * between(rnd, 0.75, 1.2);
    const y = heightAt(line, x) + u * 0.012;
    const tone = Math.floor(rnd() * 3);
    if (!isClear(stage, x, s * 0.25)) continue;
    if (kind === "pine") {
      const tree = pine(x, y, s);
      paths.leaf[tone] += tree.leaf;
      paths.trunk += tree.trunk;
      paths.snow += tree.snow;
    } else {
      const tree = broadleaf(rnd, x, y, s);
      paths.leaf[tone] += tree.leaf;
      paths.light += tree.light;
      paths.trunk += tree.trunk;
    }
  }
  const bark = mix("#6b4a38", stage.tones.ink, stage.tones.dark ? 0.5 : 0.15);
  const layers = [shape(paths.trunk, bark, "plant")];
  for (const [i, d] of paths.leaf.entries()) {
    const color = colors[i] ?? colors[0];
    layers.push(shape(d, color, "plant", { lift: 1, low: lighten(color, -0.05) }));
  }
  layers.push(shape(paths.light, lighten(colors[0], 0.06), "detail", { opacity: 0.6 }));
  if (snowy(stage)) layers.push(shape(paths.snow, "#f7fbfe", "detail", { opacity: 0.95 }));
  return layers.filter(({ d }) => d !== "");
}

/** Flowers scattered over the foreground. */
export function flowersOn(stage: Stage, from: number, to: number, count: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, `flowers ${from}`);
  const own = stage.flowerColor;
  const colors =
    own === undefined
      ? ["#f4718a", "#f7c548", "#fdf6ee", "#9d7fe0"]
      : [own, lighten(own, 0.08), lighten(own, -0.05), own];
  const petals = colors.map(() => "");
  let hearts = "";
  let stems = "";
  for (let i = 0; i < count; i++) {
    const depth = Math.sqrt(rnd());
    const x = between(rnd, 0, w);
    const y = h * (from + (to - from) * depth);
    const r = u * (0.007 + depth * 0.013);
    const one = flower(x, y, r, 5, between(rnd, 0, 1.2));
    const which = Math.floor(rnd() * colors.length);
    petals[which] += one.petals;
    hearts += one.heart;
    stems += rect(x - r * 0.09, y, r * 0.18, r * 2.4);
  }
  const dim = (color: string): string => (stage.tones.dark ? mix(color, "#1a2a5a", 0.35) : color);
  return [
    shape(stems, lighten(stage.tones.plant, -0.02), "detail"),
    ...petals.map((d, i) => shape(d, dim(colors[i] ?? "#ffffff"), "plant", { lift: 0.5 })),
    shape(hearts, dim("#f2b035"), "detail"),
  ].filter(({ d }) => d !== "");
}

/** Grass along the lower edge and leaves in the corners. */
export function foreground(stage: Stage, lush: boolean): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "foreground");
  const color = snowy(stage) ? mix(stage.tones.plant, "#dfeaf2", 0.35) : lighten(stage.tones.plant, -0.05);
  let grass = "";
  const count = Math.round((w / u) * 9);
  for (let i = 0; i < count; i++) {
    const x = w * ((i + between(rnd, 0.1, 0.9)) / count);
    const edge = Math.abs(x / w - 0.5) * 2;
    grass += tuft(rnd, x, h + u * 0.01, u * between(rnd, 0.045, 0.075) * (0.7 + edge * 0.8));
  }
  const layers = [shape(grass, color, "plant", { lift: 1 })];
  if (lush) {
    const dark = mix(color, stage.tones.ink, 0.35);
    const s = u * 0.2;
    layers.push(
      shape(spray(rnd, -u * 0.02, h + u * 0.03, s, -1.75, -0.35, 5), dark, "plant", { lift: 2 }),
      shape(spray(rnd, w + u * 0.02, h + u * 0.03, s, -2.8, -1.4, 5), dark, "plant", { lift: 2 }),
    );
  }
  return layers;
}
