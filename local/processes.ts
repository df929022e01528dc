import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/**
 * Enough to recognise a process again: its id alone may have been given to somebody else meanwhile, the moment it
 * started may not.
 */
export interface ProcessMark {
  pid: number;
  /** When it started, in the kernel's own words (ticks on Linux, a date elsewhere). */
  started: string;
}

function ps(pid: number, column: string): string | undefined {
  try {
    return (
      execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

function startOf(pid: number): string | undefined {
  if (process.platform !== "linux") return ps(pid, "lstart");
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces, so count from the last bracket: state is field 3, the start field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The mark of a living process, undefined when there is none (a zombie counts as dead). */
export function markOf(pid: number): ProcessMark | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether the very process that was marked still lives. */
export function lives(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.started;
}

/** The command line of a process, words joined by spaces; empty when it is gone. */
export function commandOf(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "command") ?? "";
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

/** Ids of the direct children of a process. */
export function childrenOf(pid: number): number[] {
  try {
    if (process.platform === "linux") {
      return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
        numbers(readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")),
      );
    }
    return numbers(execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }));
  } catch {
    return [];
  }
}

function numbers(text: string): number[] {
  return text.split(/\s+/).filter(Boolean).map(Number);
}

/** Waits until `done` says yes, asking every `step` ms. Answers whether it did within `ms`. */
export async function until(done: () => boolean | Promise<boolean>, ms: number, step = 20): Promise<boolean> {
  const end = Date.now() + ms;
  for (;;) {
    if (await done()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}

/** Ends exactly the marked process: the signal first, SIGKILL after `patience` ms. Answers when it is gone. */
export async function endProcess(mark: ProcessMark, signal: NodeJS.Signals, patience: number): Promise<void> {
  if (!lives(mark)) return;
  send(mark.pid, signal);
  if (await until(() => !lives(mark), patience)) return;
  send(mark.pid, "SIGKILL");
  if (!(await until(() => !lives(mark), 5000))) throw new Error(`process ${mark.pid} does not end`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the look and the signal: that is what was wanted.
  }
}
