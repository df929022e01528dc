// @ts-check
// `npm test [stage …]`: everything, from nothing. Stages and their order: scripts/test/stages.ts.
// The last line is "N passed, N failed, N skipped"; the exit code is 0 only when all passed and something ran.
import { ensureInstalled } from "./lib/install.mjs";
import { continueUnderPinnedNode } from "./lib/pinned-node.mjs";

ensureInstalled();
continueUnderPinnedNode();
const { runStages } = await import("./test/run.ts");
process.exit(await runStages(process.argv.slice(2)));
