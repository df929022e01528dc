/** Mountains: as a place, and beyond other places. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { belowStraight, polygon, shape } from "#engine/scene/geometry.ts";
import { flowersOn, foreground, hills, treesOn } from "#engine/scene/growth.ts";
import { stone } from "#engine/scene/props.ts";
import { chance, type PlaceLook, type Stage } from "#engine/scene/stage.ts";
import type { Shape } from "#engine/scene/types.ts";

/** One range of peaks: rock, its shaded sides and snow. */
function range(
  stage: Stage,
  part: string,
  foot: number,
  height: number,
  count: number,
  color: string,
): Shape[] {
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
    rock += polygon([
      { x: x - half, y: h * foot },
      { x: x - half * 0.42 + lean, y: top.y + tall * 0.5 },
      top,
      { x: x + half * 0.38 + lean, y: top.y + tall * 0.46 },
      { x: x + half, y: h * foot },
    ]);
    shade += polygon([
      top,
      { x: x + half * 0.38 + lean, y: top.y + tall * 0.46 },
      { x: x + half, y: h * foot },
      { x: x + half * 0.1, y: h * foot },
      { x: x + half * 0.16, y: top.y + tall * 0.6 },
      { x: x - half * 0.04, y: top.y + tall * 0.34 },
    ]);
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
  const white = stage.tones.dark
    ? mix("#ffffff", stage.tones.sky[1] ?? "#335", 0.35)
    : mix("#ffffff", stage.tones.sky.at(-1) ?? "#fff", 0.12);
  return [
    shape(rock, color, "land", { lift: 1, low: mix(color, stage.tones.sky.at(-1) ?? color, 0.25) }),
    shape(shade, lighten(color, -0.055), "detail"),
    shape(snow, white, "detail"),
  ];
}

/** Two ranges of peaks; `foot` is where they stand, as a share of the page. */
export function ranges(stage: Stage, foot = 0.72): Shape[] {
  const wide = stage.canvas.w / stage.canvas.h;
  const sky = stage.tones.sky.at(-1) ?? "#ffffff";
  const own = stage.hour.palette === undefined;
  const rock = own ? (stage.tones.dark ? "#2c3c70" : "#7f93b5") : stage.tones.far;
  const nearer = own
    ? stage.tones.dark
      ? "#23315f"
      : "#5d7599"
    : mix(stage.tones.far, stage.tones.near, 0.5);
  const count = (per: number): number => Math.max(2, Math.round(wide * per));
  return [
    ...range(stage, "far range", foot, 0.4, count(3), mix(sky, rock, 0.62)),
    ...range(stage, "near range", foot + 0.04, 0.32, count(2.2), mix(sky, nearer, 0.85)),
  ];
}

export const mountain: PlaceLook = {
  colors: { sky: ["#6fb1e0", "#aed6ee", "#eef3ea"], near: "#6f9f63", plant: "#35705a", water: "#4f9cc4" },
  holds: "ground",
  foot: 0.88,
  back(stage) {
    const wide = stage.canvas.w / stage.canvas.h;
    const { layers, lines } = hills(stage, [0.68, 0.77]);
    return [
      ...ranges(stage),
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
    const stones = [0.06, 0.13, 0.92]
      .map((at) => stone(rnd, w * at, h * 0.985, u * between(rnd, 0.07, 0.12)))
      .join("");
    return [
      ...foreground(stage, false),
      shape(stones, stage.tones.dark ? mix(color, "#14244f", 0.5) : color, "land", { lift: 1 }),
    ];
  },
};

/** A table mountain, for deserts. */
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
