/** Text as outlines: the same in every host, since no host's fonts are asked. Besley Bold (OFL). */
import { num } from "#engine/scene/geometry.ts";
import { LETTERS } from "./letters.generated.ts";

/** Units of an em in the table. */
const EM = 360;
/** Height of a capital and of what hangs below the line, as shares of the size. */
export const CAPITAL = 0.72;
const LEADING = 1.16;

interface Letter {
  readonly width: number;
  readonly d: string;
}

let kept: ReadonlyMap<string, Letter> | undefined;

function letters(): ReadonlyMap<string, Letter> {
  kept ??= new Map(
    LETTERS.split("\n")
      .filter((line) => line.includes("\t"))
      .map((line) => {
        const [letter = "", width = "0", d = ""] = line.split("\t");
        return [letter, { width: Number(width), d }];
      }),
  );
  return kept;
}

const spaced = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** True when every letter of the text is one we have; a title with gaps is worse than none. */
export const canSet = (text: string): boolean =>
  spaced(text) !== "" && Array.from(spaced(text)).every((letter) => letters().has(letter));

/** Width of a line at size 1. */
export const widthOfText = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letters().get(letter)?.width ?? 0), 0) / EM;

/** Words broken into lines no wider than `most` (at size 1); undefined when a word alone is wider. */
function broken(words: readonly string[], most: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    if (widthOfText(word) > most) return undefined;
    const last = lines.at(-1);
    if (last !== undefined && widthOfText(`${last} ${word}`) <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines of about the same length rather than a full one and a lonely word. */
function balanced(words: readonly string[], most: number): string[] | undefined {
  const lines = broken(words, most);
  if (lines === undefined || lines.length < 2) return lines;
  for (let share = 0.6; share < 1; share += 0.08) {
    const even = broken(words, most * share);
    if (even !== undefined && even.length <= lines.length) return even;
  }
  return lines;
}

export interface Room {
  /** Middle of the room. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Largest size, page units of an em. */
  readonly most: number;
}

export interface Setting {
  /** SVG path data of the whole text. */
  readonly d: string;
  readonly size: number;
  readonly lines: readonly string[];
}

function outlineOf(line: string, x: number, y: number, size: number): string {
  const scale = size / EM;
  let at = x;
  let d = "";
  for (const character of line) {
    const letter = letters().get(character);
    if (letter === undefined) continue;
    d += scaled(letter.d, scale, at, y);
    at += letter.width * scale;
  }
  return d;
}

/** A relative outline at its place; every contour starts anew from where the last one began. */
function scaled(d: string, scale: number, x: number, y: number): string {
  let first = true;
  return d.replace(/([mlqcz])([^mlqcz]*)/g, (_, command: string, rest: string) => {
    if (command === "z") return "Z";
    const values = rest.match(/-?\d+/g)?.map((value) => Number(value) * scale) ?? [];
    const [dx = 0, dy = 0] = values;
    if (command === "m" && first) {
      first = false;
      return `M${num(x + dx)} ${num(y + dy)}`;
    }
    return command + values.map(num).join(" ");
  });
}

/** Sets the text in the room, centred, as large as it fits: it wraps first and shrinks then. */
export function setText(text: string, { x, y, width, height, most }: Room): Setting {
  const words = spaced(text).split(" ");
  for (let size = most; ; size *= 0.94) {
    const lines = balanced(words, width / size);
    const tall =
      lines === undefined ? Number.POSITIVE_INFINITY : ((lines.length - 1) * LEADING + CAPITAL) * size;
    if (lines !== undefined && tall <= height) {
      const top = y - tall / 2 + CAPITAL * size;
      const d = lines
        .map((line, i) => outlineOf(line, x - (widthOfText(line) * size) / 2, top + i * LEADING * size, size))
        .join("");
      return { d, size, lines };
    }
    if (size < 1) return { d: "", size: 0, lines: [] };
  }
}
