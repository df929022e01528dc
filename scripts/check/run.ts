import { allChecks } from "./all.ts";
import type { Check } from "./types.ts";

/** Runs the named checks (all when none is named) in order, prints a line each, and adds up. */
export async function runChecks(names: string[]): Promise<{ passed: number; failed: number }> {
  const unknown = names.filter((name) => !allChecks.some((check) => check.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such check: ${unknown.join(", ")}. There are: ${allChecks.map((c) => c.name).join(", ")}.`,
    );
    return { passed: 0, failed: unknown.length };
  }
  const chosen = allChecks.filter((check) =>
    names.length === 0 ? !check.onlyByName : names.includes(check.name),
  );
  let failed = 0;
  for (const check of chosen) if (!(await runOne(check))) failed += 1;
  const passed = chosen.length - failed;
  console.log(`checks: ${passed} passed, ${failed} failed`);
  return { passed, failed };
}

async function runOne(check: Check): Promise<boolean> {
  const start = performance.now();
  const problems = await check
    .run()
    .catch((error: unknown) => [
      `the check itself broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
  console.log(
    `${problems.length === 0 ? "ok  " : "FAIL"} ${check.name.padEnd(14)}${seconds} s  ${check.promise}`,
  );
  for (const problem of problems) console.log(`       ${problem.replaceAll("\n", "\n       ")}`);
  return problems.length === 0;
}
