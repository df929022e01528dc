import { expect, test } from "vitest";
import { costLine, makeWords } from "./cost.ts";

const estimate = { seconds: 2, plusMinus: 1 };

test("the button names the sum", () => {
  expect(makeWords("en", 2, 2)).toBe("Make 2 for 2 credits");
  expect(makeWords("en", 1, 1)).toBe("Make 1 for 1 credit");
});

test("the line under it says what is left after", () => {
  expect(costLine("en", 1, { price: 1, left: 148, leftAfter: 147, estimate })).toBe(
    "148 left now, 147 after. About 2 s, ± 1 s. What fails is not charged.",
  );
  expect(costLine("en", 4, { price: 4, left: 1400, leftAfter: 1396, estimate })).toBe(
    "1,400 left now, 1,396 after. About 2 s in all, ± 1 s. What fails is not charged.",
  );
});

test("too few credits are said before the button is pressed", () => {
  expect(costLine("en", 4, { price: 4, left: 3, leftAfter: -1, estimate })).toBe(
    "This costs 4 and 3 are left.",
  );
});
