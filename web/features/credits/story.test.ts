import { describe, expect, test } from "vitest";
import type { StatementLine } from "#contracts/credits.ts";
import { credits } from "#web/messages/en/credits.ts";
import { text } from "#web/messages/text.ts";
import { storyOf } from "./story.ts";

const t = text("en", credits);
const wish = { id: "gen_1", prompt: "a fox & a hen", count: 2, made: 2, outcome: "succeeded" } as const;
const line = (facts: Partial<StatementLine>): StatementLine => ({
  id: 1,
  kind: "wish",
  settled: true,
  held: 2,
  amount: -2,
  balance: 48,
  cause: "generation:gen_1",
  wish,
  at: "2026-11-24T10:00:00.000Z",
  ...facts,
});
const told = (facts: Partial<StatementLine>) => storyOf(t, line(facts));

describe("a wish is one story", () => {
  test.each([
    [{ settled: false, wish: { ...wish, made: 0, outcome: "running" } }, "held", "2 pictures on their way"],
    [{}, "spent", "Made 2 pictures for 2 credits"],
    [
      { amount: -1, wish: { ...wish, made: 1 } },
      "spent",
      "Made 1 of 2 pictures for 1 credit; 1 credit came back",
    ],
    [
      { amount: 0, wish: { ...wish, outcome: "failed" } },
      "back",
      "Not made. 2 credits came back, nothing was spent",
    ],
    [
      { amount: 0, wish: { ...wish, outcome: "canceled" } },
      "back",
      "Cancelled. 2 credits came back, nothing was spent",
    ],
  ] as const)("%j", (facts, badge, words) => {
    expect(told(facts)).toMatchObject({ badge, words, about: "a fox & a hen" });
  });

  test("leads to what came of it", () => {
    expect(told({ settled: false }).to).toBe("/studio");
    expect(told({ wish: { ...wish, assetId: "ast_7" } }).to).toBe("/library/assets/ast_7");
    expect(told({ wish: { ...wish, outcome: "failed" } }).to).toBe(
      "/history?q=a%20fox%20%26%20a%20hen&status=failed",
    );
    // the sixtieth unit is half of the fox's face
    const long = { ...wish, prompt: `${"a".repeat(59)}🦊`, outcome: "failed" } as const;
    expect(told({ wish: long }).to).toBe(`/history?q=${"a".repeat(59)}&status=failed`);
  });
});

test("other lines say why; a cause this page does not know yet is shown as it is", () => {
  const other = (kind: StatementLine["kind"], cause: string) => {
    const { wish: _none, ...rest } = line({ kind, cause });
    return storyOf(t, rest);
  };
  expect(other("grant", "verification")).toMatchObject({
    badge: "granted",
    words: "You confirmed your address",
  });
  expect(other("expire", "expiry")).toMatchObject({ badge: "expired", tint: "plum" });
  expect(other("grant", "pack:pay_3c9")).toMatchObject({ words: "pack:pay_3c9", to: undefined });
});
