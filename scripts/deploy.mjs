// @ts-check
// `npm run deploy -- --env staging|production [--dry-run]`: checks, builds, migrates, sends a version, tries it and gives
// it a part of the visitors; `--promote <version>` gives it all. What each step refuses: docs/deploy.md.
import { ensureInstalled } from "./lib/install.mjs";
import { continueUnderPinnedNode } from "./lib/pinned-node.mjs";

ensureInstalled();
continueUnderPinnedNode();
const { deployFromCommandLine } = await import("./deploy/command-line.ts");
process.exitCode = await deployFromCommandLine(process.argv.slice(2));
