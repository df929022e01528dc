/** Draws one picture of 1,024 px in the style named (`none`: nothing) and prints the most memory it ever held, in KiB. */
import { STRATA_STYLES } from "#contracts/strata.ts";
import { illustrate, understand } from "#engine/index.ts";
import { nodeHost } from "#tests/support/engine-host.ts";

const host = await nodeHost();
const prompt = "a cyberpunk city in the rain with a taxi";
understand(prompt);
// Starts every codec, at a size that needs next to nothing.
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="#fff" d="M0 0H8V8H0Z"/></svg>';
await host.encodePng(await host.rasterize(svg, 8));
const style = STRATA_STYLES.find((name) => name === process.argv[2]);
if (style !== undefined) await illustrate(host, { prompt, aspect: "1:1", size: 1024, style, seed: 3 });
console.log(process.resourceUsage().maxRSS);
