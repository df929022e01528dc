import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { commandOf, endProcess, lives, type ProcessMark } from "#local/processes.ts";

/**
 * workerd outlives a killed parent, keeps the port and goes on working. So its mark is written down, and whoever
 * starts on the same folder next ends it first.
 */
export function recordProcesses(file: string, marks: ProcessMark[]): void {
  writeFileSync(`${file}.new`, JSON.stringify(marks));
  renameSync(`${file}.new`, file);
}

/** The processes written down. */
export function recordedProcesses(file: string): ProcessMark[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ProcessMark[]) : [];
}

/** Ends the workerd processes that an earlier run left alive. */
export async function endRecorded(file: string): Promise<void> {
  for (const mark of recordedProcesses(file)) {
    if (lives(mark) && commandOf(mark.pid).includes("workerd")) await endProcess(mark, "SIGTERM", 500);
  }
  rmSync(file, { force: true });
}
