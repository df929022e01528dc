import { describe, expect, test, vi } from "vitest";
import { closeWith, median, spread } from "./figures.ts";

describe("figures of several runs", () => {
  test("have a middle, whatever their number", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 10])).toBe(3);
    expect(() => median([])).toThrow(RangeError);
  });

  test("tell how far apart they were", () => {
    expect(spread([10.4, 12, 11], "ms")).toBe("11 ms (10–12, 3 runs)");
  });

  test("fail the bench when one promise is missed, and when none was held against anything", () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    const kept = { what: "size", kept: true, said: "1 of 3 MB" };
    expect(closeWith([kept])).toBe(0);
    expect(closeWith([kept, { ...kept, kept: false }])).toBe(1);
    expect(closeWith([])).toBe(1);
  });
});
