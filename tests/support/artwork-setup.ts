import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inRoot, root } from "#scripts/lib/paths.mjs";

/**
 * Global setup of tests that draw: makes the engine's artwork where there is none yet (it is not in git).
 * `npm run build` keeps it current.
 */
export default function setup(): void {
  if (existsSync(inRoot("public", "art"))) return;
  const made = spawnSync(process.execPath, [inRoot("scripts", "art.ts")], { cwd: root, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`the artwork was not made:\n${made.stdout}${made.stderr}`);
}
