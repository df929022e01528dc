/** City and desert, rooms and tables, and the plain ground of a picture that names no place. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { below, ellipse, num, polygon, rect, roll, shape } from "#engine/scene/geometry.ts";
import { stone, tuft } from "#engine/scene/props.ts";
import { chance, type PlaceLook, type Stage } from "#engine/scene/stage.ts";
import type { Shape } from "#engine/scene/types.ts";
import { mesa } from "./mountain.ts";

/** One row of houses with lit windows. */
function blocks(
  stage: Stage,
  part: string,
  foot: number,
  low: number,
  high: number,
  color: string,
  lit: number,
): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, part);
  const glow = stage.hour.neon ? ["#ff4fa8", "#38e1ff", "#ffd84a"] : ["#ffe08f", "#ffe9b5", "#ffd272"];
  const windows = ["", "", ""];
  let dull = "";
  let walls = "";
  for (let x = -u * 0.04; x < w; ) {
    const wide = u * between(rnd, 0.085, 0.16);
    const tall = h * between(rnd, low, high);
    const top = h * foot - tall;
    walls += rect(x, top, wide, tall + h * 0.1);
    const roof = rnd();
    if (roof < 0.25) walls += rect(x + wide * 0.2, top - u * 0.03, wide * 0.6, u * 0.032);
    else if (roof < 0.4)
      walls += polygon([
        { x, y: top },
        { x: x + wide / 2, y: top - u * 0.05 },
        { x: x + wide, y: top },
      ]);
    else if (roof < 0.52) walls += rect(x + wide * 0.46, top - u * 0.07, wide * 0.08, u * 0.072);
    const cols = Math.max(2, Math.floor(wide / (u * 0.03)));
    const step = wide / (cols + 0.5);
    for (let wy = top + u * 0.022; wy < h * foot - u * 0.02; wy += u * 0.038) {
      for (let c = 0; c < cols; c++) {
        const pane = rect(x + step * (c + 0.4), wy, step * 0.52, u * 0.019);
        if (rnd() < lit) windows[Math.floor(rnd() * 3)] += pane;
        else dull += pane;
      }
    }
    x += wide + u * between(rnd, 0.002, 0.016);
  }
  return [
    shape(walls, color, "built", { lift: 1, low: lighten(color, -0.04) }),
    shape(dull, lighten(color, stage.tones.dark ? 0.035 : -0.05), "detail"),
    ...windows.map((d, i) => shape(d, glow[i] ?? "#ffe08f", "detail", { opacity: 0.92 })),
  ].filter(({ d }) => d !== "");
}

export const city: PlaceLook = {
  colors: { sky: ["#7dbbe6", "#bfdff0", "#f7ecd8"], near: "#5f7396", plant: "#4f8a63", water: "#5a8fb5" },
  holds: "ground",
  foot: 0.9,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const { near, sky, dark } = stage.tones;
    const low = sky.at(-1) ?? "#ffffff";
    const night = dark || stage.hour.time === "sunset";
    const ground = mix(near, stage.tones.ink, dark ? 0.35 : 0.12);
    return [
      ...blocks(stage, "far", 0.78, 0.24, 0.52, mix(low, near, 0.34), night ? 0.16 : 0.05),
      ...blocks(stage, "middle", 0.8, 0.16, 0.42, mix(low, near, 0.66), night ? 0.36 : 0.12),
      ...blocks(
        stage,
        "front",
        0.82,
        0.08,
        0.25,
        mix(near, stage.tones.ink, dark ? 0.3 : 0.05),
        night ? 0.5 : 0.2,
      ),
      shape(rect(-20, h * 0.8, w + 40, h * 0.2 + 20), lighten(ground, 0.1), "built", { lift: 1 }),
      shape(rect(-20, h * 0.825, w + 40, h * 0.2), ground, "built", { low: lighten(ground, -0.05) }),
      shape(
        Array.from({ length: 12 }, (_, i) =>
          rect(i * u * 0.19 - u * 0.05, h * 0.945, u * 0.1, u * 0.009, 3),
        ).join(""),
        "#f2e6c0",
        "detail",
        { opacity: 0.55 },
      ),
    ];
  },
  front: () => [],
};

export const desert: PlaceLook = {
  colors: { sky: ["#6fbbd8", "#c9e2d8", "#fcebc4"], near: "#e3a257", plant: "#8c8a4a", water: "#5ab0c0" },
  holds: "ground",
  foot: 0.875,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "dunes");
    const { near, far } = stage.tones;
    let tables = "";
    for (let i = 0; i < 2; i++)
      tables += mesa(
        w * between(rnd, 0.1 + i * 0.5, 0.4 + i * 0.5),
        h * 0.61,
        u * between(rnd, 0.2, 0.36),
        h * between(rnd, 0.1, 0.17),
      );
    const layers = [shape(tables, mix(far, near, 0.25), "land", { lift: 1 })];
    [0.58, 0.66, 0.75].forEach((top, i) => {
      const color = mix(far, near, 0.3 + i * 0.35);
      const way = i % 2 === 0 ? 1 : -1;
      const crest = w * between(rnd, 0.3, 0.7);
      const y = h * top;
      const a = h * 0.055;
      const dune = `M-20 ${num(h + 20)}V${num(y + a * (way > 0 ? 1 : 0.4))}C${num(crest * 0.4)} ${num(y + a * 0.6)} ${num(crest * 0.75)} ${num(y - a * 0.5)} ${num(crest)} ${num(y - a)}C${num(crest + (w - crest) * 0.3)} ${num(y - a * 0.2)} ${num(crest + (w - crest) * 0.7)} ${num(y + a * 0.8)} ${num(w + 20)} ${num(y + a * 0.5)}V${num(h + 20)}Z`;
      const shade = `M${num(crest)} ${num(y - a)}C${num(crest + (w - crest) * 0.3)} ${num(y - a * 0.2)} ${num(crest + (w - crest) * 0.7)} ${num(y + a * 0.8)} ${num(w + 20)} ${num(y + a * 0.5)}V${num(h + 20)}H${num(crest + w * 0.12)}C${num(crest + w * 0.02)} ${num(h * 0.92)} ${num(crest - w * 0.09)} ${num(y + a * 2)} ${num(crest)} ${num(y - a)}Z`;
      layers.push(
        shape(dune, color, "land", { lift: 1, low: lighten(color, -0.03) }),
        shape(shade, lighten(color, -0.055), "detail", { opacity: 0.75 }),
      );
    });
    const front = below(roll(rnd, w, h * 0.84, h * 0.012, 0.7), h + 20);
    return [...layers, shape(front, lighten(near, 0.02), "land", { lift: 1, low: lighten(near, -0.05) })];
  },
  front(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "dry");
    const grass = [0.04, 0.1, 0.9, 0.97]
      .map((at) => tuft(rnd, w * at, h * 0.995, u * between(rnd, 0.06, 0.1), 6))
      .join("");
    const stones = [0.16, 0.83]
      .map((at) => stone(rnd, w * at, h * 0.985, u * between(rnd, 0.04, 0.07)))
      .join("");
    return [
      shape(stones, lighten(stage.tones.near, -0.14), "land", { lift: 1 }),
      shape(grass, stage.tones.dark ? mix(stage.tones.plant, "#14244f", 0.3) : stage.tones.plant, "plant", {
        lift: 1,
      }),
    ];
  },
};

function wall(stage: Stage, foot: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const paper = stage.tones.sky[0] ?? "#f2dfc8";
  let stripes = "";
  for (let x = u * 0.03; x < w; x += u * 0.12) stripes += rect(x, 0, u * 0.06, h * foot);
  return [
    shape(rect(-10, -10, w + 20, h * foot + 10), paper, "built", { low: lighten(paper, 0.03) }),
    shape(stripes, lighten(paper, -0.022), "detail", { opacity: 0.8 }),
  ];
}

/** A window on the wall, with the hour outside. */
function pane(stage: Stage, x: number, y: number, wide: number, tall: number): Shape[] {
  const { u } = stage.canvas;
  const frame = stage.tones.dark ? "#d9cdb8" : "#fffaf0";
  const outside = {
    day: ["#8fd0ee", "#8cbc70"],
    dawn: ["#ffd3b0", "#a8a890"],
    sunset: ["#f79a6a", "#7a5a7a"],
    night: ["#16244f", "#0f1a38"],
  }[stage.hour.time];
  const [air = "#8fd0ee", ground = "#8cbc70"] = outside;
  const b = u * 0.016;
  const hill = `M${num(x)} ${num(y + tall)}V${num(y + tall * 0.72)}Q${num(x + wide * 0.3)} ${num(y + tall * 0.56)} ${num(x + wide * 0.6)} ${num(y + tall * 0.72)}T${num(x + wide)} ${num(y + tall * 0.68)}V${num(y + tall)}Z`;
  const cross =
    rect(x + wide / 2 - b * 0.4, y, b * 0.8, tall) + rect(x, y + tall * 0.5 - b * 0.4, wide, b * 0.8);
  return [
    shape(rect(x - b, y - b, wide + 2 * b, tall + 2 * b, 4), frame, "built", { lift: 1 }),
    shape(rect(x, y, wide, tall), air, "detail", { low: lighten(air, 0.06) }),
    shape(hill, ground, "detail"),
    shape(cross, frame, "detail"),
    shape(rect(x - b * 2, y + tall + b, wide + 4 * b, b * 1.4, 3), lighten(frame, -0.06), "built", {
      lift: 1,
    }),
  ];
}

const ROOM_COLORS = { sky: ["#f0dcc0", "#f6e7d0"], near: "#b88354", plant: "#6f8f5f", water: "#7fa8b8" };

export const room: PlaceLook = {
  colors: ROOM_COLORS,
  holds: "ground",
  foot: 0.88,
  roofed: true,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "room");
    const floor = mix("#b07c4f", stage.tones.near, 0.5);
    const left = rnd() < 0.5;
    const wide = Math.min(w * 0.3, u * 0.34);
    const planks = Array.from({ length: 6 }, (_, i) =>
      rect(-10, h * (0.735 + i * i * 0.011), w + 20, u * 0.004),
    ).join("");
    const rug = stage.hour.palette === undefined ? "#c65b4a" : stage.tones.accent;
    return [
      ...wall(stage, 0.71),
      ...pane(stage, left ? w * 0.09 : w * 0.91 - wide, h * 0.13, wide, Math.min(h * 0.36, wide * 1.3)),
      shape(rect(-10, h * 0.7, w + 20, h * 0.025), lighten(stage.tones.sky[1] ?? "#f6e7d0", 0.04), "built", {
        lift: 1,
      }),
      shape(rect(-10, h * 0.722, w + 20, h * 0.3), floor, "built", { low: lighten(floor, -0.07), lift: 0 }),
      shape(planks, lighten(floor, -0.07), "detail", { opacity: 0.7 }),
      shape(
        ellipse(w / 2, h * 0.895, Math.min(w * 0.42, u * 0.56), h * 0.068),
        stage.tones.dark ? mix(rug, "#1a2348", 0.4) : rug,
        "built",
        { lift: 0.5 },
      ),
      shape(
        ellipse(w / 2, h * 0.895, Math.min(w * 0.38, u * 0.5), h * 0.056),
        mix(rug, "#f4dfb8", stage.tones.dark ? 0.12 : 0.3),
        "detail",
      ),
    ];
  },
  front: () => [],
};

export const table: PlaceLook = {
  colors: ROOM_COLORS,
  holds: "ground",
  foot: 0.83,
  roofed: true,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "table");
    const wood = mix("#a9713f", stage.tones.near, 0.4);
    const top = h * 0.735;
    const wide = Math.min(w * 0.28, u * 0.32);
    let grain = "";
    for (let i = 0; i < 9; i++)
      grain += rect(
        between(rnd, 0, w),
        between(rnd, top + u * 0.03, h * 0.92),
        u * between(rnd, 0.1, 0.3),
        u * 0.004,
        2,
      );
    return [
      ...wall(stage, 0.75),
      ...pane(
        stage,
        rnd() < 0.5 ? w * 0.08 : w * 0.92 - wide,
        h * 0.1,
        wide,
        Math.min(h * 0.34, wide * 1.25),
      ),
      shape(rect(-20, top, w + 40, h * 0.3), lighten(wood, 0.05), "built", { lift: 2 }),
      shape(rect(-20, top + u * 0.012, w + 40, h * 0.3), wood, "built", { low: lighten(wood, -0.05) }),
      shape(grain, lighten(wood, -0.06), "detail", { opacity: 0.55 }),
      shape(rect(-20, h * 0.945, w + 40, h * 0.1), lighten(wood, -0.11), "built"),
    ];
  },
  front: () => [],
};
