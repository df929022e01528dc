import { expect, test } from "vitest";
import { silentRules } from "./boundaries.ts";

test("a rule that its canary does not set off is named", () => {
  expect(silentRules(["no-circle", "contracts-is-a-leaf"], ["no-circle", "no-circle"])).toEqual([
    "contracts-is-a-leaf",
  ]);
});
