import { mkdirSync, rmSync } from "node:fs";
import { type Launched, launch } from "#local/launch.ts";
import { freePort } from "#local/ports.ts";
import { build } from "#scripts/build.mjs";
import { inRoot } from "#scripts/lib/paths.mjs";
import { holdPostgres } from "#tests/support/postgres-setup.ts";
import { startTestStack, type TestStack } from "#tests/support/stack.ts";
import { type BaselineName, buildBaseline } from "./baseline.ts";
import type { Target } from "./load.ts";

/** A Worker that is measured: where it listens, and the process it runs in. */
export interface Measured extends Target {
  /** Ids of its workerd processes. */
  pids(): number[];
}

/** What benches of the running product stand on. */
export interface Stage {
  stack: TestStack;
  /** The production build, asked past Miniflare's own entry. */
  app: Measured;
  /** The same build under the host that serves files. */
  files: Measured;
  /** Starts one of the baselines the way the product runs: same launcher, same flags, same database, a process of its own. */
  baseline(name: BaselineName, vars?: Record<string, string>): Promise<Measured>;
  close(): Promise<void>;
}

const measured = (launched: () => Launched, port: number, host: string): Measured => ({
  port,
  host,
  pids: () => launched().workerdPids(),
});

/**
 * Builds the baselines and what has changed of the product, and starts the product with its services. Cron sleeps, so that
 * nothing else is going on.
 */
export async function openStage(...baselines: readonly BaselineName[]): Promise<Stage> {
  build({ quiet: true });
  const built = new Map(baselines.map((name) => [name, buildBaseline(name)]));
  const { postgres, stop } = await holdPostgres();
  const ends: (() => Promise<unknown>)[] = [stop];
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const directPort = await freePort();
    const stack = await startTestStack(postgres, { cronMs: 0, directPort });
    ends.push(() => stack.close());
    return {
      stack,
      app: measured(stack.app, directPort, new URL(stack.origin).host),
      files: measured(stack.app, directPort, new URL(stack.filesOrigin).host),
      baseline: async (name, vars = {}) => {
        const [buildDir, port] = [built.get(name), await freePort()];
        if (buildDir === undefined) throw new Error(`openStage was not asked for the baseline ${name}`);
        const stateDir = inRoot(".local", "bench", `${name}-state`);
        rmSync(stateDir, { recursive: true, force: true });
        mkdirSync(stateDir, { recursive: true });
        const { services, database } = stack;
        const launched = await launch({
          stateDir,
          buildDir,
          vars,
          services,
          database: database.name,
          cronMs: 0,
          directPort: port,
        });
        ends.push(() => launched.stop());
        return measured(() => launched, port, `localhost:${port}`);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
