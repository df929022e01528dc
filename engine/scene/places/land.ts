/** Open country: field, garden, farm, road, mountain. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { belowStraight, circle, heightAt, num, type Point, polygon, rect, shape } from "#engine/scene/geometry.ts";
import { broadleaf, bush, flower, pine, spray, stone, tuft } from "#engine/scene/props.ts";
import { band, chance, isClear, leafColors, type PlaceLook, type Stage, snowy } from "#engine/scene/stage.ts";
import type { Layer, Shape } from "#engine/scene/types.ts";

const DAY_SKY = ["#74bde8", "#b5dff0", "#f2f5e6"];

/** Hills from the horizon down, each nearer and stronger than the last. */
export function hills(stage: Stage, tops: readonly number[], amp = 0.028): { layers: Shape[]; lines: Point[][] } {
  const { h } = stage.canvas;
  const layers: Shape[] = [];
  const lines: Point[][] = [];
  tops.forEach((top, i) => {
    const near = tops.length === 1 ? 1 : i / (tops.length - 1);
    const made = band(stage, `hill ${i}`, h * top, h * amp * (0.7 + near * 0.5), mix(stage.tones.far, stage.tones.near, near), 1 + near);
    layers.push(...made.layers);
    lines.push(made.line);
  });
  return { layers, lines };
}

/** Trees along a line, outside the part kept clear. */
export function treesOn(stage: Stage, part: string, line: readonly Point[], count: number, size: number, kind: "pine" | "leafy"): Shape[] {
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
      paths.light += "";
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
  paths.leaf.forEach((d, i) => layers.push(shape(d, colors[i] ?? colors[0], "plant", { lift: 1, low: lighten(colors[i] ?? colors[0], -0.05) })));
  layers.push(shape(paths.light, lighten(colors[0], 0.06), "detail", { opacity: 0.6 }));
  if (snowy(stage)) layers.push(shape(paths.snow, "#f7fbfe", "detail", { opacity: 0.95 }));
  return layers.filter(({ d }) => d !== "");
}

/** Flowers scattered over the foreground. */
export function flowersOn(stage: Stage, from: number, to: number, count: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, `flowers ${from}`);
  const own = stage.flowerColor;
  const colors = own === undefined ? ["#f4718a", "#f7c548", "#fdf6ee", "#9d7fe0"] : [own, lighten(own, 0.08), lighten(own, -0.05), own];
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

export const field: PlaceLook = {
  colors: { sky: DAY_SKY, near: "#83b653", plant: "#4f8f4a", water: "#5aa9cf" },
  holds: "ground",
  foot: 0.875,
  back(stage) {
    const { layers, lines } = hills(stage, [0.56, 0.63, 0.72]);
    const rnd = chance(stage, "kind");
    const kind = snowy(stage) || rnd() < 0.3 ? "pine" : "leafy";
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
    for (let i = 0; i <= count; i++) hedge += bush(rnd, (w * i) / count, h * 0.69, u * between(rnd, 0.11, 0.17));
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
    const hidden = polygon([
      { x: -20, y: h * 0.5 },
      { x: w + 20, y: h * 0.5 },
      { x: w + 20, y: h * 0.66 },
      { x: -20, y: h * 0.66 },
    ]);
    return hidden === "" ? [] : [...layers.slice(0, 2), ...treesOn(stage, "trees", lines[0] ?? [], 8, 0.11, "leafy"), ...layers.slice(2), ...rows, ...front.layers, ...fence(stage)];
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
      shape(rect(-20, h * 0.79, w + 40, h * 0.21 + 30), asphalt, "built", { lift: 1, low: lighten(asphalt, -0.04) }),
      shape(rect(-20, h * 0.79, w + 40, u * 0.012), lighten(asphalt, 0.18), "detail"),
      shape(dashes, "#f2e6c0", "detail", { opacity: 0.9 }),
    ];
  },
  front: () => [],
};

/** One range of peaks: rock, its shaded sides and snow. */
function range(stage: Stage, part: string, foot: number, height: number, count: number, color: string): Shape[] {
  const { w, h } = stage.canvas;
  const rnd = chance(stage, part);
  let rock = "";
  let shade = "";
  let snow = "";
  for (let i = 0; i < count; i++) {
    const x = w * ((i + between(rnd, 0.25, 0.75)) / count);
    const tall = h * height * between(rnd, 0.72, 1.1);
    const half = tall * between(rnd, 0.72, 0.92);
    const top = { x, y: h * foot - tall };
    const lean = between(rnd, -0.12, 0.12) * half;
    rock += polygon([{ x: x - half, y: h * foot }, { x: x - half * 0.42 + lean, y: top.y + tall * 0.5 }, top, { x: x + half * 0.38 + lean, y: top.y + tall * 0.46 }, { x: x + half, y: h * foot }]);
    shade += polygon([top, { x: x + half * 0.38 + lean, y: top.y + tall * 0.46 }, { x: x + half, y: h * foot }, { x: x + half * 0.1, y: h * foot }, { x: x + half * 0.16, y: top.y + tall * 0.6 }, { x: x - half * 0.04, y: top.y + tall * 0.34 }]);
    const c = 0.3;
    snow += polygon([
      top,
      { x: x + half * c * 0.86 + lean * 0.5, y: top.y + tall * c },
      { x: x + half * 0.15, y: top.y + tall * c * 0.8 },
      { x: x + half * 0.04, y: top.y + tall * c * 1.25 },
      { x: x - half * 0.1, y: top.y + tall * c * 0.85 },
      { x: x - half * c * 0.86 + lean * 0.5, y: top.y + tall * c * 1.08 },
    ]);
  }
  const white = stage.tones.dark ? mix("#ffffff", stage.tones.sky[1] ?? "#335", 0.35) : mix("#ffffff", stage.tones.sky.at(-1) ?? "#fff", 0.12);
  return [
    shape(rock, color, "land", { lift: 1, low: mix(color, stage.tones.sky.at(-1) ?? color, 0.25) }),
    shape(shade, lighten(color, -0.055), "detail"),
    shape(snow, white, "detail"),
  ];
}

export const mountain: PlaceLook = {
  colors: { sky: ["#6fb1e0", "#aed6ee", "#eef3ea"], near: "#6f9f63", plant: "#35705a", water: "#4f9cc4" },
  holds: "ground",
  foot: 0.88,
  back(stage) {
    const wide = stage.canvas.w / stage.canvas.h;
    const sky = stage.tones.sky.at(-1) ?? "#ffffff";
    const stone1 = mix(sky, stage.tones.dark ? "#2c3c70" : "#7f93b5", 0.62);
    const stone2 = mix(sky, stage.tones.dark ? "#23315f" : "#5d7599", 0.85);
    const { layers, lines } = hills(stage, [0.68, 0.77]);
    const farCount = Math.max(2, Math.round(wide * 3));
    return [
      ...range(stage, "far range", 0.72, 0.4, farCount, stone1),
      ...range(stage, "near range", 0.76, 0.32, Math.max(2, Math.round(wide * 2.2)), stone2),
      ...layers.slice(0, 2),
      ...treesOn(stage, "trees", lines[0] ?? [], Math.round(wide * 12), 0.15, "pine"),
      ...layers.slice(2),
      ...(stage.flowers ? flowersOn(stage, 0.8, 0.97, 60) : []),
    ];
  },
  front(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "stones");
    const color = mix("#7d8794", stage.tones.near, 0.3);
    const stones = [0.06, 0.13, 0.92].map((at) => stone(rnd, w * at, h * 0.985, u * between(rnd, 0.07, 0.12))).join("");
    return [...foreground(stage, false), shape(stones, stage.tones.dark ? mix(color, "#14244f", 0.5) : color, "land", { lift: 1 })];
  },
};

/** Straight-edged land, for places cut by hand: mesas, blocks. */
export function mesa(x: number, y: number, w: number, h: number): string {
  return belowStraight(
    [
      { x: x - w * 0.62, y },
      { x: x - w * 0.5, y: y - h * 0.62 },
      { x: x - w * 0.42, y: y - h },
      { x: x + w * 0.4, y: y - h },
      { x: x + w * 0.47, y: y - h * 0.58 },
      { x: x + w * 0.62, y },
    ],
    y + 4,
  );
}

export const dots = (points: readonly Point[], r: number): string => points.map(({ x, y }) => circle(x, y, r)).join("");
export type { Layer };
export const line = (x1: number, y1: number, x2: number, y2: number, thick: number): string =>
  `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}l0 ${num(thick)}L${num(x1)} ${num(y1 + thick)}Z`;
