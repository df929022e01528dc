import { describe, expect, it } from "vitest";
import { Refusal } from "#worker/kernel/refusal.ts";
import { ageOn, demandAge } from "./age.ts";

const at = (iso: string) => new Date(iso);

function refusalOf(work: () => void): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("the age of a person", () => {
  it.each([
    ["2013-11-24", "2026-11-24T00:00:00.000Z", 13],
    ["2013-11-24", "2026-11-23T23:59:59.999Z", 12],
    ["2013-11-25", "2026-11-24T23:59:59.999Z", 12],
    ["2012-02-29", "2025-02-28T23:59:59.999Z", 12],
    ["2012-02-29", "2025-03-01T00:00:00.000Z", 13],
    ["2013-12-31", "2026-12-31T00:00:00.000Z", 13],
    ["2014-01-01", "2026-12-31T23:59:59.999Z", 12],
    ["2027-01-01", "2026-11-24T00:00:00.000Z", -1],
  ])("born %s, on %s it is %i", (birth, now, age) => {
    expect(ageOn(birth, at(now))).toBe(age);
  });

  it("lets a person in on the thirteenth birthday and not the day before", () => {
    expect(() => demandAge("2013-11-24", at("2026-11-24T00:00:00.000Z"), false)).not.toThrow();
    expect(refusalOf(() => demandAge("2013-11-24", at("2026-11-23T23:59:59.999Z"), false)).code).toBe(
      "account.too-young",
    );
  });

  it("marks the browser for a day, so that another date is refused too", () => {
    const refusal = refusalOf(() => demandAge("2020-01-01", at("2026-11-24T00:00:00.000Z"), false));
    expect(refusal.details.cookies).toEqual([{ name: "__Host-strata_age", value: "1", maxAge: 86_400 }]);
    expect(refusalOf(() => demandAge("1980-01-01", at("2026-11-24T00:00:00.000Z"), true)).code).toBe(
      "account.too-young",
    );
  });

  it("takes a date to come, or one beyond any life, for a slip and does not mark the browser", () => {
    for (const birth of ["2027-01-01", "1890-01-01"]) {
      const refusal = refusalOf(() => demandAge(birth, at("2026-11-24T00:00:00.000Z"), false));
      expect(refusal.code).toBe("request.invalid");
      expect(refusal.details.cookies).toBeUndefined();
    }
  });
});
