import { describe, expect, test } from "vitest";
import { closingLine, fromPlaywright, fromVitest, isGreen, none, plus } from "./counts.ts";

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numFailedTestSuites: 0,
  testResults: [],
};

describe("adding up a test run", () => {
  test("closes with the line that is read by machines", () => {
    expect(
      closingLine(plus({ passed: 2, failed: 0, skipped: 1 }, { passed: 1, failed: 0, skipped: 0 })),
    ).toBe("3 passed, 0 failed, 1 skipped");
  });

  test("is green only when something ran and nothing failed or was left out", () => {
    expect(isGreen({ passed: 1, failed: 0, skipped: 0 })).toBe(true);
    expect(isGreen(none)).toBe(false);
    expect(isGreen({ passed: 9, failed: 0, skipped: 1 })).toBe(false);
    expect(isGreen({ passed: 9, failed: 1, skipped: 0 })).toBe(false);
  });

  test("counts skipped and planned tests as left out", () => {
    expect(fromVitest({ ...report, numPendingTests: 1, numTodoTests: 1 }, 0).skipped).toBe(2);
  });

  test("counts as failed: no report, no test at all, an error outside the tests, a file that does not load", () => {
    expect(fromVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(fromVitest({ ...report, numPassedTests: 0 }, 1).failed).toBe(1);
    expect(fromVitest({ ...report, numPassedTests: 0 }, 0).failed).toBe(1);
    expect(fromVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    const broken = { status: "failed", assertionResults: [] };
    expect(fromVitest({ ...report, testResults: [broken] }, 1).failed).toBe(1);
  });

  test("takes a browser test that passed at the second try as failed", () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
    expect(fromPlaywright({ stats }, 0)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});
