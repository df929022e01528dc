import { type ChildProcess, fork } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Ask, Tell } from "#local/app.ts";
import { freePort, isFree } from "#local/ports.ts";
import { lives, markOf, until } from "#local/processes.ts";
import { type AppOptions, appOptions, type LaunchOptions } from "#local/runtime/options.ts";
import { recordedProcesses } from "#local/runtime/pid-file.ts";

export type { LaunchOptions } from "#local/runtime/options.ts";

/** An app that runs in a process of its own. */
export interface Launched {
  /** http://localhost:<port>, the PUBLIC_ORIGIN of the app. */
  origin: string;
  /** http://127.0.0.1:<port>, the FILES_ORIGIN: the app serves files there and nothing else. */
  filesOrigin: string;
  port: number;
  /** Id of the launcher's process. */
  pid: number;
  /** Ids of the workerd processes, as last written down. */
  workerdPids(): number[];
  /** Runs cron once, beside its own rhythm. */
  tick(): Promise<void>;
  /** Runs the nightly trigger now: the comparison of store and tables. */
  night(): Promise<void>;
  /** Forgets Durable Objects, queues and caches; the app is away for about a second. */
  wipe(): Promise<void>;
  /** SIGKILL for the launcher and its workerd. launch() on the same folder starts again on the same state. */
  kill(): Promise<void>;
  /** Ends it cleanly. */
  stop(): Promise<void>;
  /** Resolves with a reason when the process has ended, however it came to that. */
  ended: Promise<string>;
  /** Everything that the app has logged in this run. */
  log(): string;
}

interface Line {
  ask(ask: Ask["ask"], ms: number): Promise<void>;
}

function lineTo(child: ChildProcess): Line {
  let count = 0;
  const open = new Map<number, (error?: string) => void>();
  child.on("message", (message: Tell) => {
    if ("id" in message) open.get(message.id)?.(message.error);
  });
  child.on("exit", () => {
    for (const answer of open.values()) answer("the app's process has ended");
  });
  return {
    ask: (ask, ms) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = count;
        const timer = setTimeout(() => open.get(id)?.(`${ask} took longer than ${ms} ms`), ms);
        open.set(id, (error) => {
          clearTimeout(timer);
          open.delete(id);
          if (error) reject(new Error(error));
          else resolve();
        });
        child.send({ id, ask } satisfies Ask);
      }),
  };
}

function untilReady(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Once it serves, its end is told by `ended`; by then its folder and log may be gone.
    const heard = (): void => {
      child.off("error", onError).off("exit", onExit).off("message", onMessage);
    };
    const fail = (why: string): void => {
      heard();
      reject(new Error(`the app did not start: ${why}\n${log().slice(-3000)}`));
    };
    const onError = (error: Error): void => fail(error.message);
    const onExit = (code: number | null, signal: string | null): void =>
      fail(`its process ended (${signal ?? code})`);
    const onMessage = (message: Tell): void => {
      if ("failed" in message) fail(message.failed);
      if (!("ready" in message)) return;
      heard();
      resolve();
    };
    child.on("error", onError).on("exit", onExit).on("message", onMessage);
  });
}

async function addBucket(options: LaunchOptions, origin: string): Promise<void> {
  const answer = await fetch(`${options.services.s3.origin}/__control/bucket`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: options.bucket ?? "stratamake", corsOrigins: [origin] }),
  });
  if (!answer.ok) throw new Error(`the local S3 made no bucket: ${answer.status}`);
}

async function killAll(child: ChildProcess, pidFile: string): Promise<void> {
  const marks = [markOf(child.pid ?? -1), ...recordedProcesses(pidFile)].filter((mark) => mark !== undefined);
  // The launcher first: it would start a new workerd at once.
  for (const mark of marks) if (lives(mark)) process.kill(mark.pid, "SIGKILL");
  if (!(await until(() => !marks.some(lives), 5000))) throw new Error("SIGKILL did not end the app");
}

interface Forked {
  child: ChildProcess;
  ended: Promise<string>;
  log(): string;
}

/** Writes the options down and starts the app's process with them; its words go to app.log. */
function forkApp(app: AppOptions): Forked {
  mkdirSync(app.stateDir, { recursive: true });
  const file = path.join(app.stateDir, "app.json");
  const logFile = path.join(app.stateDir, "app.log");
  writeFileSync(file, JSON.stringify(app, null, 2), { mode: 0o600 });
  const out = openSync(logFile, "w");
  // Its own process group: Ctrl-C must reach the parent alone, which then ends things in order.
  const child = fork(path.join(import.meta.dirname, "app.ts"), [file], {
    detached: true,
    stdio: ["ignore", out, out, "ipc"],
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
  });
  closeSync(out);
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(String(signal ?? code)));
  });
  return { child, ended, log: () => readFileSync(logFile, "utf8") };
}

async function stopApp(child: ChildProcess, pidFile: string, port: number): Promise<void> {
  child.kill("SIGTERM");
  const gone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  if (!(await until(gone, 10_000))) await killAll(child, pidFile);
  await until(() => isFree(port), 2000);
}

/**
 * Serves the production build as a process of its own. What a killed run left on the same folder is ended first.
 * @throws with the end of the log when it does not start
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const port = options.port ?? (await freePort());
  const app = appOptions(options, port);
  const origin = `http://localhost:${port}`;
  await addBucket(options, origin);
  const { child, ended, log } = forkApp(app);
  await untilReady(child, log);
  const line = lineTo(child);
  const pidFile = path.join(app.stateDir, "workerd.json");
  return {
    origin,
    filesOrigin: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? -1,
    workerdPids: () => recordedProcesses(pidFile).map((mark) => mark.pid),
    tick: () => line.ask("tick", 60_000),
    night: () => line.ask("night", 60_000),
    wipe: () => line.ask("wipe", 60_000),
    kill: () => killAll(child, pidFile),
    stop: () => stopApp(child, pidFile, port),
    ended,
    log,
  };
}
