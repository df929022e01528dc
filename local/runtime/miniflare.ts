/**
 * The production build under Miniflare's API. All that is unstable in Miniflare and Wrangler stays in this file:
 * Miniflare is an alpha at the exact version that Wrangler brings, and `unstable_getMiniflareWorkerOptions` says so
 * in its name.
 */
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { childrenOf, commandOf, markOf, type ProcessMark } from "#local/processes.ts";
import type { AppOptions } from "./options.ts";

/** A running workerd with the product in it. */
export interface Runtime {
  /** Runs the cron handler once, as if `cron` had fired (default: the sweeps' trigger); resolves when it has ended. */
  tick(cron?: string): Promise<void>;
  /** The workerd processes under this one. */
  processes(): ProcessMark[];
  dispose(): Promise<void>;
}

type Module = { type: "ESModule" | "CompiledWasm" | "Data"; path: string };

/** Every module of the build, the entry first. */
function modulesIn(buildDir: string, main: string): Module[] {
  const entry = path.join(buildDir, main);
  const files = readdirSync(buildDir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .filter((file) => file !== entry);
  const all: Module[] = [{ type: "ESModule", path: entry }];
  for (const file of files) {
    if (file.endsWith(".js") || file.endsWith(".mjs")) all.push({ type: "ESModule", path: file });
    else if (file.endsWith(".wasm")) all.push({ type: "CompiledWasm", path: file });
    else if (file.endsWith(".bin")) all.push({ type: "Data", path: file });
  }
  return all;
}

/** Wrangler types these loosely; a record or nothing is what they are. */
function fields(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const NAME = "app";
const POST = "post";

type Workers = Extract<Parameters<typeof convertV4MiniflareOptions>[0], { workers: unknown[] }>["workers"];
type OneWorker = Workers[number];

/** With `lossyQueues` the app's queue bindings lead to a worker that spoils messages on their way to the real queues. */
function withLossyPost(app: OneWorker, { lossyQueues }: AppOptions): Workers {
  const producers = app.queueProducers;
  if (!lossyQueues || producers === undefined || Array.isArray(producers)) return [app];
  const file = path.join(import.meta.dirname, "lossy-post.ts");
  const contents = stripTypeScriptTypes(readFileSync(file, "utf8"));
  const doors = Object.keys(producers).map((entrypoint) => [entrypoint, { name: POST, entrypoint }]);
  return [
    { ...app, queueProducers: {}, serviceBindings: { ...app.serviceBindings, ...Object.fromEntries(doors) } },
    {
      name: POST,
      compatibilityDate: "2026-10-01",
      modules: [{ type: "ESModule", path: `${file}.mjs`, contents }],
      modulesRoot: import.meta.dirname,
      queueProducers: producers,
      bindings: { FAULTS: { ...lossyQueues } },
    },
  ];
}

function miniflareOptions(
  options: AppOptions,
  persistence: string,
): ReturnType<typeof convertV4MiniflareOptions> {
  const { workerOptions, main } = unstable_getMiniflareWorkerOptions(
    path.join(options.buildDir, "wrangler.json"),
  );
  return convertV4MiniflareOptions({
    cf: false,
    host: "127.0.0.1",
    port: options.port,
    log: new Log(LogLevel.WARN),
    logRequests: false,
    telemetry: { enabled: false },
    resourcePersistencePath: persistence,
    workers: withLossyPost(
      {
        ...workerOptions,
        name: NAME,
        modulesRoot: options.buildDir,
        modules: modulesIn(options.buildDir, path.basename(main ?? "index.js")),
        bindings: { ...fields(workerOptions.bindings), ...options.vars },
        hyperdrives: { ...fields(workerOptions.hyperdrives), ...options.databases },
        ...(options.directPort !== undefined && {
          unsafeDirectSockets: [{ host: "127.0.0.1", port: options.directPort }],
        }),
      },
      options,
    ),
  });
}

/** Starts workerd and waits until it listens on 127.0.0.1:port. */
export async function startRuntime(options: AppOptions, persistence: string): Promise<Runtime> {
  // The build's own strings lead nowhere; without these Wrangler would refuse it.
  for (const [binding, url] of Object.entries(options.databases)) {
    process.env[`CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_${binding}`] = url;
  }
  const miniflare = new Miniflare(miniflareOptions(options, persistence));
  await miniflare.ready;
  // Miniflare's handlers end the process at once, before anybody could say goodbye.
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  return {
    tick: async (cron = "* * * * *") => {
      // Asked for each time: after a crash of workerd the old handle is dead.
      const worker = await miniflare.getWorker(NAME);
      await worker.scheduled({ cron });
    },
    processes: () =>
      childrenOf(process.pid)
        .filter((pid) => commandOf(pid).includes("workerd"))
        .flatMap((pid) => markOf(pid) ?? []),
    dispose: () => miniflare.dispose(),
  };
}
