import { type HeldPostgres, holdPostgres } from "#tests/support/postgres-setup.ts";
import { type Counts, closingLine, isGreen, none, plus } from "./counts.ts";
import { type Stage, type Surroundings, stages } from "./stages.ts";

interface Row {
  name: string;
  counts: Counts;
  seconds: number;
}

/**
 * Runs the named stages (all when none is named), goes on after a failure, and adds up.
 * @returns the exit code
 */
export async function runStages(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such stage: ${unknown.join(", ")}. There are: ${stages.map((s) => s.name).join(", ")}.`,
    );
    return 2;
  }
  const chosen = names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name));
  // Leaving by exit() lets each stage end what it has started.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));
  let held: Promise<HeldPostgres> | undefined;
  const surroundings: Surroundings = {
    postgres: async () => {
      held ??= holdPostgres();
      return (await held).postgres;
    },
  };
  const rows: Row[] = [];
  for (const stage of chosen) rows.push(await runStage(stage, surroundings));
  await held?.then(({ stop }) => stop()).catch(() => {});
  return summary(rows);
}

async function runStage(stage: Stage, surroundings: Surroundings): Promise<Row> {
  console.log(`\n── ${stage.name} ${"─".repeat(Math.max(0, 76 - stage.name.length))}`);
  const start = performance.now();
  const counts = await stage.run(surroundings).catch((error: unknown) => {
    console.log(
      `${stage.name} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return { ...none, failed: 1 };
  });
  return { name: stage.name, counts, seconds: (performance.now() - start) / 1000 };
}

function summary(rows: Row[]): number {
  const total = rows.reduce((sum, row) => plus(sum, row.counts), none);
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  console.log(`\n── all ${"─".repeat(73)}`);
  for (const { name, counts, seconds: own } of rows) {
    console.log(
      `${isGreen(counts) ? "ok  " : "FAIL"} ${name.padEnd(10)}${own.toFixed(1).padStart(7)} s  ${closingLine(counts)}`,
    );
  }
  console.log(`in ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`);
  console.log(closingLine(total));
  return isGreen(total) && rows.every((row) => row.counts.passed > 0) ? 0 : 1;
}
