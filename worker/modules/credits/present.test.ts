import { describe, expect, it } from "vitest";
import { creditEntry, credits } from "#contracts/credits.ts";
import { type MovementRow, presentCredits, presentEntry } from "./present.ts";

const row = (kind: MovementRow["kind"]): MovementRow => ({
  no: 7,
  kind,
  credits: 5,
  balance: 12,
  cause: "generation:gen_1",
  at: "2026-12-01T12:00:00.000Z",
});

describe("what a maker reads on the statement", () => {
  it.each([
    ["grant", "grant", 5],
    ["hold", "hold", -5],
    ["capture", "capture", 0],
    ["release", "release", 5],
    ["expire", "expire", -5],
    ["take_back", "takeBack", -5],
    ["repay", "repay", 0],
  ] as const)("%s changes the balance by its sign only", (inside, kind, amount) => {
    const entry = creditEntry.parse(presentEntry(row(inside)));
    expect(entry).toMatchObject({ kind, amount, credits: 5, balance: 12, id: 7 });
    expect(Object.is(entry.amount, -0), "minus nought on the wire").toBe(false);
  });

  it("shows noughts to a maker who never had a credit", () => {
    expect(credits.parse(presentCredits(null))).toMatchObject({
      granted: 0,
      left: 0,
      debt: 0,
      expiring: [],
    });
  });

  it("never shows books that do not balance", () => {
    const books = {
      granted: 10,
      spent: 3,
      held: 2,
      expired: 0,
      takenBack: 0,
      left: 5,
      debt: 0,
      expiring: [],
    };
    expect(credits.safeParse(books).success).toBe(true);
    expect(credits.safeParse({ ...books, left: 6 }).success).toBe(false);
    expect(credits.safeParse({ ...books, takenBack: 7, left: 0, debt: 2 }).success).toBe(true);
  });
});
