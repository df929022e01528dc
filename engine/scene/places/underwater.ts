/** The world under water. */
import { lighten, mix } from "#engine/color.ts";
import { between } from "#engine/random.ts";
import { below, circle, polygon, roll, shape } from "#engine/scene/geometry.ts";
import { stone, weed } from "#engine/scene/props.ts";
import { chance, type PlaceLook } from "#engine/scene/stage.ts";

export const underwater: PlaceLook = {
  colors: {
    sky: ["#5fd0de", "#2a9cc4", "#17699e", "#0f4a80"],
    near: "#d9c08a",
    plant: "#2f9a86",
    water: "#1f78a8",
  },
  holds: "air",
  foot: 0.52,
  roofed: true,
  back(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "rays");
    const { sky, near } = stage.tones;
    const deep = sky.at(-1) ?? "#124";
    let rays = "";
    for (let i = 0; i < 5; i++) {
      const x = w * ((i + between(rnd, 0.1, 0.7)) / 5);
      const thick = u * between(rnd, 0.03, 0.09);
      const slide = u * between(rnd, 0.15, 0.3);
      rays += polygon([
        { x, y: -10 },
        { x: x + thick, y: -10 },
        { x: x + thick * 2.1 - slide, y: h * 0.86 },
        { x: x - slide - thick * 0.4, y: h * 0.86 },
      ]);
    }
    let weeds = "";
    for (let i = 0; i < 16; i++) {
      const side = i % 2 === 0 ? between(rnd, 0, 0.26) : between(rnd, 0.74, 1);
      weeds += weed(rnd, w * side, h * 0.9, u * between(rnd, 0.14, 0.34));
    }
    const rock = roll(rnd, w, h * 0.78, h * 0.05, 1.1);
    const sand = mix(near, deep, stage.tones.dark ? 0.55 : 0.3);
    return [
      shape(rays, "#ffffff", "light", { opacity: 0.11 }),
      shape(below(rock, h + 20), mix(deep, sky[1] ?? deep, 0.3), "land", { lift: 1 }),
      shape(below(roll(rnd, w, h * 0.83, h * 0.035, 0.7), h + 20), lighten(deep, -0.03), "land", { lift: 1 }),
      shape(weeds, mix(stage.tones.plant, deep, 0.25), "plant", { lift: 1 }),
      shape(below(roll(rnd, w, h * 0.885, h * 0.012, 0.6), h + 20), sand, "land", {
        lift: 1,
        low: lighten(sand, -0.07),
      }),
    ];
  },
  front(stage) {
    const { w, h, u } = stage.canvas;
    const rnd = chance(stage, "bubbles");
    let rims = "";
    let shine = "";
    for (let i = 0; i < 22; i++) {
      const x = between(rnd, w * 0.06, w * 0.94);
      const y = between(rnd, h * 0.06, h * 0.84);
      const r = u * between(rnd, 0.004, 0.013);
      rims += circle(x, y, r);
      shine += circle(x - r * 0.3, y - r * 0.3, r * 0.3);
    }
    let weeds = "";
    for (let i = 0; i < 10; i++) {
      const x = i % 2 === 0 ? between(rnd, 0, w * 0.17) : between(rnd, w * 0.83, w);
      weeds += weed(rnd, x, h + 10, u * between(rnd, 0.16, 0.33));
    }
    const stones = [0.05, 0.15, 0.88, 0.97]
      .map((at) => stone(rnd, w * at, h * 1.0, u * between(rnd, 0.07, 0.13)))
      .join("");
    const deep = stage.tones.sky.at(-1) ?? "#124";
    return [
      shape(rims, "#ffffff", "spark", { opacity: 0.28 }),
      shape(shine, "#ffffff", "spark", { opacity: 0.6 }),
      shape(weeds, stage.tones.plant, "plant", { lift: 2 }),
      shape(stones, mix(deep, "#8fb0bf", 0.25), "land", { lift: 2 }),
    ];
  },
};
