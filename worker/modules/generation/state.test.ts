import { describe, expect, it } from "vitest";
import { GENERATION_STATUSES } from "#contracts/generation.ts";
import { clocksOf, MAX_STORES, MAX_TAKES } from "./clocks.ts";
import { estimateOf } from "./estimate.ts";
import { failureOf } from "./failures.ts";
import { priceOf, unitPrice } from "./pricing.ts";
import { ARROWS, isOver, STATE, statusOf } from "./state.ts";

describe("states", () => {
  it("every status has a number of its own, and the number its status", () => {
    expect(Object.keys(STATE).sort()).toEqual([...GENERATION_STATUSES].sort());
    for (const status of GENERATION_STATUSES) expect(statusOf(STATE[status])).toBe(status);
    expect(() => statusOf(70)).toThrow(RangeError);
  });

  it.each([
    ["queued", false],
    ["submitting", false],
    ["running", false],
    ["storing", false],
    ["succeeded", true],
    ["failed", true],
    ["canceled", true],
  ] as const)("%s is over: %s, and what is over counts from 50", (status, over) => {
    expect(isOver(status)).toBe(over);
    expect(STATE[status] >= 50).toBe(over);
  });

  it("from every state that is not over the end can be reached; what is stored cannot be canceled", () => {
    for (const status of GENERATION_STATUSES.filter((each) => !isOver(each)))
      expect(ARROWS[status]).toContain("failed");
    expect(ARROWS.storing).not.toContain("canceled");
    expect(Object.entries(ARROWS).filter(([, tos]) => tos.includes("succeeded"))).toHaveLength(1);
  });
});

describe("prices", () => {
  it.each([1, 2, 3, 4])("%i strata pictures cost that many credits", (count) => {
    expect(priceOf({ engine: "strata", kind: "picture", mode: "text", count })).toBe(count);
  });
  it("the price of a wish is the price of one, so many times: a part can be paid", () => {
    for (let count = 1; count <= 4; count++)
      expect(priceOf({ engine: "strata", kind: "picture", mode: "text", count }) / count).toBe(
        unitPrice("strata", "picture", "text"),
      );
  });
});

describe("clocks", () => {
  it("are as promised, and divided together", () => {
    expect(clocksOf({ timeScale: 1 })).toMatchObject({
      sweep: 10,
      submitLease: 60,
      giveUp: 120,
      patience: 3600,
      storeRetry: 5,
    });
    const usual = Object.values(clocksOf({ timeScale: 1 }));
    expect(Object.values(clocksOf({ timeScale: 10 }))).toEqual(usual.map((seconds) => seconds / 10));
  });
  it("the hold lasts longer than any wish can take", () => {
    const { patience, giveUp, holdDeadline } = clocksOf({ timeScale: 1 });
    expect(holdDeadline).toBeGreaterThan(patience + giveUp);
  });
  it("a store that is away for a minute costs no wish", () => {
    const { storeRetry } = clocksOf({ timeScale: 1 });
    let waited = 0;
    for (let attempt = 1; attempt < MAX_STORES; attempt++) waited += storeRetry * 2 ** (attempt - 1);
    expect(waited).toBeGreaterThan(60);
    expect(MAX_STORES).toBeGreaterThan(MAX_TAKES);
  });
});

describe("estimates", () => {
  it("grow with the size and with the number, and never promise more than they know", () => {
    expect(estimateOf(1024, 1).seconds).toBeGreaterThan(estimateOf(256, 1).seconds);
    expect(estimateOf(512, 4).seconds).toBeGreaterThan(estimateOf(512, 1).seconds);
    for (const count of [1, 4])
      for (const size of [256, 512, 1024] as const)
        expect(estimateOf(size, count).plusMinus).toBeGreaterThanOrEqual(0.5);
  });
});

describe("failures", () => {
  it.each(["engine.failed", "engine.unavailable", "engine.stalled", "storage.unavailable", "queue.expired"])(
    "%s has words for a person and costs nothing",
    (code) => {
      const failure = failureOf(code, null);
      expect(failure).toMatchObject({ code, charged: 0 });
      expect(failure.title).toMatch(/\.$/);
      expect(failure.detail).toMatch(/\.$/);
    },
  );
  it("a code from an older or newer version is still shown", () => {
    expect(failureOf("toString", null).title).toBe("It could not be made.");
    expect(failureOf("engine.failed", "Out of ink.").detail).toBe("Out of ink.");
  });
});
