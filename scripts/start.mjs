// @ts-check
// `npm start`: from a fresh clone to a running StrataMake. Installs and builds what has changed, carries on under the
// pinned Node, and starts everything on this machine's loopback. Plain JavaScript for Node ≥ 20, no dependency.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { ensureInstalled } from "./lib/install.mjs";
import { root } from "./lib/paths.mjs";
import { pinnedNode, toolEnvironment } from "./lib/pinned-node.mjs";

/** @param {number} pid @returns {number} its parent's id; 0 where that cannot be read */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

/**
 * npm starts scripts through a shell, and a shell that is killed tells nobody: `kill` of npm would leave the stack
 * running. So look now and then whether npm and its shell are still there. Not without npm: whoever starts this file
 * itself may mean to leave it running.
 * @param {() => void} gone called once when they are not
 */
function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const [shell, npm] = [process.ppid, parentOf(process.ppid)];
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    gone();
  }, 500);
}

/** Runs this script under the pinned Node and stays as its parent, so that Ctrl-C and a closed terminal reach it. */
function carryOn() {
  const node = pinnedNode() ?? process.execPath;
  const child = spawn(node, process.argv.slice(1), {
    cwd: root,
    // The channel tells the child when this process is gone, however it went.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...toolEnvironment(), STRATAMAKE_PINNED: "1" },
  });
  // The terminal sends Ctrl-C to both; a signal from elsewhere comes here alone.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}

if (process.env.STRATAMAKE_PINNED === "1") {
  const { start } = await import("#local/start.ts");
  await start(process.argv.slice(2));
} else {
  try {
    ensureInstalled();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  carryOn();
}
