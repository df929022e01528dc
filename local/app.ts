/**
 * The app's own process: `node local/app.ts <options.json>` (see runtime/options.ts; launch() writes the file).
 * A test may SIGKILL it together with its workerd and start it again on the same state.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Cron, startCron } from "#local/runtime/cron.ts";
import { forwardIpv6 } from "#local/runtime/forward.ts";
import { type Runtime, startRuntime } from "#local/runtime/miniflare.ts";
import type { AppOptions } from "#local/runtime/options.ts";
import { endRecorded, recordProcesses } from "#local/runtime/pid-file.ts";

/** What the parent may ask for; every question gets one answer with its id. */
export type Ask = { id: number; ask: "tick" | "night" | "wipe" | "stop" };
/** What the process tells its parent. */
export type Tell = { ready: true } | { failed: string } | { id: number; error?: string };

interface App {
  options: AppOptions;
  runtime: Runtime;
  cron: Cron;
  pidFile: string;
  persistence: string;
  closeForward: () => void;
}

function say(line: Record<string, unknown>): void {
  console.log(JSON.stringify({ at: new Date().toISOString(), from: "launcher", ...line }));
}

async function start(options: AppOptions): Promise<App> {
  mkdirSync(options.stateDir, { recursive: true });
  const pidFile = path.join(options.stateDir, "workerd.json");
  const persistence = path.join(options.stateDir, "worker");
  await endRecorded(pidFile);
  const runtime = await startRuntime(options, persistence);
  recordProcesses(pidFile, runtime.processes());
  const closeForward = await forwardIpv6(options.port);
  const app: App = {
    options,
    runtime,
    pidFile,
    persistence,
    closeForward,
    cron: startCron(tick, options.cronMs, complain),
  };
  async function tick(): Promise<void> {
    // Miniflare starts a workerd that died anew: its mark must be known too.
    recordProcesses(pidFile, app.runtime.processes());
    await app.runtime.tick();
  }
  return app;
}

function complain(error: unknown): void {
  say({ level: "warn", event: "cron.failed", error: error instanceof Error ? error.message : String(error) });
}

/** Forgets Durable Objects, queues and caches: a new workerd on an empty folder. */
async function wipe(app: App): Promise<void> {
  await app.cron.pause();
  await app.runtime.dispose();
  rmSync(app.persistence, { recursive: true, force: true });
  app.runtime = await startRuntime(app.options, app.persistence);
  recordProcesses(app.pidFile, app.runtime.processes());
  takeSignals(app);
  app.cron.resume();
}

async function stop(app: App): Promise<void> {
  // A tick that hangs must not keep the stack from ending.
  await Promise.race([app.cron.pause(), new Promise((resolve) => setTimeout(resolve, 3000))]);
  app.closeForward();
  await app.runtime.dispose();
  rmSync(app.pidFile, { force: true });
}

let ending = false;

function end(app: App): void {
  if (ending) return;
  ending = true;
  stop(app).then(
    () => process.exit(0),
    (error: unknown) => {
      complain(error);
      process.exit(1);
    },
  );
}

function takeSignals(app: App): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => end(app));
  }
}

function tell(message: Tell): void {
  process.send?.(message);
}

function listenToParent(app: App): void {
  const acts = {
    tick: () => app.runtime.tick(),
    night: () => app.runtime.tick("17 3 * * *"),
    wipe: () => wipe(app),
    stop: () => stop(app),
  };
  process.on("message", ({ id, ask }: Ask) => {
    acts[ask]().then(
      () => tell({ id }),
      (error: unknown) => tell({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
  // A parent that was killed cannot say goodbye.
  process.on("disconnect", () => end(app));
}

const file = process.argv[2];
if (!file) throw new Error("usage: node local/app.ts <options.json>");
try {
  const app = await start(JSON.parse(readFileSync(file, "utf8")) as AppOptions);
  takeSignals(app);
  listenToParent(app);
  say({ level: "info", event: "ready", origin: app.options.vars.PUBLIC_ORIGIN });
  tell({ ready: true });
} catch (error) {
  console.error(error);
  tell({ failed: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect?.();
}
