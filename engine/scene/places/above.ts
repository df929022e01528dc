/** Sky and space: places without solid ground, and grounds without air. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { below, blob, ellipse, roll, shape } from "#engine/scene/geometry.ts";
import { clouds, planet, stars } from "#engine/scene/heavens.ts";
import { cloud, stone } from "#engine/scene/props.ts";
import { chance, type PlaceLook, type Stage } from "#engine/scene/stage.ts";
import type { Shape } from "#engine/scene/types.ts";
import { mesa } from "./mountain.ts";

export const sky: PlaceLook = {
  colors: { sky: ["#4ea3e0", "#9bd0ee", "#e9f4f3"], near: "#dfeaf2", plant: "#6a9a70", water: "#5aa9cf" },
  holds: "air",
  foot: 0.5,
  back: (stage) => (stage.avoid.has("sky clouds") ? [] : clouds(stage, 4, 0.42, 0.7, 0.36)),
  front(stage) {
    if (stage.avoid.has("sky clouds")) return [];
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "sea of clouds");
    const layers: Shape[] = [];
    for (const [i, at] of [0.93, 1.0].entries()) {
      let d = "";
      const count = Math.ceil((w / u) * 3);
      for (let n = -1; n <= count; n++)
        d += cloud(rnd, (n + between(rnd, 0.3, 0.7)) * (w / count), h * at, u * between(rnd, 0.36, 0.56));
      layers.push(
        shape(d, lighten(stage.tones.cloud, stage.tones.dark ? 0.05 * i : 0.03 * i), "cloud", { lift: 1.5 }),
      );
    }
    return layers;
  },
};

function nebula(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "nebula");
  const hues =
    stage.hour.palette === undefined
      ? ["#6a35a8", "#b03a8c", "#2f5fc0"]
      : [stage.tones.water, stage.tones.accent, stage.tones.near];
  return hues.map((hue, i) => {
    const cx = w * between(rnd, 0.15, 0.85);
    const cy = h * between(rnd, 0.2, 0.8);
    const points = Array.from({ length: 9 }, (_, n) => {
      const angle = (n / 9) * 6.2832;
      const reach = u * between(rnd, 0.22, 0.44);
      return { x: cx + Math.cos(angle) * reach * 1.5, y: cy + Math.sin(angle) * reach * 0.75 };
    });
    return shape(blob(points), mix(stage.tones.sky[1] ?? "#214", hue, 0.5), "light", {
      opacity: 0.3 + 0.05 * i,
      lift: 1,
    });
  });
}

export const space: PlaceLook = {
  colors: { sky: ["#0b0b28", "#1d1650", "#32236f"], near: "#5a4a8c", plant: "#4a6a8c", water: "#2f4f9c" },
  holds: "air",
  foot: 0.48,
  roofed: true,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "worlds");
    const limb = mix(stage.tones.near, stage.tones.water, 0.45);
    const r = Math.max(w, h) * 0.8;
    const cx = w * between(rnd, 0.3, 0.7);
    const cy = h * 0.86 + r;
    const left = rnd() < 0.5;
    return [
      ...nebula(stage),
      ...stars(stage, "stars", 260, 1),
      ...planet(
        rnd,
        w * (left ? 0.14 : 0.86),
        h * 0.17,
        u * 0.08,
        stage.hour.palette === undefined ? "#e2915f" : stage.tones.accent,
        true,
      ),
      shape(ellipse(cx, cy - u * 0.02, r, r), lighten(limb, 0.12), "light", { opacity: 0.35, lift: 1 }),
      shape(ellipse(cx, cy, r, r), limb, "land", { lift: 1.5, low: lighten(limb, -0.12) }),
      shape(
        ellipse(cx - w * 0.2, h * 0.955, u * 0.2, u * 0.02) +
          ellipse(cx + w * 0.18, h * 0.975, u * 0.16, u * 0.014),
        lighten(limb, 0.05),
        "detail",
        { opacity: 0.6 },
      ),
    ];
  },
  front: () => [],
};

/** Craters as seen from the side: a rim and its shadow. */
function craters(stage: Stage, color: string): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "craters");
  let rims = "";
  let pits = "";
  for (let i = 0; i < 11; i++) {
    const depth = (i + rnd()) / 11;
    const y = h * (0.755 + depth * 0.23);
    const x = between(rnd, 0, w);
    const r = u * (0.02 + depth * 0.05) * between(rnd, 0.7, 1.2);
    rims += ellipse(x, y - r * 0.06, r * 1.16, r * 0.36);
    pits += ellipse(x, y, r, r * 0.28);
  }
  return [shape(rims, lighten(color, 0.05), "detail"), shape(pits, lighten(color, -0.09), "detail")];
}

export const moon: PlaceLook = {
  colors: { sky: ["#07091c", "#121a3e", "#24305f"], near: "#c3c5d0", plant: "#8a8fa3", water: "#5a6a9c" },
  holds: "ground",
  foot: 0.87,
  roofed: true,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "ridge");
    const near = stage.tones.near;
    return [
      ...stars(stage, "stars", 240, 0.75),
      ...planet(rnd, w * (rnd() < 0.5 ? 0.18 : 0.82), h * 0.18, u * 0.09, "#4f95d8", false),
      shape(below(roll(rnd, w, h * 0.68, h * 0.05, 1.3), h + 20), mix(near, "#3a4270", 0.5), "land", {
        lift: 1,
      }),
      shape(below(roll(rnd, w, h * 0.74, h * 0.018, 0.6), h + 20), near, "land", {
        lift: 1,
        low: lighten(near, -0.12),
      }),
      ...craters(stage, near),
    ];
  },
  front: () => [],
};

export const mars: PlaceLook = {
  colors: { sky: ["#c77b5a", "#e6a87c", "#f8d9b0"], near: "#c4603c", plant: "#8a4a3a", water: "#a8583f" },
  holds: "ground",
  foot: 0.875,
  roofed: true,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "ridge");
    const { near, far } = stage.tones;
    let table = "";
    for (let i = 0; i < 3; i++)
      table += mesa(
        w * between(rnd, 0.05 + i * 0.33, 0.3 + i * 0.33),
        h * 0.66,
        u * between(rnd, 0.16, 0.32),
        h * between(rnd, 0.1, 0.24),
      );
    const pebbles = Array.from({ length: 9 }, () =>
      stone(rnd, between(rnd, 0, w), h * between(rnd, 0.8, 0.98), u * between(rnd, 0.015, 0.045)),
    ).join("");
    return [
      ...planet(rnd, w * 0.8, h * 0.18, u * 0.04, "#f6e3c4", false),
      shape(table, mix(far, near, 0.35), "land", { lift: 1, low: far }),
      shape(below(roll(rnd, w, h * 0.65, h * 0.03, 0.9), h + 20), mix(far, near, 0.55), "land", { lift: 1 }),
      shape(below(roll(rnd, w, h * 0.73, h * 0.02, 0.6), h + 20), near, "land", {
        lift: 1,
        low: lighten(near, -0.08),
      }),
      ...craters(stage, near),
      shape(pebbles, lighten(near, -0.1), "land"),
    ];
  },
  front: () => [],
};
