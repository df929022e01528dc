// @ts-check
// `npm run secrets -- list | generate | check --env staging|production | check --file <json>`: which secrets there are,
// fresh ones, and whether a Worker has them all. Shows names, never a value that is stored.
import { ensureInstalled } from "./lib/install.mjs";
import { continueUnderPinnedNode } from "./lib/pinned-node.mjs";

ensureInstalled();
continueUnderPinnedNode();
const { secrets } = await import("./secrets/secrets.ts");
process.exitCode = await secrets(process.argv.slice(2));
