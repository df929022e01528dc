import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "#scripts/lib/paths.mjs";
import { toolEnvironment } from "#scripts/lib/pinned-node.mjs";

/** The Workers under bench/baseline, and how each is built. */
const BASELINES = {
  cache: { command: ["vite", "build"], out: "dist/baseline" },
  api: { command: ["vite", "build"], out: "dist/baseline" },
  page: { command: ["react-router", "build"], out: "build/server" },
} as const;

export type BaselineName = keyof typeof BASELINES;

/**
 * Builds a baseline as the product is built: for production, minified, by the same tools at the same versions.
 * @returns the folder with its wrangler.json
 * @throws with the build's words when it fails
 */
export function buildBaseline(name: BaselineName): string {
  const { command, out } = BASELINES[name];
  // a copy inside the repository: it finds node_modules, and what tools leave behind stays out of the sources
  const cwd = inRoot(".local", "bench", name);
  rmSync(cwd, { recursive: true, force: true });
  cpSync(inRoot("bench", "baseline", name), cwd, { recursive: true });
  const [program, ...args] = command;
  const built = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...toolEnvironment(), NODE_ENV: "production" },
  });
  const folder = join(cwd, out);
  if (built.status !== 0 || !existsSync(join(folder, "wrangler.json")))
    throw new Error(`the baseline ${name} was not built:\n${built.stdout}${built.stderr}`);
  return folder;
}
