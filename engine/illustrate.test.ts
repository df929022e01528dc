import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { STRATA_ASPECTS, STRATA_PALETTES, STRATA_SIZES, STRATA_STYLES } from "#contracts/strata.ts";
import { nodeHost } from "#tests/support/engine-host.ts";
import { pngText } from "#tests/support/picture-files.ts";
import { GOLDEN } from "./golden.ts";
import { ALGORITHMIC_MEDIA, type Illustration, illustrate } from "./index.ts";

const host = await nodeHost();

const wish = (more: Partial<Illustration>): Illustration => ({
  prompt: "a red fox in a snowy forest",
  aspect: "1:1",
  size: 256,
  style: "flat",
  seed: 7,
  ...more,
});

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("a picture of a prompt", () => {
  it.each(GOLDEN)(
    "is the one this version of the engine makes: $wish.prompt ($wish.style)",
    async (golden) => {
      // A change here changes what makers get for the same seed: raise ENGINE_VERSION with it.
      expect(hash((await illustrate(host, golden.wish)).png)).toBe(golden.sha256);
    },
  );

  it.each(STRATA_STYLES)("is the same to the byte when the same wish comes again: %s", async (style) => {
    const [one, two] = [await illustrate(host, wish({ style })), await illustrate(host, wish({ style }))];
    expect(hash(one.png)).toBe(hash(two.png));
  });

  it.each(STRATA_STYLES)("is another with another seed, palette or colour: %s", async (style) => {
    const wishes = [
      wish({ style }),
      wish({ style, seed: 8 }),
      wish({ style, palette: "dusk" }),
      wish({ style, palette: "meadow" }),
      wish({ style, prompt: "a blue fox in a snowy forest" }),
    ];
    const hashes = await Promise.all(wishes.map(async (one) => hash((await illustrate(host, one)).png)));
    // A line drawing has no colour of its own to follow: there the blue fox may be the red one.
    expect(new Set(hashes).size).toBeGreaterThanOrEqual(wishes.length - 1);
    expect(new Set(hashes.slice(0, -1)).size).toBe(wishes.length - 1);
  });

  it("is another in every style", async () => {
    const hashes = await Promise.all(
      STRATA_STYLES.map(async (style) => hash((await illustrate(host, wish({ style }))).png)),
    );
    expect(new Set(hashes).size).toBe(STRATA_STYLES.length);
  });

  it.each(STRATA_ASPECTS.flatMap((aspect) => STRATA_SIZES.map((size) => ({ aspect, size }))))(
    "has the promised size: $aspect at $size",
    async ({ aspect, size }) => {
      const [across = 1, down = 1] = aspect.split(":").map(Number);
      const long = Math.max(across, down);
      const { width, height, png } = await illustrate(host, wish({ aspect, size, prompt: "a robot" }));
      expect({ width, height }).toEqual({
        width: Math.round((size * across) / long),
        height: Math.round((size * down) / long),
      });
      const header = new DataView(png.buffer, png.byteOffset);
      expect([header.getUint32(16), header.getUint32(20)]).toEqual([width, height]);
    },
  );

  it("says in the file that an algorithm made it, and nothing of the prompt", async () => {
    const { png } = await illustrate(host, wish({ prompt: "a quokka named Zebulon and a fox" }));
    const packet = pngText(png, "XML:com.adobe.xmp");
    expect(packet).toContain(
      `<Iptc4xmpExt:DigitalSourceType>${ALGORITHMIC_MEDIA}</Iptc4xmpExt:DigitalSourceType>`,
    );
    expect(Buffer.from(png).toString("latin1")).not.toMatch(/quokka|zebulon|fox/i);
  });

  it.each(STRATA_PALETTES.map(({ name }) => name))("knows the palette %s", async (palette) => {
    const [plain, painted] = [await illustrate(host, wish({})), await illustrate(host, wish({ palette }))];
    expect(hash(painted.png)).not.toBe(hash(plain.png));
  });

  it.each(STRATA_STYLES)("keeps to the palette: embers are warmer than frost: %s", async (style) => {
    const warmth = async (palette: string): Promise<number> => {
      const { data } = await host.decode(
        (await illustrate(host, wish({ style, palette, prompt: "a zebra" }))).png,
      );
      let sum = 0;
      for (let at = 0; at < data.length; at += 4) sum += (data[at] ?? 0) - (data[at + 2] ?? 0);
      return sum / (data.length / 4);
    };
    expect((await warmth("ember")) - (await warmth("frost"))).toBeGreaterThan(25);
  });

  it("takes back what the negative prompt rules out", async () => {
    const { matched, ignored } = await illustrate(
      host,
      wish({ prompt: "a fox and a dog in a forest", negativePrompt: "dog" }),
    );
    expect({ matched, ignored }).toEqual({ matched: ["fox", "forest"], ignored: ["dog"] });
  });
});

const HOSTILE: readonly string[] = [
  "",
  " ",
  "\u0000",
  "\ud800\udc00\ud800",
  "<svg onload=alert(1)><script>fox</script>",
  '"/><image href="https://evil.example/x.png"/>',
  "a".repeat(2000),
  "fox ".repeat(500),
  "🦊".repeat(400),
  "👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🚀",
  "١٢٣ ثعلب في الغابة",
  "Z̷̢̛a̴l̵g̶o̷ f̸o̵x̶",
  "no no no without without a the of in on under with and",
  "constructor __proto__ toString hasOwnProperty valueOf",
  "999999999999 foxes and -5 cats and 0 dogs and 1e9 birds",
  "on a on a under a in a of of of wearing wearing",
  "$& $1 $` $fox \\u0041 %s %n",
  "red orange yellow green blue purple",
  "crown of crown in crown on crown under crown wearing crown",
];

describe("whatever is typed", () => {
  it.each(HOSTILE.map((prompt, i) => ({ prompt, i })))(
    "becomes a picture: $prompt",
    async ({ prompt, i }) => {
      // Not each in every style, which would take minutes: every style meets a third of them.
      for (const style of STRATA_STYLES.filter((_, at) => at % 3 === i % 3)) {
        const { png, matched, ignored } = await illustrate(
          host,
          wish({ prompt, style, negativePrompt: prompt.slice(0, 9) }),
        );
        expect(png.length).toBeGreaterThan(500);
        expect([...matched, ...ignored].every((word) => word.isWellFormed() && word.length <= 400)).toBe(
          true,
        );
      }
    },
  );

  it("becomes a picture of colour alone when no word can be drawn", async () => {
    const { matched, ignored } = await illustrate(host, wish({ prompt: "hope and entropy" }));
    expect({ matched, ignored }).toEqual({ matched: [], ignored: ["hope", "entropy"] });
  });
});

describe("the time it takes", () => {
  it.each(STRATA_STYLES)("is under a second of computing at 1,024 pixels once warm: %s", async (style) => {
    let best = Number.POSITIVE_INFINITY;
    for (const seed of [7, 8, 9]) {
      // Processor time, not the clock on the wall, and the best of three: other tests run beside this one.
      const before = process.cpuUsage();
      await illustrate(host, wish({ size: 1024, style, seed }));
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1e6);
    }
    expect(best).toBeLessThan(1);
  });
});
