/**
 * `npm run examples`: draws the examples of the front page (web/features/documents/examples.ts) into public/examples,
 * with their dominant colours. To be run whenever the illustrator changes; a test compares.
 */
import { writeFileSync } from "node:fs";
import { inRoot } from "#scripts/lib/paths.mjs";
import { nodeHost } from "#tests/support/engine-host.ts";
import { drawExample } from "#tests/support/examples.ts";
import { EXAMPLES } from "#web/features/documents/examples.ts";

const host = await nodeHost();
const lines: string[] = [];
let total = 0;
for (const example of EXAMPLES) {
  const { bytes, color } = await drawExample(host, example);
  writeFileSync(inRoot("public", example.poster.url), bytes);
  lines.push(`  ${example.poster.url.replace(/^.*\/|\.webp$/g, "")}: "${color}",`);
  total += bytes.length;
}
const text = `// Written by scripts/examples.ts, with the pictures.
/** Dominant colours of the pictures in public/examples. */
export const COLORS = {
${lines.join("\n")}
} as const;
`;
writeFileSync(inRoot("web", "features", "documents", "examples.generated.ts"), text);
console.log(`${EXAMPLES.length} examples, ${Math.round(total / 1000)} kB`);
