/** Everything overhead and everything that falls from it. */
import { lighten, mix } from "#engine/color.ts";
import { between, type Random } from "#engine/random.ts";
import type { SkyThing } from "#engine/words/facets.ts";
import { below, circle, num, polygon, roll, shape, star } from "./geometry.ts";
import { cloud, crescent, gull } from "./props.ts";
import { chance, type Stage, sideFor } from "./stage.ts";
import type { Layer, Shape } from "./types.ts";

/** Stars of three sizes over the upper part of the page. */
export function stars(stage: Stage, part: string, count: number, depth: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, part);
  const color = mix(stage.tones.moon, "#ffffff", 0.4);
  let small = "";
  let middle = "";
  let large = "";
  for (let i = 0; i < count; i++) {
    const x = between(rnd, 0, w);
    const y = between(rnd, 0, 1) ** 1.25 * h * depth;
    const size = rnd();
    if (size < 0.72) small += circle(x, y, u * between(rnd, 0.0011, 0.0019));
    else if (size < 0.94) middle += circle(x, y, u * between(rnd, 0.0022, 0.003));
    else large += star(x, y, u * between(rnd, 0.009, 0.015), 4, 0.22);
  }
  return [
    shape(small, color, "spark", { opacity: 0.75 }),
    shape(middle, color, "spark", { opacity: 0.9 }),
    shape(large, color, "spark", { opacity: 0.95 }),
  ].filter(({ d }) => d !== "");
}

function halo(x: number, y: number, r: number, color: string, strength: number): Shape[] {
  return [2.9, 2.1, 1.5].map((grow, i) =>
    shape(circle(x, y, r * grow), color, "light", { opacity: strength * (0.5 + i * 0.35) }),
  );
}

/** A low sun stands here; the sea throws its light back below it. */
export function lowSun(stage: Stage): { x: number; r: number } | undefined {
  const { time } = stage.hour;
  if ((time !== "sunset" && time !== "dawn") || stage.avoid.has("sky sun")) return undefined;
  const rnd = chance(stage, "sun");
  rnd();
  return { x: stage.canvas.w * between(rnd, 0.36, 0.64), r: stage.canvas.u * 0.15 };
}

function sun(stage: Stage, large: boolean): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "sun");
  const low = lowSun(stage);
  const side = sideFor(stage, rnd) < 0 ? between(rnd, 0.16, 0.3) : between(rnd, 0.7, 0.84);
  const x = low?.x ?? w * side;
  const y = h * (low === undefined ? between(rnd, 0.14, 0.2) : 0.5);
  const r = u * (low ? 0.15 : large ? 0.12 : 0.075);
  const color = stage.tones.sun;
  return [...halo(x, y, r, color, low ? 0.13 : 0.16), shape(circle(x, y, r), color, "light", { lift: 1 })];
}

function moon(stage: Stage, large: boolean): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "moon");
  const side = sideFor(stage, rnd) < 0 ? between(rnd, 0.15, 0.27) : between(rnd, 0.73, 0.85);
  const x = w * (large ? between(rnd, 0.42, 0.58) : side);
  const y = h * (large ? 0.27 : between(rnd, 0.14, 0.21));
  const r = u * (large ? 0.17 : 0.085);
  const color = stage.tones.moon;
  if (!large && rnd() < 0.5)
    return [...halo(x, y, r, color, 0.07), shape(crescent(x, y, r, 0.52), color, "light", { lift: 1 })];
  const spots = [
    [-0.32, -0.2, 0.2],
    [0.24, 0.3, 0.25],
    [0.35, -0.34, 0.12],
    [-0.25, 0.42, 0.11],
  ] as const;
  const dark = mix(color, stage.tones.sky[1] ?? color, 0.18);
  return [
    ...halo(x, y, r, color, 0.08),
    shape(circle(x, y, r), color, "light", { lift: 1 }),
    shape(spots.map(([dx, dy, s]) => circle(x + dx * r, y + dy * r, s * r)).join(""), dark, "detail"),
  ];
}

export function clouds(stage: Stage, count: number, top: number, bottom: number, size: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, `clouds ${top}`);
  const layers: Shape[] = [];
  for (let i = 0; i < count; i++) {
    const x = w * ((i + between(rnd, 0.2, 0.8)) / count);
    const y = h * between(rnd, top, bottom);
    const s = u * size * between(rnd, 0.7, 1.3);
    const d = cloud(rnd, x, y, s);
    layers.push(shape(d, stage.tones.cloud, "cloud", { lift: 1, opacity: stage.tones.dark ? 0.55 : 0.92 }));
  }
  return layers;
}

function rainbow(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const colors = ["#e8575a", "#f39a4b", "#f7d35c", "#74bf6a", "#4f97d6", "#7a63c2"];
  const r = Math.min(w * 0.46, h * 0.52);
  const thick = u * 0.026;
  return colors.map((color, i) => {
    const outer = r - i * thick;
    const inner = outer - thick - 0.6;
    const d = `M${num(w / 2 - outer)} ${num(h * 0.7)}A${num(outer)} ${num(outer)} 0 0 1 ${num(w / 2 + outer)} ${num(h * 0.7)}h${num(inner - outer)}A${num(inner)} ${num(inner)} 0 0 0 ${num(w / 2 - inner)} ${num(h * 0.7)}Z`;
    return shape(d, stage.tones.dark ? mix(color, "#1b2a55", 0.3) : color, "light", {
      opacity: 0.85,
      lift: i === 0 ? 1 : 0,
    });
  });
}

function aurora(stage: Stage): Shape[] {
  const { w, h } = stage.canvas;
  const rnd = chance(stage, "aurora");
  return ["#48e0a4", "#3fc7c9", "#8f6be0"].map((color, i) => {
    const y = h * (0.16 + i * 0.07);
    const sway = h * between(rnd, 0.06, 0.1);
    const tall = h * between(rnd, 0.13, 0.2);
    const d = `M-20 ${num(y)}C${num(w * 0.25)} ${num(y - sway * 1.6)} ${num(w * 0.45)} ${num(y + sway * 1.6)} ${num(w * 0.62)} ${num(y)}S${num(w * 0.9)} ${num(y - sway)} ${num(w + 20)} ${num(y - sway * 0.4)}V${num(y + tall - sway * 0.6)}C${num(w * 0.9)} ${num(y + tall * 0.7)} ${num(w * 0.8)} ${num(y + tall * 0.5)} ${num(w * 0.62)} ${num(y + tall * 0.75)}S${num(w * 0.2)} ${num(y + tall * 0.35)} -20 ${num(y + tall * 0.9)}Z`;
    return shape(d, color, "light", { opacity: 0.34, lift: 1 });
  });
}

function birds(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "birds");
  const cx = w * between(rnd, 0.3, 0.7);
  let d = "";
  for (let i = 0; i < 9; i++) {
    const step = (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2);
    d += gull(
      cx + step * u * 0.075,
      h * 0.16 + Math.abs(step) * u * 0.036 + between(rnd, -6, 6),
      u * between(rnd, 0.05, 0.065),
    );
  }
  return [shape(d, mix(stage.tones.ink, stage.tones.sky[0] ?? "#fff", 0.15), "detail", { lift: 1 })];
}

/** A planet with bands and, perhaps, a ring. */
export function planet(
  rnd: Random,
  x: number,
  y: number,
  r: number,
  color: string,
  ringed: boolean,
): Shape[] {
  const layers = [
    shape(circle(x, y, r), color, "light", { lift: 1, low: lighten(color, -0.1) }),
    shape(crescent(x, y, r, 0.28), lighten(color, -0.09), "detail"),
    shape(
      circle(x - r * 0.3, y - r * 0.32, r * 0.16) + circle(x - r * 0.45, y + r * 0.1, r * 0.09),
      lighten(color, 0.07),
      "detail",
    ),
  ];
  if (!ringed) return layers;
  const tilt = between(rnd, -0.35, 0.35);
  const ring = Array.from({ length: 64 }, (_, i) => {
    const angle = -0.35 + (i / 63) * (Math.PI + 0.7);
    const wide = i < 64 ? 1.75 : 1;
    return { ex: Math.cos(angle) * r * wide, ey: Math.sin(angle) * r * 0.42 };
  });
  const place = (grow: number) =>
    ring.map(({ ex, ey }) => ({
      x: x + (ex * Math.cos(tilt) - ey * Math.sin(tilt)) * grow,
      y: y + (ex * Math.sin(tilt) + ey * Math.cos(tilt)) * grow,
    }));
  return [
    ...layers,
    shape(polygon([...place(1), ...place(0.82).reverse()]), lighten(color, 0.16), "detail", { lift: 1 }),
  ];
}

/** Sun, moon, stars and clouds as the hour and the prompt want them. */
export function heavens(stage: Stage, asked: readonly SkyThing[], alone: boolean): Layer[] {
  const wants = (thing: SkyThing): boolean => asked.includes(thing) && !stage.avoid.has(`sky ${thing}`);
  const free = (thing: SkyThing): boolean => !stage.avoid.has(`sky ${thing}`);
  const { time, weather, neon } = stage.hour;
  const night = time === "night" || neon;
  const grey = weather.includes("storm") || weather.includes("rain") || weather.includes("fog");
  const layers: Layer[] = [];
  if ((night && free("stars")) || wants("stars"))
    layers.push(...stars(stage, "stars", wants("stars") ? 190 : 110, 0.66));
  if (wants("aurora")) layers.push(...aurora(stage));
  // Asked for both, the sun keeps the side that the moon leaves.
  if (wants("moon") && wants("sun")) {
    layers.push(...moon({ ...stage, freeSide: -1 }, false), ...sun({ ...stage, freeSide: 1 }, false));
  } else if (wants("moon") || (night && !neon && free("moon") && !wants("aurora")))
    layers.push(...moon(stage, alone && wants("moon")));
  else if (wants("sun") || (!night && !grey && free("sun")))
    layers.push(...sun(stage, alone && wants("sun")));
  if (wants("planets")) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "planets");
    layers.push(...planet(rnd, w * 0.2, h * 0.2, u * 0.07, "#e0935c", false));
    layers.push(...planet(rnd, w * 0.8, h * 0.16, u * 0.055, "#7fa9e0", true));
  }
  if (wants("rainbow")) layers.push(...rainbow(stage));
  const many = wants("clouds") || grey;
  if (free("clouds") && (many || !night))
    layers.push(...clouds(stage, many ? 5 : 3, 0.08, 0.32, many ? 0.36 : 0.26));
  if (wants("birds")) layers.push(...birds(stage));
  return layers;
}

/** Rain, snow and mist: in front of everything. */
export function falling(stage: Stage): Layer[] {
  const { w, h, u } = stage.canvas;
  const { weather } = stage.hour;
  const rnd = chance(stage, "falling");
  const layers: Layer[] = [];
  if (weather.includes("rain") || weather.includes("storm")) {
    let d = "";
    for (let i = 0; i < 110; i++) {
      const x = between(rnd, -40, w + 40);
      const y = between(rnd, -20, h);
      const s = u * between(rnd, 0.025, 0.055);
      d += `M${num(x)} ${num(y)}l${num(-s * 0.3)} ${num(s)}l${num(u * 0.0026)} 0l${num(s * 0.3)} ${num(-s)}Z`;
    }
    layers.push(shape(d, "#e3eef6", "spark", { opacity: 0.5 }));
  }
  if (weather.includes("snow")) {
    let small = "";
    let large = "";
    for (let i = 0; i < 120; i++) {
      const flake = circle(between(rnd, 0, w), between(rnd, 0, h), u * between(rnd, 0.0028, 0.0075));
      if (i % 4 === 0) large += flake;
      else small += flake;
    }
    layers.push(
      shape(small, "#ffffff", "spark", { opacity: 0.75 }),
      shape(large, "#ffffff", "spark", { opacity: 0.95 }),
    );
  }
  if (weather.includes("fog")) {
    const mist = mix(stage.tones.sky.at(-1) ?? "#ffffff", "#ffffff", stage.tones.dark ? 0.15 : 0.5);
    [0.5, 0.62, 0.75, 0.87].forEach((top, i) => {
      const line = roll(rnd, w, h * top, h * 0.02, 0.9);
      layers.push(shape(below(line, h * (top + 0.11) + h * 0.02 * i), mist, "spark", { opacity: 0.34 }));
    });
  }
  return layers;
}

/** A bolt of lightning from the upper edge. */
export function bolt(stage: Stage): Shape[] {
  const { w, h } = stage.canvas;
  const rnd = chance(stage, "bolt");
  const x = w * (rnd() < 0.5 ? between(rnd, 0.12, 0.24) : between(rnd, 0.76, 0.88));
  const s = h * 0.34;
  const at = (dx: number, dy: number) => ({ x: x + dx * s, y: h * 0.06 + dy * s });
  const d = polygon([
    at(0.1, 0),
    at(-0.16, 0.52),
    at(0.0, 0.5),
    at(-0.1, 1),
    at(0.2, 0.4),
    at(0.05, 0.42),
    at(0.22, 0),
  ]);
  return [shape(d, "#ffe680", "light", { lift: 1 })];
}

/** Fireflies, behind the figures so that none sits on a face. */
export function fireflies(stage: Stage, asked: readonly SkyThing[]): Layer[] {
  if (!asked.includes("fireflies")) return [];
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "fireflies");
  let glow = "";
  let core = "";
  for (let i = 0; i < 38; i++) {
    const x = between(rnd, w * 0.04, w * 0.96);
    const y = between(rnd, h * 0.34, h * 0.93);
    const r = u * between(rnd, 0.003, 0.006);
    glow += circle(x, y, r * 3);
    core += circle(x, y, r);
  }
  return [
    shape(glow, "#ffe98a", "spark", { opacity: 0.28 }),
    shape(core, "#fff6c2", "spark", { opacity: 0.95 }),
  ];
}
