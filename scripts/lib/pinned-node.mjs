// @ts-check
// The product needs a newer Node than a stranger may have. A pinned one comes as an npm package; whoever starts a
// script with an older Node is carried over to it. Plain JavaScript for Node ≥ 20, no dependency.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter } from "node:path";
import { inRoot, root } from "./paths.mjs";

/** @returns {string | undefined} the pinned Node's executable, where this platform has one */
export function pinnedNode() {
  const packaged = inRoot("node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  return existsSync(packaged) ? packaged : undefined;
}

/** Environment for child processes: node_modules/.bin first, so that `node` and every tool are the pinned ones. */
export function toolEnvironment() {
  const { NODE_OPTIONS: _dropped, ...rest } = process.env;
  return {
    ...rest,
    PATH: `${inRoot("node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
    WRANGLER_SEND_METRICS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_LOG_PATH: inRoot(".wrangler", "logs"),
  };
}

/**
 * Runs this very script again under the pinned Node and ends with its exit code; returns when that is already so.
 * A Node that runs TypeScript as it is (24 and newer) is good enough where no pinned one exists for the platform.
 */
export function continueUnderPinnedNode() {
  const pinned = pinnedNode();
  if (process.execPath === pinned || process.env.STRATAMAKE_PINNED === "1") return;
  if (pinned === undefined) {
    if (Number(process.versions.node.split(".")[0]) >= 24) return;
    console.error(
      `No pinned Node for ${process.platform}-${process.arch}, and ${process.version} is too old: use Node 24.`,
    );
    process.exit(1);
  }
  const again = spawnSync(pinned, process.argv.slice(1), {
    cwd: root,
    stdio: "inherit",
    env: { ...toolEnvironment(), STRATAMAKE_PINNED: "1" },
  });
  process.exit(again.status ?? 1);
}
