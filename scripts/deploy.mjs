// @ts-check
// `npm run deploy -- --env production [--dry-run]`: builds, checks what was built, and hands it to wrangler. Refuses to
// deploy under another name than the one asked for, and values that were never filled in. Node ≥ 20, no dependency.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot, root } from "./lib/paths.mjs";
import { continueUnderPinnedNode, toolEnvironment } from "./lib/pinned-node.mjs";

/** What each environment's Worker is called. Production is the top level of wrangler.toml. */
const NAMES = new Map([["production", "stratamake"]]);
/** How values look that nobody has filled in yet. */
const PLACEHOLDERS = /\b0{20,}\d*\b|\.example\b|replace"/;

/** @param {string} why @returns {never} */
function refuse(why) {
  console.error(`Not deployed: ${why}`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, env: toolEnvironment(), stdio: "inherit" });
  if (done.status !== 0) refuse(`${command} ${args.join(" ")} failed`);
}

const { values } = parseArgs({
  options: { env: { type: "string" }, "dry-run": { type: "boolean", default: false } },
});
const name = NAMES.get(values.env ?? "");
if (name === undefined) refuse(`say where: --env ${[...NAMES.keys()].join(" or ")}`);

ensureInstalled();
continueUnderPinnedNode();
run("node", ["scripts/build.mjs"]);
run("node", ["scripts/check.mjs", "bindings", "secrets"]);

const built = readFileSync(inRoot("build", "server", "wrangler.json"), "utf8");
if (JSON.parse(built).name !== name)
  refuse(`what was built is called ${JSON.parse(built).name}, not ${name}`);
if (PLACEHOLDERS.test(readFileSync(inRoot("wrangler.toml"), "utf8"))) {
  const what = "wrangler.toml still holds placeholders (ids of zeros, .example hosts): see docs/runbook.md";
  if (!values["dry-run"]) refuse(what);
  console.warn(`A real deploy would be refused: ${what}`);
}
run("wrangler", [
  "deploy",
  "--config",
  "build/server/wrangler.json",
  ...(values["dry-run"] ? ["--dry-run"] : []),
]);
