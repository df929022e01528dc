import { describe, expect, it } from "vitest";
import { type Art, catalogue } from "#engine/art/catalogue.ts";
import { headOf } from "#engine/art/heads.ts";
import { type Composition, compose } from "#engine/compose.ts";
import { extentOf } from "#engine/styles/plain.ts";
import { understand } from "#engine/understand.ts";
import type { Figure, Scene } from "./types.ts";

const sceneOf = (prompt: string, more: Partial<Composition> = {}): Scene => {
  const understanding = understand(prompt);
  const bodies = new Map(
    understanding.subjects.map(({ code }) => [code, `<path d="M0 0h1v1z" fill="#777777"/>`]),
  );
  return compose(understanding, bodies, { aspect: "1:1", seed: 7, margin: 0, ...more });
};

const figures = ({ layers }: Scene): Figure[] => layers.filter((layer) => layer.type === "figure");

const artOf = (word: string): Art => {
  const art = catalogue().arts.get(catalogue().words.get(word)?.code ?? "");
  if (art === undefined) throw new Error(`no drawing of ${word}`);
  return art;
};

/** The figure of a word: the one whose box is that drawing's. */
function figureOf(scene: Scene, word: string): Figure {
  const { left, top, right, bottom } = artOf(word).box;
  const found = figures(scene).find(({ box }) => box.join() === [left, top, right, bottom].join());
  if (found === undefined) throw new Error(`no figure of ${word}`);
  return found;
}

/** A point of a figure's drawing, on the page. */
const pointOf = ({ x, y, scale, flip }: Figure, px: number, py: number): { x: number; y: number } => ({
  x: x + (flip ? 128 - px : px) * scale,
  y: y + py * scale,
});

const WEARERS =
  "dog cat horse fox bear rabbit penguin owl mouse elephant duck man woman chef astronaut robot monkey".split(
    " ",
  );
const SEEDS = [1, 2, 3, 4, 5, 6];

describe("a hat", () => {
  it.each(WEARERS)("sits on the head of a %s, whichever way it looks", (who) => {
    for (const seed of SEEDS) {
      const scene = sceneOf(`a ${who} wearing a crown`, { seed });
      const wearer = figureOf(scene, who);
      const [left, , right, bottom] = extentOf(figureOf(scene, "crown"));
      const head = headOf(artOf(who));
      const crown = pointOf(wearer, head.x, head.y);
      const skull = head.width * wearer.scale;
      // Its lower edge is on the crown of the head, its middle above the middle of the head.
      expect(Math.abs(bottom - crown.y)).toBeLessThan(skull * 0.35);
      expect(Math.abs((left + right) / 2 - crown.x)).toBeLessThan(skull * 0.35);
    }
  });

  it("is on everyone's head when there are several", () => {
    const scene = sceneOf("three cats wearing top hats");
    expect(figures(scene)).toHaveLength(6);
  });
});

describe("what is on, in, under and between", () => {
  it.each([
    ["a cat on a stack of books", "cat", "stack of books"],
    ["a frog on a lily pad", "frog", "lily pad"],
    ["a raven on a rock", "raven", "rock"],
  ])("rests on it: %s", (prompt, upper, base) => {
    for (const seed of SEEDS) {
      const scene = sceneOf(prompt, { seed });
      const [left, , right, bottom] = extentOf(figureOf(scene, upper));
      const below = figureOf(scene, base);
      const [from, top, to, foot] = extentOf(below);
      const seat = below.y + artOf(base).seat * below.scale;
      expect(Math.abs(bottom - seat)).toBeLessThan((foot - top) * 0.12);
      expect((left + right) / 2).toBeGreaterThan(from);
      expect((left + right) / 2).toBeLessThan(to);
    }
  });

  it("a rider's seat is over the back of the mount, and its legs behind it", () => {
    const scene = sceneOf("an astronaut riding a horse");
    const [rider, horse] = [figureOf(scene, "astronaut"), figureOf(scene, "horse")];
    const [, , , soles] = extentOf(rider);
    const [from, top, to, hooves] = extentOf(horse);
    expect(soles).toBeGreaterThan(top);
    expect(soles).toBeLessThan(hooves - (hooves - top) * 0.2);
    const middle = (extentOf(rider)[0] + extentOf(rider)[2]) / 2;
    expect(middle).toBeGreaterThan(from);
    expect(middle).toBeLessThan(to);
    expect(figures(scene).indexOf(rider)).toBeLessThan(figures(scene).indexOf(horse));
  });

  it("one of a pair is on either side", () => {
    const scene = sceneOf("a cat between two pumpkins");
    const cat = extentOf(figureOf(scene, "cat"));
    const others = figures(scene)
      .filter((figure) => figure !== figureOf(scene, "cat"))
      .map(extentOf);
    expect(others).toHaveLength(2);
    expect(others.filter(([, , right]) => right <= cat[0] + 1)).toHaveLength(1);
    expect(others.filter(([left]) => left >= cat[2] - 1)).toHaveLength(1);
  });

  it("who is behind something is drawn before it and still seen", () => {
    for (const seed of SEEDS) {
      const scene = sceneOf("a dog behind a house", { seed });
      const [dog, house] = [figureOf(scene, "dog"), figureOf(scene, "house")];
      expect(figures(scene).indexOf(dog)).toBeLessThan(figures(scene).indexOf(house));
      const [left, top, right] = extentOf(dog);
      const [from, roof, to] = extentOf(house);
      const beside = Math.max(from - left, right - to) / (right - left);
      expect(Math.max(beside, roof - top)).toBeGreaterThan(0.3);
    }
  });

  it("what is held touches who holds it", () => {
    for (const who of ["bear", "girl", "chef", "monkey", "robot"]) {
      const scene = sceneOf(`a ${who} holding an apple`);
      const [left, top, right, bottom] = extentOf(figureOf(scene, who));
      const [a, b, c, d] = extentOf(figureOf(scene, "apple"));
      expect(Math.min(right, c) - Math.max(left, a)).toBeGreaterThan(0);
      expect(Math.min(bottom, d) - Math.max(top, b)).toBeGreaterThan(0);
      expect(c - a).toBeLessThan((right - left) * 0.75);
    }
  });

  it("a tiny mouse beside a huge elephant is far smaller", () => {
    const tallOf = (scene: Scene, word: string): number => {
      const [, top, , bottom] = extentOf(figureOf(scene, word));
      return bottom - top;
    };
    const scene = sceneOf("a tiny mouse beside a huge elephant");
    expect(tallOf(scene, "elephant") / tallOf(scene, "mouse")).toBeGreaterThan(4);
  });
});

const FRAMED = [
  "a giraffe",
  "two elephants and a mouse",
  "twelve penguins",
  "a knight riding a dragon beside a castle",
  "a wizard wearing a top hat holding an umbrella",
  "an old man on a bench beside a lamp post and a dog",
  "five apples in a basket",
  "a whale in the sea",
  "a cat behind a fence",
];

describe("every subject", () => {
  it.each(FRAMED)("is inside the page: %s", (prompt) => {
    for (const aspect of ["1:1", "16:9", "9:16", "4:3", "3:4"] as const) {
      const scene = sceneOf(prompt, { aspect });
      const { w, h } = scene.canvas;
      for (const figure of figures(scene)) {
        const [left, top, right, bottom] = extentOf(figure);
        expect(left, `${aspect} left`).toBeGreaterThan(-w * 0.01);
        expect(right, `${aspect} right`).toBeLessThan(w * 1.01);
        expect(top, `${aspect} top`).toBeGreaterThan(-h * 0.01);
        expect(bottom, `${aspect} bottom`).toBeLessThan(h * 1.03);
      }
    }
  });
});
