// @ts-check
// `npm run bench <name> [-- …]`: runs bench/<name>.ts. Without a name: says which there are.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { ensureInstalled } from "#scripts/lib/install.mjs";
import { inRoot, root } from "#scripts/lib/paths.mjs";
import { continueUnderPinnedNode, toolEnvironment } from "#scripts/lib/pinned-node.mjs";

ensureInstalled();
continueUnderPinnedNode();
const [name = "", ...rest] = process.argv.slice(2);
const file = inRoot("bench", `${name}.ts`);
if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
  const names = readdirSync(inRoot("bench")).filter(
    (each) => each.endsWith(".ts") && !each.endsWith(".test.ts"),
  );
  console.error(`npm run bench <name>, with one of: ${names.map((each) => each.slice(0, -3)).join(", ")}`);
  process.exit(2);
}
const run = spawnSync(process.execPath, [file, ...rest], {
  cwd: root,
  stdio: "inherit",
  env: toolEnvironment(),
});
process.exit(run.status ?? 1);
