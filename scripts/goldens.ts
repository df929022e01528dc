/**
 * Draws the golden pictures (engine/golden.ts) and writes their hashes and those of their copies. Run it after a change of
 * what the illustrator draws, and raise ENGINE_VERSION when that change is to reach makers.
 *
 *   npm run goldens
 */
import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { GOLDEN, GOLDEN_WISHES } from "#engine/golden.ts";
import { derive, ENGINE_VERSION, illustrate } from "#engine/index.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { nodeHost } from "#tests/support/engine-host.ts";

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

if (!existsSync(inRoot("public", "art"))) await import("./art.ts");
const host = await nodeHost();
const rows: string[][] = [];
for (const wish of GOLDEN_WISHES) {
  const { png } = await illustrate(host, wish);
  rows.push([hash(png), ...(await derive(host, png)).map(({ bytes }) => hash(bytes))]);
}
const changed = rows.filter(([sha256], i) => sha256 !== GOLDEN[i]?.sha256).length;
const body = rows.map((row) => `  [\n${row.map((each) => `    "${each}",\n`).join("")}  ],\n`).join("");
writeFileSync(
  inRoot("engine", "golden.generated.ts"),
  `// Made by \`npm run goldens\`; never by hand.\n/** For each golden wish: the hash of its picture, then of its copies. */\nexport const HASHES: readonly (readonly string[])[] = [\n${body}];\n`,
);
console.log(`${rows.length} golden pictures of ${ENGINE_VERSION}, ${changed} of them new`);
