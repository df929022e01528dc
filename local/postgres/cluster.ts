import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { commandOf, endProcess, lives, markOf, type ProcessMark, until } from "#local/processes.ts";
import type { RunAs } from "./run-as.ts";

const ENV = { ...process.env, LC_ALL: "C", TZ: "UTC" };

/** Makes the cluster once. It is made beside its place and moved there, so that a killed start leaves no half one. */
export function makeCluster(run: RunAs, superuserPassword: string): void {
  const data = path.join(run.home, "data");
  if (existsSync(path.join(data, "PG_VERSION"))) return;
  const half = path.join(run.home, "data.half");
  rmSync(half, { recursive: true, force: true });
  const passwordFile = path.join(run.home, "initdb.password");
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if ("uid" in run.ids) chownSync(passwordFile, run.ids.uid, run.ids.gid);
  const flags = [
    "-U",
    "postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--no-sync",
  ];
  // The byte order is the same on every machine, ICU gives case folding for all languages.
  const locale = ["--locale-provider=icu", "--icu-locale=und", "--locale=C"];
  const { file, args } = run.command(run.binaries.initdb);
  const made = spawnSync(file, [...args, "-D", half, ...flags, ...locale], {
    ...run.ids,
    encoding: "utf8",
    env: ENV,
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed (${run.way}): ${made.stderr || made.error?.message}`);
  renameSync(half, data);
}

/** The first line of postmaster.pid is its id, the eighth its state. */
function postmaster(home: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(home, "data/postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: (lines[7] ?? "").trim() === "ready" } : undefined;
  } catch {
    return undefined;
  }
}

/** How long the children of a dead postmaster may take to notice that it is gone, in milliseconds. */
const ORPHANS_END_MS = 1500;

/**
 * A parent that was killed leaves its PostgreSQL running: end it, kindly, before a new one starts on its files. Where the
 * postmaster was killed too, its number may stand for a zombie or for somebody else by now, and PostgreSQL would take
 * that for itself and refuse to start: the file that names it goes, once its children have had time to end.
 */
export async function endLeftover(run: RunAs): Promise<void> {
  const left = postmaster(run.home);
  if (left === undefined) return;
  const data = path.join(run.home, "data");
  const mark = markOf(left.pid);
  if (mark && commandOf(mark.pid).includes(data)) return await endProcess(mark, "SIGINT", 15_000);
  await setTimeout(ORPHANS_END_MS);
  rmSync(path.join(data, "postmaster.pid"), { force: true });
}

/** What PostgreSQL is started with besides its port. */
export interface Tuning {
  /** No durability: a crash of the machine may lose everything, a crash of PostgreSQL nothing. For tests. */
  tests: boolean;
}

function settings(port: number, { tests }: Tuning): string[] {
  const fast = tests ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : [];
  const all = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=500",
    "shared_buffers=64MB",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_line_prefix=%m [%p] %u@%d ",
    ...fast,
  ];
  return all.flatMap((setting) => ["-c", setting]);
}

/** A running postmaster. */
export interface Cluster {
  mark: ProcessMark;
  /** Fast shutdown: open transactions are rolled back. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts the postmaster and waits until it takes connections. Its words go to postgres.log. */
export async function startCluster(run: RunAs, port: number, tuning: Tuning): Promise<Cluster> {
  const logFile = path.join(run.home, "postgres.log");
  const log = openSync(logFile, "w", 0o600);
  const { file, args } = run.command(run.binaries.postgres);
  const data = path.join(run.home, "data");
  // Its own process group: Ctrl-C in the terminal must reach us alone, or it would be gone before its users are.
  const child = spawn(file, [...args, "-D", data, ...settings(port, tuning)], {
    ...run.ids,
    env: ENV,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended = false;
  const failed = (): void => {
    ended = true;
  };
  child.once("exit", failed).once("error", failed);
  await until(
    () => ended || (postmaster(run.home)?.pid === child.pid && postmaster(run.home)?.ready === true),
    60_000,
  );
  const mark = child.pid === undefined ? undefined : markOf(child.pid);
  if (ended || !mark || !postmaster(run.home)?.ready) {
    if (mark) await endProcess(mark, "SIGINT", 5000);
    throw new Error(
      `PostgreSQL did not start on port ${port} (${run.way}):\n${readFileSync(logFile, "utf8").slice(-2000)}`,
    );
  }
  return guard(child, mark);
}

function guard(child: ChildProcess, mark: ProcessMark): Cluster {
  child.unref();
  const last = (): void => {
    if (lives(mark)) process.kill(mark.pid, "SIGINT");
  };
  process.once("exit", last); // a process that ends without stop() must not leave it behind
  return {
    mark,
    stop: async () => {
      process.off("exit", last);
      await endProcess(mark, "SIGINT", 15_000);
    },
  };
}
