// @ts-check
// `npm run check [name …]`: one line a check with its time, non-zero when any fails. Names: scripts/check/all.ts.
import { ensureInstalled } from "./lib/install.mjs";
import { continueUnderPinnedNode } from "./lib/pinned-node.mjs";

ensureInstalled();
continueUnderPinnedNode();
const { runChecks } = await import("./check/run.ts");
const { failed } = await runChecks(process.argv.slice(2));
process.exit(failed === 0 ? 0 : 1);
