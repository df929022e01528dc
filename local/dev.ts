/**
 * `npm run dev`: the services of the local stack and, in place of the production build, Vite with its own workerd:
 * a page changes as its file is saved. Slower to answer than `npm start`, and not what the tests run.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { startCron } from "#local/runtime/cron.ts";
import { appOptions } from "#local/runtime/options.ts";
import type { Services } from "#local/services.ts";
import { inRoot } from "#scripts/lib/paths.mjs";

/** A dev server that runs. */
export interface Dev {
  /** Resolves with a reason when it has ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** Wrangler's own file for variables; written for the run and taken away after it, as it holds secrets. */
const VARS = inRoot(".dev.vars");
const HEAD = "# Written by npm run dev for as long as it runs.";

function writeVars(vars: Record<string, string>): void {
  const lines = Object.entries(vars).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(VARS, `${HEAD}\n${lines.join("\n")}\n`, { mode: 0o600 });
}

/** Takes the file away, also one that a killed run left; a file of somebody else's stays. */
export function clearVars(): void {
  if (existsSync(VARS) && readFileSync(VARS, "utf8").startsWith(HEAD)) rmSync(VARS);
}

/** Starts `react-router dev` on the port, with this run's services behind it, and ticks its cron. */
export function startDev(services: Services, port: number, database: string): Dev {
  const { vars, databases } = appOptions(
    { stateDir: inRoot(".local/dev"), database, services: services.addresses },
    port,
  );
  writeVars(vars);
  const strings = Object.entries(databases).map(([binding, url]) => [
    `CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_${binding}`,
    url,
  ]);
  const child = spawn(
    "react-router",
    ["dev", "--host", "127.0.0.1", "--port", String(port), "--strictPort"],
    {
      cwd: inRoot(),
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...Object.fromEntries(strings) },
      detached: true,
    },
  );
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(String(signal ?? code)));
  });
  const tick = async (): Promise<void> => {
    await fetch(`http://127.0.0.1:${port}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`);
  };
  const cron = startCron(tick, 5000, () => {});
  return {
    ended,
    stop: async () => {
      await Promise.race([cron.pause(), new Promise((resolve) => setTimeout(resolve, 2000))]);
      // The whole group: react-router leaves its workerd behind when it is ended alone.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000))]);
      clearVars();
    },
  };
}
