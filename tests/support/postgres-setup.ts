import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { inRoot } from "#scripts/lib/paths.mjs";
import { announcedIn, type TestPostgres } from "./announced.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** A PostgreSQL that runs in a process of its own. */
export interface HeldPostgres {
  postgres: TestPostgres;
  stop(): Promise<void>;
}

/** Starts PostgreSQL for a test run, in a process of its own that ends with this one even if this one is killed. */
export async function holdPostgres(): Promise<HeldPostgres> {
  const child = spawn(process.execPath, [inRoot("tests/support/postgres-process.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const line = once(createInterface(child.stdout), "line").then(([text]) => String(text));
  const first = await Promise.race([line, ended.then(() => undefined)]);
  if (first === undefined) throw new Error("PostgreSQL for the tests did not start (its words stand above)");
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  return { postgres: JSON.parse(first) as TestPostgres, stop };
}

// Each project loads this file for itself, and all run in one process: one PostgreSQL for all of them.
const shared = globalThis as typeof globalThis & {
  strataPostgres?: { users: number; held: Promise<HeldPostgres> };
};

/**
 * Vitest's global setup: gives the projects that ask for it a PostgreSQL, the announced one or one that they share.
 * It speaks to no database itself: in the project workerd even this file resolves packages as workerd does.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const announced = process.env[announcedIn];
  if (announced !== undefined) {
    project.provide("postgres", JSON.parse(announced) as TestPostgres);
    return async () => {};
  }
  shared.strataPostgres ??= { users: 0, held: holdPostgres() };
  const own = shared.strataPostgres;
  own.users += 1;
  const { postgres, stop } = await own.held;
  project.provide("postgres", postgres);
  return async () => {
    own.users -= 1;
    if (own.users > 0) return;
    delete shared.strataPostgres;
    await stop();
  };
}
