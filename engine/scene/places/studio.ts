/** The ground of a picture that names no place: layers of colour that curve around the subject, like strata. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { below, circle, ellipse, type Point, roll, shape, star } from "#engine/scene/geometry.ts";
import { chance, type PlaceLook, type Stage } from "#engine/scene/stage.ts";
import type { Shape } from "#engine/scene/types.ts";

/** Harmonies that let almost any subject stand out; one is picked by seed and by contrast. */
export const HARMONIES: readonly {
  sky: readonly [string, string];
  disc: string;
  ground: readonly [string, string, string];
}[] = [
  { sky: ["#f6e3c8", "#fbf1e0"], disc: "#f2b880", ground: ["#e58a5f", "#c8604f", "#8f3f4a"] },
  { sky: ["#cfe6ea", "#eaf5f3"], disc: "#f6cf7a", ground: ["#7fb8b5", "#4d8f98", "#2f6478"] },
  { sky: ["#e9dcf0", "#f7f0f7"], disc: "#f2a9b0", ground: ["#b99ad0", "#8669ad", "#574581"] },
  { sky: ["#dfecd2", "#f4f7e6"], disc: "#f4cc62", ground: ["#9cc07a", "#6a9a5c", "#3f6f50"] },
  { sky: ["#26345c", "#3d4f80"], disc: "#f0c27a", ground: ["#4a5f96", "#33457a", "#222e57"] },
  { sky: ["#fbe4dc", "#fdf3ec"], disc: "#8fc7c0", ground: ["#f0a58f", "#d9776a", "#a34d52"] },
  { sky: ["#d9e8f6", "#f0f6fb"], disc: "#f7b267", ground: ["#8db5da", "#5d88b8", "#3a5c8a"] },
];

function confetti(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "confetti");
  let dots = "";
  let sparks = "";
  for (let i = 0; i < 14; i++) {
    const x = w * (rnd() < 0.5 ? between(rnd, 0.04, 0.22) : between(rnd, 0.78, 0.96));
    const y = h * between(rnd, 0.08, 0.6);
    if (i % 3 === 0) sparks += star(x, y, u * between(rnd, 0.012, 0.022), 4, 0.3);
    else dots += circle(x, y, u * between(rnd, 0.004, 0.009));
  }
  return [
    shape(dots, stage.tones.accent, "spark", { opacity: 0.55 }),
    shape(sparks, stage.tones.sun, "spark", { opacity: 0.95 }),
  ];
}

/** Nothing to show but colour: folded layers around a low sun. */
function strata(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const { near, far, sun, plant, sky } = stage.tones;
  const rnd = chance(stage, "strata");
  const x = w * between(rnd, 0.34, 0.66);
  const y = h * between(rnd, 0.33, 0.4);
  const air = sky.at(-1) ?? "#ffffff";
  const rings = [0.46, 0.36, 0.27].map((r, i) =>
    shape(circle(x, y, u * r), mix(air, sun, 0.25 + i * 0.22), "light", { lift: 0.8 }),
  );
  const layers = [
    ...rings,
    shape(circle(x, y, u * 0.185), lighten(sun, 0.03), "light", { lift: 1 }),
    ...confetti(stage),
  ];
  const ramp = [
    mix(air, far, 0.55),
    far,
    mix(far, sun, 0.35),
    mix(far, near, 0.5),
    near,
    mix(near, sun, 0.22),
    mix(near, plant, 0.55),
    plant,
    mix(plant, stage.tones.ink, 0.35),
  ];
  ramp.forEach((color, i) => {
    const line = roll(rnd, w, h * (0.44 + i * 0.066), h * (0.052 - i * 0.003), between(rnd, 0.35, 0.75));
    const lower: Point[] = line.map((point) => ({ x: point.x, y: point.y + u * 0.012 }));
    layers.push(
      shape(below(line, h + 20), lighten(color, 0.055), "land", { lift: 1.4 }),
      shape(below(lower, h + 20), color, "land", { low: lighten(color, -0.03) }),
    );
  });
  return layers;
}

export const abstract: PlaceLook = {
  colors: { sky: ["#f6e3c8", "#fbf1e0"], near: "#c8604f", plant: "#8f3f4a", water: "#4d8f98" },
  holds: "ground",
  foot: 0.85,
  roofed: true,
  back: strata,
  front: () => [],
};

export const studio: PlaceLook = {
  colors: { sky: ["#f6e3c8", "#fbf1e0"], near: "#c8604f", plant: "#8f3f4a", water: "#4d8f98" },
  holds: "ground",
  foot: 0.85,
  roofed: true,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const { near, far, sun, plant, sky } = stage.tones;
    const rnd = chance(stage, "studio");
    const r = Math.min(u * 0.4, h * 0.4);
    const cy = h * 0.47;
    const layers = [
      shape(circle(w / 2, cy, r * 1.22), mix(sky.at(-1) ?? "#fff", sun, 0.28), "light", { lift: 1 }),
      shape(circle(w / 2, cy, r), mix(sky.at(-1) ?? "#fff", sun, stage.tones.dark ? 0.93 : 0.75), "light", {
        lift: 1,
      }),
      ...(stage.avoid.has("sky stars") ? [] : confetti(stage)),
    ];
    const colors = [far, mix(far, near, 0.5), near, mix(near, plant, 0.5), plant];
    [0.665, 0.725, 0.79, 0.88, 0.95].forEach((top, i) => {
      const line = roll(rnd, w, h * top, h * (0.022 - i * 0.002), 0.5 + (w / h) * 0.25);
      const color = colors[i] ?? near;
      const lower: Point[] = line.map(({ x, y }) => ({ x, y: y + u * 0.013 }));
      layers.push(
        shape(below(line, h + 20), lighten(color, 0.05), "land", { lift: 1.2 }),
        shape(below(lower, h + 20), color, "land", { low: lighten(color, -0.02) }),
      );
      if (i === 2)
        layers.push(
          shape(
            ellipse(w / 2, h * 0.855, Math.min(w * 0.34, u * 0.4), h * 0.03),
            lighten(color, 0.03),
            "detail",
            { opacity: 0.5 },
          ),
        );
    });
    return layers;
  },
  front: () => [],
};
