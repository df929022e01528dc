import { expect, test } from "vitest";
import type { StatementLine } from "#contracts/credits.ts";
import { foldDays } from "./days.ts";

let id = 100;
const on = (at: string, amount: number, balance: number): StatementLine => {
  id -= 1;
  return { id, kind: "grant", settled: true, held: 0, amount, balance, cause: "pack:in_1", at };
};
const lines = [
  on("2026-11-24T12:00:00.000Z", -1, 9),
  on("2026-11-24T11:00:00.000Z", -1, 10),
  on("2026-11-24T10:00:00.000Z", -1, 11),
  on("2026-11-20T12:00:00.000Z", -4, 12),
  on("2026-11-20T11:00:00.000Z", 9, 16),
  on("2026-11-20T00:30:00.000Z", -3, 7),
  on("2026-11-19T23:30:00.000Z", 10, 10),
];

test("the newest day is told line by line, an older one in one line that says what it did", () => {
  const stretches = foldDays(lines, 1, "UTC");
  expect(stretches.map(({ fold, lines: own }) => [fold, own.length])).toEqual([
    [false, 3],
    [true, 3],
    [false, 1],
  ]);
  expect(stretches[1]).toMatchObject({ came: 9, went: 7, balance: 12 });
});

test("days are those of the reader's own zone, and no line is lost or doubled", () => {
  const stretches = foldDays(lines, 0, "America/New_York");
  expect(stretches.map(({ fold, lines: own }) => [fold, own.length])).toEqual([
    [true, 3],
    [false, 4],
  ]);
  expect(stretches.flatMap((one) => one.lines)).toEqual(lines);
  expect(foldDays([], 1, "UTC")).toEqual([]);
});
