import { describe, expect, it } from "vitest";
import { expiryAt, type FilesKey, filesWith } from "./files.ts";

const ADA = "01937000-0000-7000-8000-00000000000a";
const BOB = "01937000-0000-7000-8000-00000000000b";
const SHA = "a".repeat(64);
const OLD: FilesKey = { kid: "2026a", key: "old" };
const NEW: FilesKey = { kid: "2026b", key: "new" };

function at(time: string, keys: FilesKey[] = [OLD]) {
  return filesWith({ origin: "https://files.test", keys, clock: { now: () => new Date(time) } });
}
const png = { sha256: SHA, mediaType: "image/png" };
const tokenOf = (url: string) => new URL(url).searchParams.get("t") ?? "";
const NOON = "2026-12-01T12:34:56.789Z";

describe("a public address", () => {
  it("is the hash with the type's extension and nothing else", () => {
    expect(at(NOON).address(png)).toEqual({ url: `https://files.test/assets/${SHA}.png` });
    expect(at(NOON).address({ ...png, mediaType: "image/jpeg" }).url).toMatch(/\.jpg$/);
  });
});

describe("a private address", () => {
  it("opens this file for this viewer until it runs out", () => {
    const { url, expiresAt } = at(NOON).address(png, ADA);
    expect(expiresAt).toEqual(new Date("2026-12-02T00:00:00Z"));
    expect(at(NOON).opens(tokenOf(url), SHA)).toEqual({ viewer: ADA, expiresAt });
    expect(at("2026-12-01T23:59:59.999Z").opens(tokenOf(url), SHA)?.viewer).toBe(ADA);
    expect(at("2026-12-02T00:00:00.000Z").opens(tokenOf(url), SHA)).toBeUndefined();
  });

  it("stays the same between two 6-hour marks, and always lives for 6 to 12 hours", () => {
    const urls = ["12:00:00.001", "13:00:00", "18:00:00"].map(
      (time) => at(`2026-12-01T${time}Z`).address(png, ADA).url,
    );
    expect(new Set(urls).size).toBe(1);
    expect(at("2026-12-01T18:00:00.001Z").address(png, ADA).url).not.toBe(urls[0]);
    for (let minute = 0; minute < 1440; minute += 7) {
      const now = new Date(Date.UTC(2026, 11, 1, 0, minute));
      const lives = expiryAt(now) - now.getTime() / 1000;
      expect(lives).toBeGreaterThanOrEqual(6 * 3600);
      expect(lives).toBeLessThan(12 * 3600);
    }
  });

  it("opens no other file", () => {
    const token = tokenOf(at(NOON).address(png, ADA).url);
    expect(at(NOON).opens(token, "b".repeat(64))).toBeUndefined();
  });

  it("cannot be turned into a later one or into somebody else's", () => {
    const [mine, theirs] = [ADA, BOB].map((who) => tokenOf(at(NOON).address(png, who).url));
    const [expires, viewer, mac] = (mine ?? "").split(".");
    const other = (theirs ?? "").split(".")[1];
    expect(at(NOON).opens(`${Number(expires) + 21_600}.${viewer}.${mac}`, SHA)).toBeUndefined();
    expect(at(NOON).opens(`${expires}.${other}.${mac}`, SHA)).toBeUndefined();
    expect(at(NOON).opens(`0${expires}.${viewer}.${mac}`, SHA)).toBeUndefined();
  });

  it("with any letter of its proof changed is worth nothing", () => {
    const token = tokenOf(at(NOON).address(png, ADA).url);
    const start = token.lastIndexOf("-", token.length - 22) + 1;
    for (let i = start; i < token.length - 1; i++) {
      const changed = token.slice(0, i) + (token[i] === "A" ? "B" : "A") + token.slice(i + 1);
      expect(at(NOON).opens(changed, SHA), changed).toBeUndefined();
    }
  });

  it.each([
    "",
    "1",
    "..",
    "1.usr_x.k-m",
    "9999999999.usr_01jdr00000e00800000000000a.2026a-",
    "x".repeat(5000),
  ])("%s is no token, and no error", (token) => expect(at(NOON).opens(token, SHA)).toBeUndefined());

  it("survives a change of keys, and dies with its key", () => {
    const token = tokenOf(at(NOON, [OLD]).address(png, ADA).url);
    expect(at(NOON, [NEW, OLD]).opens(token, SHA)?.viewer).toBe(ADA);
    expect(at(NOON, [NEW]).opens(token, SHA)).toBeUndefined();
    expect(tokenOf(at(NOON, [NEW, OLD]).address(png, ADA).url)).toContain(".2026b-");
  });
});
