import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { lives, markOf, type ProcessMark, until } from "#local/processes.ts";
import { inRoot, root } from "#scripts/lib/paths.mjs";

const lockFile = inRoot(".local", "built", "tests.lock");

/** One build at a time: two runs at once must not write the same folder. @returns whether this process may build now */
function takeLock(): boolean {
  mkdirSync(inRoot(".local", "built"), { recursive: true });
  try {
    writeFileSync(lockFile, JSON.stringify(markOf(process.pid)), { flag: "wx" });
    return true;
  } catch {
    try {
      if (!lives(JSON.parse(readFileSync(lockFile, "utf8")) as ProcessMark))
        rmSync(lockFile, { force: true });
    } catch {
      // being written, or gone this moment
    }
    return false;
  }
}

/**
 * Global setup of journeys, contract and browser tests (Vitest and Playwright alike): builds what has changed, so that
 * no test speaks to the product of yesterday. Costs nothing when the build is current.
 * @throws with the build's words when it fails
 */
export default async function setup(): Promise<void> {
  if (!(await until(takeLock, 300_000)))
    throw new Error(`another run has been building for five minutes (${lockFile})`);
  try {
    const built = spawnSync(process.execPath, [inRoot("scripts", "build.mjs")], {
      cwd: root,
      encoding: "utf8",
    });
    if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
  } finally {
    rmSync(lockFile, { force: true });
  }
}
