import { describe, expect, it } from "vitest";
import { STRATA_STYLES } from "#contracts/strata.ts";
import { nodeHost } from "#tests/support/engine-host.ts";
import { riffChunks } from "#tests/support/picture-files.ts";
import { ALGORITHMIC_MEDIA, derive, illustrate } from "./index.ts";

const host = await nodeHost();
const png = async (size: 256 | 512 | 1024, aspect: "1:1" | "16:9" = "16:9"): Promise<Uint8Array> =>
  (await illustrate(host, { prompt: "a whale under the stars", aspect, size, style: "flat", seed: 3 })).png;

describe("the copies of a picture", () => {
  it("are small enough for a page, and keep its shape", async () => {
    const copies = await derive(host, await png(1024));
    expect(copies.map(({ role, width, height, mediaType }) => ({ role, width, height, mediaType }))).toEqual([
      { role: "web", width: 1024, height: 576, mediaType: "image/webp" },
      { role: "thumb", width: 256, height: 144, mediaType: "image/webp" },
    ]);
    expect(copies[1]?.bytes.length).toBeLessThan(20_000);
  });

  it("are never larger than the picture", async () => {
    expect((await derive(host, await png(256, "1:1"))).map(({ width }) => width)).toEqual([256, 256]);
  });

  it("say in the file that an algorithm made them", async () => {
    for (const { bytes, width, height } of await derive(host, await png(512))) {
      const chunks = riffChunks(bytes);
      expect([...chunks.keys()]).toEqual(["VP8X", "VP8 ", "XMP "]);
      const head = chunks.get("VP8X") ?? new Uint8Array();
      expect((head[0] ?? 0) & 0x04).toBe(0x04);
      expect([
        ((head[5] ?? 0) << 8) + (head[4] ?? 0) + 1,
        ((head[8] ?? 0) << 8) + (head[7] ?? 0) + 1,
      ]).toEqual([width, height]);
      expect(new TextDecoder().decode(chunks.get("XMP "))).toContain(ALGORITHMIC_MEDIA);
    }
  });

  it.each(STRATA_STYLES)("are nowhere seen through, as browsers read them: %s", async (style) => {
    const wish = { prompt: "a fox in a forest in autumn", aspect: "1:1", size: 256, seed: 7, style } as const;
    const drawn = await illustrate(host, wish);
    const { data } = await host.decode(drawn.png);
    expect(data.filter((value, at) => at % 4 === 3 && value < 255)).toHaveLength(0);
    for (const { bytes } of await derive(host, drawn.png))
      expect([...riffChunks(bytes).keys()]).toEqual(["VP8X", "VP8 ", "XMP "]);
  });

  it("stay whole files when a picture is seen through", async () => {
    const clear = { data: new Uint8ClampedArray(64 * 64 * 4).fill(120), width: 64, height: 64 };
    for (const { bytes } of await derive(host, await host.encodePng(clear))) {
      const chunks = riffChunks(bytes);
      expect([...chunks.keys()]).toEqual(["VP8X", "ALPH", "VP8 ", "XMP "]);
      // the alpha it has, and the packet
      expect(chunks.get("VP8X")?.[0]).toBe(0x14);
    }
  });

  it("are the same to the byte for the same picture", async () => {
    const picture = await png(256);
    expect(await derive(host, picture)).toEqual(await derive(host, picture));
  });

  it("are refused for a small file that claims to be huge, before it is unpacked", async () => {
    const bomb = (await png(256)).slice();
    new DataView(bomb.buffer).setUint32(16, 12_000);
    new DataView(bomb.buffer).setUint32(20, 12_000);
    await expect(derive(host, bomb)).rejects.toThrow(RangeError);
    await expect(derive(host, new TextEncoder().encode("not a picture at all, only words"))).rejects.toThrow(
      RangeError,
    );
  });
});
