// @ts-check
// `npm run chaos [-- --seed N] [--runs N]`: a thousand wishes through everything that can go wrong (tests/chaos/).
// Ends non-zero when one promise was broken.
import { ensureInstalled } from "./lib/install.mjs";
import { continueUnderPinnedNode, toolEnvironment } from "./lib/pinned-node.mjs";

ensureInstalled();
continueUnderPinnedNode();
Object.assign(process.env, toolEnvironment());
// leaving by exit() lets every service end what it has started
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => process.exit(130));
const { main } = await import("#tests/chaos/main.ts");
process.exit(await main(process.argv.slice(2)));
