import { readFileSync } from "node:fs";
import opentype, { type PathCommand } from "opentype.js";
import { inRoot } from "#scripts/lib/paths.mjs";

/** Units of an em in the table of letters: finer than the largest title shows, and a third smaller than the font's. */
const EM = 360;

const FILES = ["besley-latin-700-normal.woff", "besley-latin-ext-700-normal.woff"];

/** Latin with its accents, figures, punctuation and money: what the title of a poster is written in. */
function wanted(): number[] {
  const ranges = [
    [0x20, 0x7e],
    [0xa1, 0x17f],
    [0x2010, 0x2026],
  ] as const;
  const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return [...codes, 0x218, 0x219, 0x21a, 0x21b, 0x1e9e, 0x20ac, 0x2122, 0x2212].filter(
    (code) => code !== 0xad,
  );
}

/** Outline in whole units, relative, y downwards. */
function outline(commands: readonly PathCommand[]): string {
  let [px, py] = [0, 0];
  let start: [number, number] = [0, 0];
  let out = "";
  for (const { type, x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0 } of commands) {
    if (type === "Z") {
      out += "z";
      [px, py] = start;
      continue;
    }
    const points = type === "Q" ? [x1, y1, x, y] : type === "C" ? [x1, y1, x2, y2, x, y] : [x, y];
    const whole = points.map((value, i) => Math.round(value) - (i % 2 === 0 ? px : py));
    // Lines of no length are left over from the font's own rounding.
    if (type === "L" && whole.every((value) => value === 0)) continue;
    out += type.toLowerCase() + whole.join(" ").replaceAll(" -", "-");
    [px, py] = [Math.round(x), Math.round(y)];
    if (type === "M") start = [px, py];
  }
  return out;
}

/** The table of letters as a module of the engine: letter, width, outline. */
export function lettersSource(): string {
  const lines = new Map<number, string>();
  for (const file of FILES) {
    const bytes = readFileSync(inRoot("node_modules", "@fontsource/besley", "files", file));
    const font = opentype.parse(new Uint8Array(bytes).buffer);
    for (const code of wanted()) {
      const letter = String.fromCodePoint(code);
      const glyph = font.charToGlyph(letter);
      if (lines.has(code) || glyph.index === 0) continue;
      const width = Math.round(((glyph.advanceWidth ?? 0) * EM) / font.unitsPerEm);
      lines.set(code, `${letter}\t${width}\t${outline(glyph.getPath(0, 0, EM).commands)}`);
    }
  }
  const sorted = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  const text = sorted.join("\n").replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `// Written by scripts/art.ts from @fontsource/besley (Besley Bold, SIL Open Font License 1.1); do not edit.\nexport const LETTERS = \`\n${text}\n\`;\n`;
}
