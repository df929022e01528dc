import { describe, expect, it } from "vitest";
import { STRATA_PALETTES, type StrataPaletteName } from "#contracts/strata.ts";
import { labOf } from "#engine/color.ts";
import { type Composition, codesFor, compose } from "#engine/compose.ts";
import { loadDrawings } from "#engine/drawings.ts";
import type { Figure, Scene, Shape } from "#engine/scene/types.ts";
import { extentOf, paintPlain } from "#engine/styles/plain.ts";
import { canSet, setText, widthOfText } from "#engine/text/letters.ts";
import { understand } from "#engine/understand.ts";
import { nodeHost } from "#tests/support/engine-host.ts";

const host = await nodeHost();

async function sceneOf(prompt: string, more: Partial<Composition> = {}): Promise<Scene> {
  const understanding = understand(prompt);
  const bodies = await loadDrawings(host, codesFor(understanding));
  return compose(understanding, bodies, { aspect: "1:1", seed: 7, margin: 0, ...more });
}

const figures = ({ layers }: Scene): Figure[] => layers.filter((layer) => layer.type === "figure");
const shapes = ({ layers }: Scene): Shape[] => layers.filter((layer) => layer.type === "shape");

describe("a pattern", () => {
  it.each(["1:1", "16:9", "3:4"] as const)(
    "goes on over its edges at %s: what one cuts off stands at the other",
    async (aspect) => {
      const scene = await sceneOf("seamless pattern of lemons and leaves", { aspect });
      const { w, h } = scene.canvas;
      const places = new Set(
        figures(scene).map(({ x, y, box }) => [Math.round(x), Math.round(y), ...box].join()),
      );
      for (const figure of figures(scene)) {
        const [left, top, right, bottom] = extentOf(figure);
        const twin = (dx: number, dy: number): boolean =>
          places.has([Math.round(figure.x + dx), Math.round(figure.y + dy), ...figure.box].join());
        if (left < 0 && right > 0) expect(twin(w, 0)).toBe(true);
        if (right > w && left < w) expect(twin(-w, 0)).toBe(true);
        if (top < 0 && bottom > 0) expect(twin(0, h)).toBe(true);
        if (bottom > h && top < h) expect(twin(0, -h)).toBe(true);
      }
    },
  );

  it("has the same pixels at its left and right edge, and at its top and bottom", async () => {
    const scene = await sceneOf("a pattern of cats");
    const { data, width, height } = await host.rasterize(paintPlain(scene), 512);
    const far = (a: number, b: number): boolean =>
      [0, 1, 2].some((channel) => Math.abs((data[a * 4 + channel] ?? 0) - (data[b * 4 + channel] ?? 0)) > 90);
    const along = (length: number, differs: (i: number) => boolean): number =>
      Array.from({ length }, (_, i) => Number(differs(i))).reduce((sum, one) => sum + one, 0) / length;
    expect(along(height, (y) => far(y * width, y * width + width - 1))).toBeLessThan(0.06);
    expect(along(width, (x) => far(x, (height - 1) * width + x))).toBeLessThan(0.06);
    // Something does cross the edge, else equal edges would be no proof.
    expect(figures(scene).some((figure) => extentOf(figure)[3] > scene.canvas.h + 5)).toBe(true);
  });
});

describe("text", () => {
  it("is set as it stands, and wraps before it shrinks", () => {
    const room = { x: 500, y: 500, width: 720, height: 200, most: 90 };
    expect(setText("Stay curious", room).lines).toEqual(["Stay curious"]);
    const long = setText("But first, coffee and a very long conversation about everything", room);
    expect(long.lines.length).toBeGreaterThan(1);
    expect(long.lines.join(" ")).toBe("But first, coffee and a very long conversation about everything");
    for (const line of long.lines) expect(widthOfText(line) * long.size).toBeLessThanOrEqual(720);
  });

  it("fits one word of any length", () => {
    const { size, lines } = setText("Donaudampfschifffahrtsgesellschaft".repeat(3), {
      x: 0,
      y: 0,
      width: 300,
      height: 80,
      most: 80,
    });
    expect(lines).toHaveLength(1);
    expect(size).toBeGreaterThan(1);
  });

  it.each([
    ["Grüße aus Zürich, ça va?", true],
    ["Łódź – žluťoučký kůň", true],
    ["50 % off “today” – 9 €", true],
    ["猫が好き", false],
    ["Привет", false],
    ["hello 👋", false],
    ["  ", false],
  ])("is set only when every letter is there: %s", (text, can) => {
    expect(canSet(text)).toBe(can);
  });

  it("stands on the page, below the picture of a poster", async () => {
    const bare = shapes(await sceneOf("a poster of a fox"));
    const full = shapes(await sceneOf('a poster of a fox saying "Stay curious"'));
    expect(full.length).toBeGreaterThan(bare.length);
    const numbers = full.at(-1)?.d.match(/M(-?[\d.]+) (-?[\d.]+)/g) ?? [];
    expect(numbers.length).toBeGreaterThan(8);
    for (const move of numbers) {
      const [x = 0, y = 0] = move.slice(1).split(" ").map(Number);
      expect(x).toBeGreaterThan(40);
      expect(x).toBeLessThan(984);
      expect(y).toBeGreaterThan(1024 * 0.72);
      expect(y).toBeLessThan(1024);
    }
  });
});

describe("a portrait", () => {
  it.each(["portrait of a queen", "portrait of a lion", "a close-up of a horse", "headshot of an astronaut"])(
    "shows the head large and whole: %s",
    async (prompt) => {
      const [figure] = figures(await sceneOf(prompt, { aspect: "3:4" }));
      const [, top, , bottom] = extentOf(figure as Figure);
      expect(top).toBeGreaterThan(0);
      expect(bottom - top).toBeGreaterThan(1024 * 0.7);
    },
  );
});

describe("a sticker and a badge", () => {
  it("a sticker's white rim lies behind the whole subject", async () => {
    const made = figures(await sceneOf("a sticker of a cat"));
    expect(made).toHaveLength(3);
    expect(made[1]?.body).toContain('stroke="#ffffff"');
    expect(made[1]).toMatchObject({ x: made[2]?.x, y: made[2]?.y });
  });

  it("a badge's subject lies inside its ring", async () => {
    for (const prompt of [
      "a badge of a bear",
      "round emblem of three owls",
      'a badge of a giraffe "Zoo Crew"',
    ]) {
      const scene = await sceneOf(prompt);
      for (const figure of figures(scene)) {
        for (const [x, y] of [extentOf(figure).slice(0, 2), extentOf(figure).slice(2)])
          expect(Math.hypot((x ?? 0) - 512, (y ?? 0) - 500)).toBeLessThan(1024 * 0.43);
      }
    }
  });
});

describe("a palette", () => {
  const nearness = (body: string, palette: StrataPaletteName): number => {
    const swatches = STRATA_PALETTES.find(({ name }) => name === palette)?.swatches.map(labOf) ?? [];
    const colors = Array.from(body.matchAll(/fill="(#[0-9a-f]{6})"/g), ([, hex = "#000000"]) => labOf(hex));
    const far = colors.map(([, a, b]) =>
      Math.min(...swatches.map(([, sa, sb]) => Math.hypot(a - sa, b - sb))),
    );
    return far.reduce((sum, one) => sum + one, 0) / Math.max(1, far.length);
  };

  it.each(["ember", "tidepool", "frost", "blossom"] as const)(
    "draws the subject itself in its colours: %s",
    async (palette) => {
      for (const prompt of ["a parrot", "a butterfly", "a cupcake"]) {
        const [plain] = figures(await sceneOf(prompt));
        const [made] = figures(await sceneOf(prompt, { palette }));
        expect(nearness(made?.body ?? "", palette)).toBeLessThan(nearness(plain?.body ?? "", palette));
      }
    },
  );

  it("leaves a colour that the prompt asks for", async () => {
    const reds = async (palette?: StrataPaletteName): Promise<string> => {
      const [made] = figures(await sceneOf("a red bicycle", palette === undefined ? {} : { palette }));
      return made?.body ?? "";
    };
    const hueOf = (body: string): number => {
      const labs = Array.from(body.matchAll(/"(#[0-9a-f]{6})"/g), ([, hex = "#000000"]) => labOf(hex));
      const strongest = labs.reduce((best, lab) =>
        Math.hypot(lab[1], lab[2]) > Math.hypot(best[1], best[2]) ? lab : best,
      );
      return Math.atan2(strongest[2], strongest[1]) * (180 / Math.PI);
    };
    expect(Math.abs(hueOf(await reds("tidepool")) - hueOf(await reds()))).toBeLessThan(20);
  });
});
