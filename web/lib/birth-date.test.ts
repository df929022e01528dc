import { expect, test } from "vitest";
import { birthDate } from "./birth-date.ts";

test("three fields become one day", () => {
  expect(birthDate(4, 7, 1990)).toBe("1990-07-04");
  expect(birthDate(29, 2, 2000)).toBe("2000-02-29");
});

test.each([
  [30, 2, 2000],
  [29, 2, 1900],
  [31, 4, 1990],
  [0, 1, 1990],
  [1, 13, 1990],
  [1, 0, 1990],
  [1, 1, 90],
  [undefined, 1, 1990],
  [1, undefined, 1990],
  [1, 1, undefined],
])("day %s, month %s, year %s is no day", (day, month, year) => {
  expect(birthDate(day, month, year)).toBeUndefined();
});
