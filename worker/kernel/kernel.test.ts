import { expect, test } from "vitest";
import { clockAt, plusSeconds } from "./clock.ts";
import { cursorsWith } from "./cursors.ts";
import { base64url, fromBase64url, idsFrom, uuidv7 } from "./ids.ts";
import { Refusal } from "./refusal.ts";

test("a UUIDv7 carries its millisecond, version 7 and the RFC's variant", () => {
  const uuid = uuidv7(new Date(0x017f22e279b0), new Uint8Array(10).fill(0xff));
  expect(uuid).toBe("017f22e2-79b0-7fff-bfff-ffffffffffff");
});

test("ids made later sort later, tokens are long and never alike", () => {
  const ids = idsFrom(clockAt(0));
  const later = idsFrom(clockAt(5));
  expect(ids.uuid() < later.uuid()).toBe(true);
  expect(ids.token(16)).toHaveLength(22);
  expect(ids.token(16)).not.toBe(ids.token(16));
});

test("base64url comes back as it went", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(fromBase64url(base64url(bytes))).toEqual(bytes);
});

test("the clock can be moved", () => {
  const moved = clockAt(86_400_000).now().getTime() - Date.now();
  expect(Math.abs(moved - 86_400_000)).toBeLessThan(1000);
  expect(plusSeconds(new Date(0), 1.5).getTime()).toBe(1500);
});

test("a cursor opens only whole, unforged, and for the list that gave it", () => {
  const cursors = cursorsWith("a secret of sixteen and more");
  const sealed = cursors.seal(["0190163d-8694-739b-aea5-966c26f8ad91", "ü"], { kind: "picture" });
  expect(cursors.open(sealed, { kind: "picture" })).toEqual(["0190163d-8694-739b-aea5-966c26f8ad91", "ü"]);
  const forged = [
    `x${sealed}`,
    sealed.slice(0, -1),
    sealed.replace(".", ""),
    "",
    "é.é",
    `${sealed}A`,
    cursorsWith("another secret altogether").seal(["1"], { kind: "picture" }),
  ];
  for (const wrong of forged) expect(() => cursors.open(wrong, { kind: "picture" })).toThrow(Refusal);
  expect(() => cursors.open(sealed, { kind: "model" })).toThrow(Refusal);
});
