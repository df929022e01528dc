/** What came of some tests. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Both together. */
export function plus(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that closes a run. */
export function closingLine(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
}

/** True when something ran and nothing failed or was left out. */
export function isGreen({ passed, failed, skipped }: Counts): boolean {
  return passed > 0 && failed === 0 && skipped === 0;
}

/** What of Vitest's JSON report is read. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Adds up Vitest's JSON report. A file that could not even be loaded has no tests in it: it counts as one failed.
 * @param exitCode of the run; a non-zero one without a failed test (an error outside the tests) counts as one failed
 */
export function fromVitest(report: VitestReport | undefined, exitCode: number): Counts {
  if (report === undefined) return { ...none, failed: 1 };
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const counts: Counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return orOneFailed(counts, exitCode);
}

/** What of Playwright's JSON report is read. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: unknown[];
}

/** Adds up Playwright's JSON report. A test that passed only when tried again has failed. */
export function fromPlaywright(report: PlaywrightReport | undefined, exitCode: number): Counts {
  if (report === undefined) return { ...none, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orOneFailed({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

function orOneFailed(counts: Counts, exitCode: number): Counts {
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed + counts.skipped === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}
