// @ts-check
// `npm start`: from a fresh clone to a running StrataMake. Installs and builds what has changed, carries on under the
// pinned Node, and starts everything on this machine's loopback. Plain JavaScript for Node ≥ 20, no dependency.
import { spawn } from "node:child_process";
import { ensureInstalled } from "./lib/install.mjs";
import { root } from "./lib/paths.mjs";
import { pinnedNode, toolEnvironment } from "./lib/pinned-node.mjs";

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
