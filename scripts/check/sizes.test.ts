import { describe, expect, test } from "vitest";
import { sizeProblem } from "./sizes.ts";

const lines = (count: number, first = "// a file") =>
  `${[first, ...Array.from({ length: count - 1 }, () => "x;")].join("\n")}\n`;

describe("the size rule", () => {
  test("lets a file of 299 lines pass", () => {
    expect(sizeProblem(lines(299))).toBeUndefined();
  });

  test("asks a file of 300 lines for its reason", () => {
    expect(sizeProblem(lines(300))).toMatch(/^300 lines: split it, or say/);
  });

  test("takes a reason of some words in the first lines, and not an empty one", () => {
    expect(
      sizeProblem(lines(320, "// Long because: one table of all codes is read as a whole")),
    ).toBeUndefined();
    expect(sizeProblem(lines(320, "// Long because: yes"))).toMatch(/^320 lines/);
  });

  test("does not take a reason from the middle of a file", () => {
    expect(sizeProblem(`${lines(200)}// Long because: somebody hid it here\n${lines(120)}`)).toMatch(
      /^321 lines/,
    );
  });

  test("refuses 400 lines whatever the reason", () => {
    expect(sizeProblem(lines(400, "// Long because: I could not stop writing it"))).toMatch(
      /^400 lines: split it/,
    );
  });
});
