import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { runChecks } from "#scripts/check/run.ts";
import { inRoot, root } from "#scripts/lib/paths.mjs";
import { toolEnvironment } from "#scripts/lib/pinned-node.mjs";
import { announcedIn, type TestPostgres } from "#tests/support/announced.ts";
import { type Counts, fromPlaywright, fromVitest, none } from "./counts.ts";

/** What a stage gets. */
export interface Surroundings {
  /** The PostgreSQL of this run; started at the first question for it. */
  postgres(): Promise<TestPostgres>;
}

/** A part of `npm test` that can be run alone. */
export interface Stage {
  name: string;
  run(surroundings: Surroundings): Promise<Counts>;
}

/** A stage that takes longer hangs: it is ended and has failed. */
const patience = 12 * 60_000;

/** Runs a tool with its output shown, in a process group of its own. @returns its exit code; 124 when it hung */
function show(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...toolEnvironment(), ...env },
    detached: true,
  });
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  return new Promise((resolve) => {
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      console.log(`${command} ${args.join(" ")}: no end after ${patience / 60_000} minutes`);
      end();
    }, patience);
    process.once("exit", end);
    child.once("error", (error) => console.log(String(error)));
    child.once("close", (code) => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve(hung ? 124 : (code ?? 1));
    });
  });
}

function readReport(file: string): never | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // it never came to a report
  }
}

function reportFile(name: string): string {
  mkdirSync(inRoot(".local", "tests"), { recursive: true });
  const file = inRoot(".local", "tests", `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

async function announcement(surroundings: Surroundings): Promise<Record<string, string>> {
  return { [announcedIn]: JSON.stringify(await surroundings.postgres()) };
}

function vitest(name: string, options: { postgres: boolean }): Stage {
  return {
    name,
    run: async (surroundings) => {
      const file = reportFile(name);
      const env = options.postgres ? await announcement(surroundings) : {};
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const code = await show("vitest", ["run", "--project", name, ...reporters], env);
      return fromVitest(readReport(file), code);
    },
  };
}

async function checks(names: string[]): Promise<Counts> {
  return { ...none, ...(await runChecks(names)) };
}

/** In this order: what costs seconds first, and nothing that reads the build or the artwork before they are made. */
export const stages: Stage[] = [
  { name: "check", run: () => checks([]) },
  {
    name: "build",
    run: async () => {
      const code = await show(process.execPath, ["scripts/build.mjs"]);
      return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
    },
  },
  { name: "built", run: () => checks(["secrets", "weight", "built"]) },
  vitest("pure", { postgres: false }),
  vitest("pg", { postgres: true }),
  vitest("stack", { postgres: true }),
  vitest("workerd", { postgres: true }),
  vitest("contract", { postgres: true }),
  vitest("journeys", { postgres: true }),
  {
    name: "e2e",
    run: async (surroundings) => {
      const file = reportFile("e2e");
      const env = { ...(await announcement(surroundings)), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      const code = await show("playwright", ["test", "--reporter=list,json"], env);
      return fromPlaywright(readReport(file), code);
    },
  },
];
