import { describe, expect, it } from "vitest";
import { describeDevice, deviceHash } from "./device.ts";
import { monthAfter } from "./first-credits.ts";

describe("a session says which device it is on", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
      "Chrome on Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0",
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari on iPhone",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
      "Safari on macOS",
    ],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
      "Chrome on Android",
    ],
    ["curl/8.5.0", "Another device"],
    ["", "Another device"],
  ])("%s", (userAgent, words) => {
    expect(describeDevice(userAgent)).toBe(words);
  });

  it("knows a browser only by a cookie of its own making", () => {
    expect(deviceHash("A".repeat(22))).toMatch(/^[0-9a-f]{64}$/);
    for (const cookie of [undefined, "", "short", "A".repeat(23), `${"A".repeat(21)};`])
      expect(deviceHash(cookie)).toBeUndefined();
  });
});

describe("the first credits last a month", () => {
  it.each([
    ["2026-11-24T10:20:30.400Z", "2026-12-24T10:20:30.400Z"],
    ["2026-01-31T00:00:00.000Z", "2026-02-28T00:00:00.000Z"],
    ["2027-12-31T23:59:59.999Z", "2028-01-31T23:59:59.999Z"],
    ["2028-01-30T12:00:00.000Z", "2028-02-29T12:00:00.000Z"],
  ])("from %s to %s", (from, to) => {
    expect(monthAfter(new Date(from)).toISOString()).toBe(to);
  });
});
