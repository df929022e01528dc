import { expect, test } from "vitest";
import { invariantsIn, lineProblem, titlesIn } from "./readmes.ts";

const tests = [{ name: "race.pg", titles: ["of 200 holds for 10 credits, ten succeed"] }];

test("titles are read from every way of writing a test", () => {
  const source = `describe("a hold", () => {
    test("ends once", async () => {});
    it.each([[1], [2]])("of %s credits", (n) => {});
    test.each(["a"])(
      'is "kept"',
      async (word) => {},
    );
    expect("nothing").toBe("x");
  });`;
  expect(titlesIn(source)).toEqual(["a hold", "ends once", "of %s credits", 'is "kept"']);
});

test("invariants are the bullets and rows of their section, over several lines", () => {
  const bullets =
    "# x\n- not this\n## Invariants, each with its test\n- one\n  and more: race.pg\n- two\n## Next\n- three\n";
  expect(invariantsIn(bullets)).toEqual(["- one and more: race.pg", "- two"]);
  const table =
    "| what must always hold | held by | its test |\n|---|---|---|\n| a | b | c |\n\n**Out**: nothing\n";
  expect(invariantsIn(table)).toEqual(["| a | b | c |"]);
});

test.each([
  "- never more than there is: race.pg",
  '- never more: race.pg "of 200 holds …"',
  "| no more is held | *ten succeed* |",
  '| "only this" is kept | race.pg |',
])("an invariant with a test that exists passes: %s", (line) =>
  expect(lineProblem(line, tests)).toBeUndefined(),
);

test.each<[string, string]>([
  ["- never more than there is", "names no test"],
  ["- never more: gone.pg", "there is no gone.pg"],
  ['- never more: race.pg "of 300 holds"', 'no test here is called "of 300 holds"'],
])("an invariant without its test is named: %s", (line, problem) =>
  expect(lineProblem(line, tests)).toBe(problem),
);
