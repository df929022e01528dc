/** Forest and jungle. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { circle, num, rect, shape } from "#engine/scene/geometry.ts";
import { flowersOn, foreground } from "#engine/scene/growth.ts";
import { broadleaf, leaf, palm, pine, spray } from "#engine/scene/props.ts";
import { band, chance, isClear, leafColors, type PlaceLook, type Stage, snowy } from "#engine/scene/stage.ts";
import type { Layer, Shape } from "#engine/scene/types.ts";

interface Row {
  readonly foot: number;
  readonly size: number;
  /** 0 far away, 1 here. */
  readonly near: number;
  readonly spaced: number;
}

const ROWS: readonly Row[] = [
  { foot: 0.68, size: 0.26, near: 0.25, spaced: 0.1 },
  { foot: 0.735, size: 0.36, near: 0.55, spaced: 0.14 },
  { foot: 0.8, size: 0.47, near: 0.9, spaced: 0.19 },
];

function conifers(stage: Stage, row: Row, index: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, `row ${index}`);
  const far = stage.tones.sky.at(-1) ?? "#ffffff";
  const color = mix(mix(far, stage.tones.plant, 0.35), stage.tones.plant, row.near);
  const count = Math.ceil(w / (u * row.spaced));
  let trees = "";
  let sides = "";
  let trunks = "";
  let snow = "";
  for (let i = -1; i <= count; i++) {
    const x = (i + between(rnd, 0.2, 0.8)) * u * row.spaced;
    const s = u * row.size * between(rnd, 0.78, 1.2);
    if (index === 2 && !isClear(stage, x, s * 0.3)) continue;
    const tree = pine(x, h * row.foot + between(rnd, -6, 8), s);
    trees += tree.leaf;
    sides += tree.side;
    trunks += tree.trunk;
    snow += tree.snow;
  }
  const bark = mix(mix("#5f4334", stage.tones.ink, 0.3), far, 0.5 * (1 - row.near));
  return [
    shape(trunks, bark, "plant"),
    shape(trees, color, "plant", { lift: 1, low: lighten(color, -0.05) }),
    shape(sides, lighten(color, -0.035), "detail", { opacity: 0.7 }),
    ...(snowy(stage) ? [shape(snow, mix("#ffffff", far, 0.12 + 0.3 * (1 - row.near)), "detail")] : []),
  ];
}

function leafy(stage: Stage, row: Row, index: number): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, `row ${index}`);
  const far = stage.tones.sky.at(-1) ?? "#ffffff";
  const colors = leafColors(stage).map((color) => mix(mix(far, color, 0.4), color, row.near));
  const count = Math.ceil(w / (u * row.spaced * 1.15));
  const crowns = ["", "", ""];
  let lights = "";
  let trunks = "";
  for (let i = -1; i <= count; i++) {
    const x = (i + between(rnd, 0.2, 0.8)) * u * row.spaced * 1.15;
    const s = u * row.size * between(rnd, 0.8, 1.15);
    const which = Math.floor(rnd() * 3);
    if (index === 2 && !isClear(stage, x, s * 0.34)) continue;
    const tree = broadleaf(rnd, x, h * row.foot + between(rnd, -6, 8), s);
    crowns[which] += tree.leaf;
    lights += tree.light;
    trunks += tree.trunk;
  }
  const bark = mix(mix("#6b4a38", stage.tones.ink, 0.25), far, 0.5 * (1 - row.near));
  return [
    shape(trunks, bark, "plant"),
    ...crowns.map((d, i) =>
      shape(d, colors[i] ?? stage.tones.plant, "plant", {
        lift: 1,
        low: lighten(colors[i] ?? "#000", -0.04),
      }),
    ),
    shape(lights, lighten(colors[0] ?? stage.tones.plant, 0.05), "detail", { opacity: 0.45 }),
  ].filter(({ d }) => d !== "");
}

/** Great trunks at both edges that make the wood close around the picture. */
function frame(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "frame");
  const color = mix(stage.tones.plant, stage.tones.ink, stage.tones.dark ? 0.6 : 0.45);
  const s = Math.min(h * 0.72, u * 1.05);
  let d = "";
  let snow = "";
  for (const x of [-u * 0.05, w + u * 0.05]) {
    const tree = pine(x, h * 1.03, s * between(rnd, 0.9, 1.08));
    d += tree.leaf + tree.trunk;
    snow += tree.snow;
  }
  return [
    shape(d, color, "plant", { lift: 2, low: lighten(color, -0.04) }),
    ...(snowy(stage) ? [shape(snow, mix("#ffffff", stage.tones.sky[1] ?? "#fff", 0.15), "detail")] : []),
  ];
}

function leafyFrame(stage: Stage): Shape[] {
  const { w, h, u } = stage.canvas;
  const rnd = chance(stage, "frame");
  const bark = mix("#5a4032", stage.tones.ink, stage.tones.dark ? 0.65 : 0.35);
  const colors = leafColors(stage);
  const crown = mix(colors[0], stage.tones.ink, stage.tones.dark ? 0.45 : 0.22);
  const t = u * 0.075;
  let trunks = "";
  let crowns = "";
  for (const side of [0, 1]) {
    const x = side === 0 ? 0 : w;
    const way = side === 0 ? 1 : -1;
    trunks += `M${num(x - way * 5)} ${num(h + 10)}V-10H${num(x + way * t * 0.6)}Q${num(x + way * t * 0.5)} ${num(h * 0.6)} ${num(x + way * t * 1.7)} ${num(h + 10)}Z`;
    for (let i = 0; i < 7; i++) {
      const out = i / 6;
      crowns += circle(
        x + way * u * (out * 0.3 - 0.02),
        -u * 0.01 + u * 0.05 * (1 - out) + between(rnd, -0.02, 0.02) * u,
        u * (0.15 - out * 0.07),
      );
    }
  }
  return [
    shape(trunks, bark, "plant", { lift: 2 }),
    shape(crowns, crown, "plant", { lift: 2, low: lighten(crown, -0.03) }),
  ];
}

const isLeafy = (stage: Stage): boolean =>
  stage.season !== undefined || (!snowy(stage) && chance(stage, "wood")() < 0.45);

export const forest: PlaceLook = {
  colors: { sky: ["#86c3d8", "#c3e3d6", "#f3f3d9"], near: "#6fa356", plant: "#2f6f4f", water: "#4f9cc4" },
  holds: "ground",
  foot: 0.885,
  inset: 0.07,
  back(stage) {
    const { h } = stage.canvas;
    const rows = isLeafy(stage) ? leafy : conifers;
    const far = band(stage, "ridge", h * 0.55, h * 0.03, stage.tones.far, 1);
    const layers: Layer[] = [...far.layers];
    ROWS.forEach((row, i) => {
      const floor = band(
        stage,
        `floor ${i}`,
        h * (row.foot - 0.012),
        h * 0.01,
        mix(stage.tones.far, stage.tones.near, 0.3 + row.near * 0.7),
        0.5,
      );
      layers.push(...rows(stage, row, i), ...floor.layers);
    });
    if (stage.flowers) layers.push(...flowersOn(stage, 0.82, 0.97, 50));
    return layers;
  },
  front: (stage) => [...(isLeafy(stage) ? leafyFrame(stage) : frame(stage)), ...foreground(stage, false)],
};

export const jungle: PlaceLook = {
  colors: { sky: ["#7cc7b8", "#bfe6c8", "#f4f2c4"], near: "#4f9a52", plant: "#1f7a50", water: "#2f9fb0" },
  holds: "ground",
  foot: 0.885,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const layers: Layer[] = [...band(stage, "ridge", h * 0.5, h * 0.035, stage.tones.far, 1).layers];
    for (const [i, foot] of [0.66, 0.76].entries()) {
      const rnd = chance(stage, `palms ${i}`);
      const color = mix(
        mix(stage.tones.sky.at(-1) ?? "#fff", stage.tones.plant, 0.5),
        stage.tones.plant,
        i * 0.85,
      );
      let leaves = "";
      let trunks = "";
      const count = Math.ceil(w / (u * (0.17 + i * 0.06)));
      for (let n = 0; n <= count; n++) {
        const x = (n + between(rnd, -0.3, 0.3)) * (w / count);
        if (i === 1 && !isClear(stage, x, u * 0.1)) continue;
        const tree = palm(rnd, x, h * foot + 6, u * between(rnd, 0.36, 0.52) * (0.85 + i * 0.35));
        leaves += tree.leaf;
        trunks += tree.trunk;
      }
      layers.push(
        shape(trunks, mix("#7a5a3c", color, 0.4), "plant"),
        shape(leaves, color, "plant", { lift: 1, low: lighten(color, -0.05) }),
        ...band(
          stage,
          `floor ${i}`,
          h * (foot - 0.01),
          h * 0.02,
          mix(stage.tones.far, stage.tones.near, 0.4 + i * 0.6),
          1,
        ).layers,
      );
    }
    if (stage.flowers) layers.push(...flowersOn(stage, 0.8, 0.97, 50));
    return layers;
  },
  front(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "leaves");
    const dark = mix(stage.tones.plant, stage.tones.ink, stage.tones.dark ? 0.5 : 0.32);
    const bright = lighten(stage.tones.plant, 0.06);
    const big = u * 0.36;
    return [
      shape(spray(rnd, -u * 0.03, h + u * 0.02, big, -1.8, -0.2, 6), bright, "plant", { lift: 2 }),
      shape(spray(rnd, w + u * 0.03, h + u * 0.02, big, -2.95, -1.35, 6), bright, "plant", { lift: 2 }),
      shape(spray(rnd, -u * 0.02, -u * 0.02, big * 0.9, 0.1, 1.5, 6), dark, "plant", { lift: 2 }),
      shape(spray(rnd, w + u * 0.02, -u * 0.02, big * 0.9, 1.64, 3.05, 6), dark, "plant", { lift: 2 }),
      shape(
        leaf(w * 0.5, h + u * 0.06, u * 0.14, -1.2, 0.2) +
          leaf(w * 0.5, h + u * 0.06, u * 0.13, -1.9, 0.2) +
          rect(0, h, 1, 1),
        dark,
        "plant",
        { lift: 1 },
      ),
    ];
  },
};
