/** Open country: field, garden, farm, road. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { polygon, rect, shape } from "#engine/scene/geometry.ts";
import { flowersOn, foreground, hills, treesOn } from "#engine/scene/growth.ts";
import { bush } from "#engine/scene/props.ts";
import { band, chance, leafColors, type PlaceLook, type Stage, snowy } from "#engine/scene/stage.ts";
import type { Shape } from "#engine/scene/types.ts";

const DAY_SKY = ["#74bde8", "#b5dff0", "#f2f5e6"];

export const field: PlaceLook = {
  colors: { sky: DAY_SKY, near: "#83b653", plant: "#4f8f4a", water: "#5aa9cf" },
  holds: "ground",
  foot: 0.875,
  back(stage) {
    const { layers, lines } = hills(stage, [0.56, 0.63, 0.72]);
    const rnd = chance(stage, "kind");
    const kind = snowy(stage) || (stage.season === undefined && rnd() < 0.3) ? "pine" : "leafy";
    return [
      ...layers.slice(0, 4),
      ...treesOn(stage, "trees", lines[1] ?? [], 7, 0.13, kind),
      ...layers.slice(4),
      ...(stage.flowers ? flowersOn(stage, 0.76, 0.96, 70) : []),
    ];
  },
  front: (stage) => foreground(stage, true),
};

export const garden: PlaceLook = {
  ...field,
  colors: { ...field.colors, near: "#7dba58", plant: "#3f8a4c" },
  back(stage) {
    const { w, h, u } = stage.canvas;
    const { layers, lines } = hills(stage, [0.57, 0.68]);
    const rnd = chance(stage, "hedge");
    let hedge = "";
    const count = Math.round((w / u) * 8);
    for (let i = 0; i <= count; i++)
      hedge += bush(rnd, (w * i) / count, h * 0.69, u * between(rnd, 0.11, 0.17));
    const hue = leafColors(stage);
    return [
      ...layers.slice(0, 2),
      ...treesOn(stage, "trees", lines[0] ?? [], 6, 0.2, "leafy"),
      shape(hedge, hue[0], "plant", { lift: 1, low: lighten(hue[0], -0.06) }),
      ...layers.slice(2),
      ...flowersOn(stage, 0.72, 0.97, 120),
    ];
  },
  front: (stage) => foreground(stage, true),
};

export const farm: PlaceLook = {
  ...field,
  colors: { ...field.colors, near: "#c9b656", plant: "#6c9a48" },
  back(stage) {
    const { w, h, u } = stage.canvas;
    const { layers, lines } = hills(stage, [0.56, 0.64]);
    const rows: Shape[] = [];
    const vanish = { x: w / 2, y: h * 0.58 };
    for (let i = -9; i <= 9; i++) {
      const x = w / 2 + i * u * 0.17;
      rows.push(
        shape(
          polygon([vanish, { x: x - u * 0.035, y: h + 20 }, { x: x + u * 0.035, y: h + 20 }]),
          lighten(stage.tones.near, -0.07),
          "detail",
          { opacity: 0.55 },
        ),
      );
    }
    const front = band(stage, "farm front", h * 0.72, h * 0.016, stage.tones.near, 1.5);
    return [
      ...layers.slice(0, 2),
      ...treesOn(stage, "trees", lines[0] ?? [], 8, 0.11, "leafy"),
      ...layers.slice(2),
      ...rows,
      ...front.layers,
      ...fence(stage),
    ];
  },
  front: (stage) => foreground(stage, false),
};

function fence(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const y = h * 0.745;
  const s = u * 0.1;
  const gap = u * 0.13;
  let d = rect(-10, y - s * 0.72, w + 20, s * 0.13) + rect(-10, y - s * 0.38, w + 20, s * 0.13);
  for (let x = gap * 0.3; x < w + gap; x += gap) d += rect(x, y - s, s * 0.16, s * 1.1, 2);
  const color = stage.tones.dark ? mix("#8a6a4e", "#1a2a5a", 0.5) : "#a5805c";
  return [shape(d, color, "built", { lift: 1 })];
}

export const road: PlaceLook = {
  ...field,
  foot: 0.86,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const { layers, lines } = hills(stage, [0.55, 0.63, 0.7]);
    const asphalt = mix("#5a5f6b", stage.tones.ink, stage.tones.dark ? 0.5 : 0.1);
    let dashes = "";
    for (let x = -u * 0.05; x < w; x += u * 0.17) dashes += rect(x, h * 0.895, u * 0.09, u * 0.012, 3);
    return [
      ...layers.slice(0, 4),
      ...treesOn(stage, "trees", lines[1] ?? [], 8, 0.12, "leafy"),
      ...layers.slice(4),
      shape(rect(-20, h * 0.79, w + 40, h * 0.21 + 30), asphalt, "built", {
        lift: 1,
        low: lighten(asphalt, -0.04),
      }),
      shape(rect(-20, h * 0.79, w + 40, u * 0.012), lighten(asphalt, 0.18), "detail"),
      shape(dashes, "#f2e6c0", "detail", { opacity: 0.9 }),
    ];
  },
  front: () => [],
};
