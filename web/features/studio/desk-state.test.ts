import { expect, test } from "vitest";
import type { Quote } from "#contracts/generation.ts";
import type { Trouble } from "#web/lib/problem.ts";
import { generalTrouble, promptTrouble, shownCost } from "./desk-state.ts";

const mode = { price: 1, estimate: { seconds: 2, plusMinus: 1 } };
const quote: Quote = {
  price: 2,
  problems: [],
  estimate: { seconds: 3.2, plusMinus: 1.6 },
  matched: [],
  ignored: [],
  left: 50,
  leftAfter: 48,
};
const refusal: Trouble = {
  code: "moderation.refused",
  title: "This cannot be made here. Nothing was charged.",
  detail: "Hate: …",
  fields: {},
  extra: {},
};

test("after a wish the line counts from what is left now, not from what the last dry run saw", () => {
  expect(shownCost(mode, 2, 48, quote)).toEqual({
    price: 2,
    left: 48,
    leftAfter: 46,
    estimate: quote.estimate,
  });
});

test("a dry run about another count is not believed", () => {
  expect(shownCost(mode, 4, 50, quote)).toEqual({
    price: 4,
    left: 50,
    leftAfter: 46,
    estimate: mode.estimate,
  });
});

test("a prompt that would be refused says so while it is typed, with the rule", () => {
  const problems = [{ code: "moderation.refused" as const, title: "x", detail: "Hate: against people." }];
  expect(promptTrouble(undefined, { ...quote, problems })).toBe(
    "This cannot be made here. Nothing was charged. Hate: against people.",
  );
  expect(promptTrouble(undefined, quote)).toBeUndefined();
});

test("a refusal stands at the prompt once, and not above the button as well", () => {
  expect(promptTrouble(refusal, undefined)).toContain("Hate");
  expect(generalTrouble(refusal)).toBeUndefined();
  expect(generalTrouble({ ...refusal, code: "overloaded" })?.code).toBe("overloaded");
  expect(
    generalTrouble({ ...refusal, code: "request.invalid", fields: { seed: "a number" } }),
  ).toBeUndefined();
});
