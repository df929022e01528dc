import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { GOLDEN } from "#engine/golden.ts";
import { derive, illustrate } from "#engine/index.ts";
import type { Bindings } from "#worker/bindings.ts";
import { strataHost } from "./host.ts";

// The runtime gives what wrangler.toml binds; its types know nothing of it.
const host = strataHost((env as Bindings).ASSETS);

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

it.each(GOLDEN)(
  "draws in the Worker what Node draws, to the byte: $wish.prompt ($wish.style)",
  async (golden) => {
    expect(await sha256((await illustrate(host, golden.wish)).png)).toBe(golden.sha256);
  },
);

it("scales in the Worker what Node scales, to the byte", async () => {
  const [golden] = GOLDEN;
  if (golden === undefined) throw new Error("there is no golden picture");
  const { png } = await illustrate(host, golden.wish);
  const copies = await derive(host, png);
  expect(await Promise.all(copies.map(({ bytes }) => sha256(bytes)))).toEqual(golden.copies);
});

it("draws several at once without mixing them up", async () => {
  const wishes = GOLDEN.slice(0, 3);
  const pictures = await Promise.all(wishes.map(({ wish }) => illustrate(host, wish)));
  expect(await Promise.all(pictures.map(({ png }) => sha256(png)))).toEqual(
    wishes.map((golden) => golden.sha256),
  );
});

it("draws again after a drawing it could not render", async () => {
  await expect(host.rasterize("<svg", 64)).rejects.toThrow();
  const [golden] = GOLDEN;
  if (golden === undefined) throw new Error("there is no golden picture");
  expect(await sha256((await illustrate(host, golden.wish)).png)).toBe(golden.sha256);
});

it("asks the assets only for artwork", async () => {
  for (const name of ["../index", "1f98a.svg?x", "", "~robot", "toString"]) {
    await expect(host.art(name), name).rejects.toThrow(RangeError);
  }
  await expect(host.art("ffff")).rejects.toThrow("is not among the assets");
});
