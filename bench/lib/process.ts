import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

let ticks: number | undefined;

/** Milliseconds of processor time that processes have used since they began (Linux). */
export function cpuMs(pids: readonly number[]): number {
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const used = pids.map((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // fields 14 and 15, counted from behind the name in brackets, which may hold spaces
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return (used.reduce((sum, each) => sum + each, 0) * 1000) / ticks;
}

/** Resident memory of processes in MB, now (Linux). */
export function residentMb(pids: readonly number[]): number {
  const kB = pids.map((pid) =>
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN),
  );
  return kB.reduce((sum, each) => sum + each, 0) / 1024;
}
