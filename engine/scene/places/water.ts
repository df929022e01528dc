/** Sea, beach and lake. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { below, blob, circle, ellipse, num, type Point, rect, roll, shape } from "#engine/scene/geometry.ts";
import { hills, treesOn } from "#engine/scene/growth.ts";
import { lowSun } from "#engine/scene/heavens.ts";
import { leaf, spray, stone } from "#engine/scene/props.ts";
import { band, chance, type PlaceLook, type Stage } from "#engine/scene/stage.ts";
import type { Shape } from "#engine/scene/types.ts";

/** A line of even wave crests across the page. */
function crests(stage: Stage, part: string, y: number, height: number, length: number): string {
  const { w, h } = stage.canvas;
  const start = -between(chance(stage, part), 0, length);
  let d = `M${num(start)} ${num(h + 20)}V${num(y)}`;
  for (let x = start; x < w + length; x += length) {
    d += `C${num(x + length * 0.3)} ${num(y + height * 0.9)} ${num(x + length * 0.55)} ${num(y + height * 0.6)} ${num(x + length * 0.72)} ${num(y - height * 0.45)}C${num(x + length * 0.8)} ${num(y - height * 0.1)} ${num(x + length * 0.9)} ${num(y)} ${num(x + length)} ${num(y)}`;
  }
  return `${d}V${num(h + 20)}Z`;
}

/** The open sea from the horizon down, with glints of light. */
function openSea(stage: Stage, horizon: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const { water, sky } = stage.tones;
  const far = mix(water, sky.at(-1) ?? water, 0.45);
  const rnd = chance(stage, "glints");
  let glints = "";
  for (let i = 0; i < 34; i++) {
    const depth = rnd() ** 1.5;
    const y = h * (horizon + 0.015 + depth * 0.26);
    const s = u * (0.02 + depth * 0.07) * between(rnd, 0.6, 1.3);
    glints += rect(between(rnd, 0, w), y, s, u * (0.003 + depth * 0.004), 3);
  }
  const sun = lowSun(stage);
  let path = "";
  for (let i = 0; sun !== undefined && i < 9; i++) {
    const wide = sun.r * (1.7 - i * 0.13) * between(rnd, 0.8, 1.1);
    path += rect(
      sun.x - wide / 2 + between(rnd, -8, 8),
      h * (horizon + 0.006 + i * 0.013),
      wide,
      u * 0.0062,
      3,
    );
  }
  return [
    shape(rect(-20, h * horizon, w + 40, h), far, "water", { lift: 1, low: water }),
    ...(sun === undefined ? [] : [shape(path, stage.tones.sun, "detail", { opacity: 0.75 })]),
    shape(glints, lighten(far, 0.11), "detail", { opacity: 0.7 }),
  ];
}

function waveRows(stage: Stage, tops: readonly number[], from: number): Shape[] {
  const { h, u } = stage.canvas;
  const { water, sky } = stage.tones;
  const layers: Shape[] = [];
  tops.forEach((top, i) => {
    const near = from + i * 0.22;
    const color = mix(mix(water, sky.at(-1) ?? water, 0.35), lighten(water, -0.07), Math.min(1, near));
    const size = u * (0.028 + near * 0.02);
    layers.push(
      shape(crests(stage, `wave ${i} ${from}`, h * top, size, size * 5.2), lighten(color, 0.08), "water", {
        lift: 1.2,
      }),
      shape(crests(stage, `wave ${i} ${from}`, h * top + size * 0.45, size, size * 5.2), color, "water", {
        low: lighten(color, -0.06),
      }),
    );
  });
  return layers;
}

const SEA_COLORS = {
  sky: ["#6fbde6", "#b3dff1", "#f7f1dc"],
  near: "#8e8a80",
  plant: "#5d8f5a",
  water: "#1f86b0",
};

export const sea: PlaceLook = {
  colors: SEA_COLORS,
  holds: "water",
  foot: 0.83,
  back(stage) {
    const sea = [...openSea(stage, 0.56), ...waveRows(stage, [0.66, 0.73], 0.2)];
    if (stage.afloat) return sea;
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "rocks");
    const [from, to] = stage.clear;
    const half = Math.min(w * 0.42, ((to - from) / 2) * 1.25 + u * 0.06);
    const mid = (from + to) / 2;
    const top = h * 0.815;
    const rock = blob([
      { x: mid - half, y: h * 0.93 },
      { x: mid - half * 0.86, y: top + u * 0.02 },
      { x: mid - half * 0.4, y: top - u * 0.012 },
      { x: mid + half * 0.35, y: top - u * 0.008 },
      { x: mid + half * 0.84, y: top + u * 0.022 },
      { x: mid + half, y: h * 0.93 },
      { x: mid, y: h * 1.02 },
    ]);
    const stones = [-0.9, 0.92].map((at) => stone(rnd, mid + half * at, h * 0.9, u * 0.11)).join("");
    const color = mix(stage.tones.near, stage.tones.ink, 0.15);
    const turf = blob([
      { x: mid - half * 0.85, y: top + u * 0.03 },
      { x: mid - half * 0.4, y: top - u * 0.016 },
      { x: mid + half * 0.35, y: top - u * 0.012 },
      { x: mid + half * 0.83, y: top + u * 0.032 },
      { x: mid + half * 0.3, y: top + u * 0.05 },
      { x: mid - half * 0.3, y: top + u * 0.044 },
    ]);
    return [
      ...sea,
      shape(stones, lighten(color, -0.06), "land", { lift: 1 }),
      shape(rock, color, "land", { lift: 1, low: lighten(color, -0.1) }),
      shape(turf, stage.tones.plant, "plant", { lift: 0.5, low: lighten(stage.tones.plant, -0.04) }),
    ];
  },
  front: (stage) => (stage.afloat ? waveRows(stage, [0.815, 0.9], 0.66) : waveRows(stage, [0.9, 0.955], 0.7)),
};

export const beach: PlaceLook = {
  colors: { ...SEA_COLORS, near: "#f2d79c", water: "#27a3bd" },
  holds: "ground",
  foot: 0.88,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "shore");
    const shore = roll(rnd, w, h * 0.73, h * 0.014, 0.8);
    const shift = (by: number): Point[] => shore.map(({ x, y }) => ({ x, y: y + by }));
    const sand = stage.tones.near;
    let grains = "";
    for (let i = 0; i < 70; i++)
      grains += circle(between(rnd, 0, w), between(rnd, h * 0.8, h), u * between(rnd, 0.0015, 0.003));
    return [
      ...openSea(stage, 0.53),
      ...waveRows(stage, [0.63], 0.15),
      shape(
        below(shift(-u * 0.022), h + 20),
        mix("#ffffff", stage.tones.water, stage.tones.dark ? 0.55 : 0.12),
        "water",
        { lift: 0.5 },
      ),
      shape(below(shore, h + 20), lighten(sand, -0.055), "land", { lift: 0.5 }),
      shape(below(shift(u * 0.035), h + 20), sand, "land", { low: lighten(sand, -0.03) }),
      shape(grains, lighten(sand, -0.09), "detail", { opacity: 0.6 }),
    ];
  },
  front(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "dune grass");
    const color = mix("#8aa05a", stage.tones.ink, stage.tones.dark ? 0.55 : 0.05);
    const left = spray(rnd, u * 0.02, h + u * 0.02, u * 0.17, -2.1, -0.8, 8);
    const right = spray(rnd, w - u * 0.03, h + u * 0.02, u * 0.19, -2.4, -1.0, 8);
    return [shape(left + right, color, "plant", { lift: 1.5 })];
  },
};

export const lake: PlaceLook = {
  colors: { sky: ["#79bfe4", "#bfe2ee", "#f5f3e2"], near: "#7fae5c", plant: "#3f7f52", water: "#4aa3c9" },
  holds: "ground",
  foot: 0.89,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const { layers, lines } = hills(stage, [0.46, 0.53]);
    const top = h * 0.575;
    const water = stage.tones.water;
    const rnd = chance(stage, "ripples");
    let ripples = "";
    for (let i = 0; i < 26; i++) {
      const y = between(rnd, top + 6, h * 0.78);
      ripples += rect(between(rnd, 0, w), y, u * between(rnd, 0.03, 0.11), u * 0.0045, 2);
    }
    return [
      ...layers.slice(0, 2),
      ...treesOn(stage, "far trees", lines[0] ?? [], Math.round((w / h) * 12), 0.13, "pine"),
      ...layers.slice(2),
      shape(rect(-20, top, w + 40, h), mix(water, stage.tones.sky.at(-1) ?? water, 0.35), "water", {
        lift: 0.5,
        low: water,
      }),
      shape(ripples, lighten(water, 0.13), "detail", { opacity: 0.7 }),
      ...(stage.afloat ? [] : band(stage, "bank", h * 0.8, h * 0.018, stage.tones.near, 1.5).layers),
    ];
  },
  front(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "reeds");
    const color = mix(stage.tones.plant, stage.tones.ink, 0.25);
    let blades = "";
    let heads = "";
    for (const side of [0, 1]) {
      for (let i = 0; i < 7; i++) {
        const x = side === 0 ? u * (i * 0.022 - 0.01) : w - u * (i * 0.022 - 0.01);
        const s = u * between(rnd, 0.18, 0.3) * (1 - i * 0.06);
        const angle = -1.57 + between(rnd, -0.16, 0.16) + (side === 0 ? 0.08 : -0.08);
        blades += leaf(x, h + u * 0.02, s, angle, 0.045);
        if (i % 2 === 0)
          heads += ellipse(
            x + Math.cos(angle) * s * 0.96,
            h + u * 0.02 + Math.sin(angle) * s * 0.96,
            u * 0.0085,
            u * 0.026,
          );
      }
    }
    const water = stage.afloat ? waveRows(stage, [0.85, 0.93], 0.5) : [];
    return [
      ...water,
      shape(blades, color, "plant", { lift: 1.5 }),
      shape(heads, mix("#7a4f30", stage.tones.ink, 0.15), "plant"),
    ];
  },
};
