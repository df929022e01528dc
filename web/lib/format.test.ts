import { expect, test } from "vitest";
import { formatBytes, formatDate, formatSigned } from "./format.ts";

test("an instant is written the same on every machine, whatever its own time zone", () => {
  const iso = "2026-11-24T23:30:00.000Z";
  expect(formatDate("en", iso, "day")).toBe("Tue 24 Nov");
  expect(formatDate("en", iso, "day-long")).toBe("24 November 2026");
  expect(formatDate("en", iso, "time")).toBe("23:30");
  expect(formatDate("en", iso, "moment", "Asia/Tokyo")).toBe("25 Nov 2026, 08:30");
});

test("sizes of files are short and honest", () => {
  expect(
    [0, 812, 999, 4123, 88_400, 999_600, 1_240_000, 5e12].map((bytes) => formatBytes("en", bytes)),
  ).toEqual(["0 B", "812 B", "999 B", "4.1 kB", "88 kB", "1 MB", "1.2 MB", "5 TB"]);
});

test("credits carry a true sign", () => {
  expect([50, -4, 0, -1234].map((amount) => formatSigned("en", amount))).toEqual([
    "+50",
    "−4",
    "0",
    "−1,234",
  ]);
});
