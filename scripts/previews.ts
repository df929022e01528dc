/**
 * Draws one small picture of each style for the studio's choice: public/styles/<style>.webp, not in git, made by the
 * build whenever the illustrator or its styles change, so that a choice never shows what is not drawn.
 *
 *   node scripts/previews.ts
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { STRATA_STYLES } from "#contracts/strata.ts";
import { illustrate } from "#engine/index.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { nodeHost } from "#tests/support/engine-host.ts";

/** The same subject in every style, so that nothing but the style differs. */
const WISH = { prompt: "a red fox in a snowy forest", seed: 7, aspect: "4:3", size: 256 } as const;
/** Twice what the page shows them at, in pixels. */
const [WIDTH, HEIGHT] = [144, 108];
/** All of them come with the studio's first view: together they must weigh less than a picture. */
const MOST_BYTES = 4096;
const QUALITIES = [72, 60, 48, 36, 24, 12];

const folder = inRoot("public", "styles");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const host = await nodeHost();
for (const style of STRATA_STYLES) {
  const { png } = await illustrate(host, { ...WISH, style });
  const small = await host.resize(await host.decode(png), WIDTH, HEIGHT);
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = new Uint8Array(await host.encodeWebp(small, quality));
    if (bytes.length <= MOST_BYTES) break;
  }
  if (bytes.length > MOST_BYTES) throw new Error(`${style}: ${bytes.length} bytes, more than ${MOST_BYTES}`);
  writeFileSync(inRoot("public", "styles", `${style}.webp`), bytes);
}
console.log(`${STRATA_STYLES.length} styles drawn`);
