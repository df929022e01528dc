/**
 * Makes the illustrator's artwork: one small SVG a drawing in public/art (not in git) and the index that the engine
 * imports (in git, so that a clone type-checks before anything is built). Same packages, same bytes.
 *
 *   node scripts/art.ts            writes both
 *   node scripts/art.ts --check    fails when the index in git is not what would be written
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withBody } from "#engine/art/bodies.ts";
import { madeOver, sourceOf } from "#engine/art/borrowed.ts";
import { OWN } from "#engine/art/own.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { nodeHost } from "#tests/support/engine-host.ts";
import { lettersSource } from "./art/letters.ts";
import { type Measure, measure } from "./art/measure.ts";
import { type Chosen, selectArtwork } from "./art/select.ts";
import { shrinkBody } from "./art/shrink.ts";
import { buildLexicon } from "./art/words.ts";

const folder = inRoot("public", "art");
const index = inRoot("engine", "art", "index.generated.ts");
const letters = inRoot("engine", "text", "letters.generated.ts");

const wrap = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 128 128">${body}</svg>`;

function group(words: ReadonlyMap<string, string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [word, code] of words) groups.set(code, [...(groups.get(code) ?? []), word]);
  return groups;
}

/** One line a drawing: code, kind, label, box, seat, crest, colour, its names, and kinds of it; fields parted by tabs. */
function line(art: Omit<Chosen, "body">, size: Measure, same: string[], kin: string[]): string {
  const box = size.box.map((value) => value / 2).join(" ");
  return [
    art.hex,
    art.kind,
    art.label,
    box,
    size.seat / 2,
    size.crest / 2,
    size.color.slice(1),
    same.join(","),
    kin.join(","),
  ].join("\t");
}

function source(lines: readonly string[]): string {
  const text = lines.map((entry) => entry.replaceAll("\\", "\\\\").replaceAll("`", "\\`")).join("\n");
  return `// Written by scripts/art.ts from @iconify-json/noto, emojibase-data and WordNet; do not edit.\nexport const ART_INDEX = \`\n${text}\n\`;\n`;
}

function writeFolder(files: ReadonlyMap<string, string>): number {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
  let bytes = 0;
  for (const [name, text] of files) {
    writeFileSync(join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

async function main(): Promise<void> {
  const host = await nodeHost();
  const own: Chosen[] = Object.entries(OWN).map(([hex, drawing]) => ({ hex, ...drawing }));
  const noto = selectArtwork().map((art) => ({ ...art, body: shrinkBody(art.body) }));
  const lexicon = buildLexicon([...noto, ...own]);
  const same = group(lexicon.same);
  const kin = group(lexicon.kin);
  const lines: string[] = [];
  const files = new Map<string, string>();
  const bodies = new Map([...noto, ...own].map(({ hex, body }) => [hex, body]));
  for (const art of [...noto, ...own]) {
    const whole = madeOver(art.hex, bodies.get(sourceOf(art.hex)) ?? art.body);
    const size = await measure(host, wrap(withBody(art.hex, whole) ?? whole));
    lines.push(line(art, size, same.get(art.hex) ?? [], kin.get(art.hex) ?? []));
    if (!art.hex.startsWith("~")) files.set(`${art.hex}.svg`, wrap(art.body));
  }
  const text = source(lines);
  if (process.argv.includes("--check")) {
    for (const [file, now] of [[index, text] as const, [letters, lettersSource()] as const])
      if (readFileSync(file, "utf8") !== now) throw new Error(`${file} is stale: node scripts/art.ts`);
    console.log(`artwork index is what the packages give: ${lines.length} drawings`);
    return;
  }
  writeFileSync(index, text);
  writeFileSync(letters, lettersSource());
  const bytes = writeFolder(files);
  const words = lexicon.same.size + lexicon.kin.size;
  console.log(
    `${files.size} drawings, ${(bytes / 1e6).toFixed(2)} MB, ${words} words, index ${(text.length / 1e3).toFixed(0)} kB`,
  );
}

await main();
