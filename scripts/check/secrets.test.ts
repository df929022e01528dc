import { expect, test } from "vitest";
import { DEMO_PASSWORD } from "#local/seed.ts";
import { wordsIn } from "./secrets.ts";

test("a bundle with the demo password or the token that Turnstile always takes is refused", () => {
  expect(wordsIn(`var a="${DEMO_PASSWORD}",b='${["local", "pass"].join("-")}'`)).toHaveLength(2);
  expect(wordsIn("var a='localpass'")).toEqual([]);
});
