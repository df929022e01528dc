import { plainWords } from "./art/catalogue.ts";

/** One word, emoji or break of a prompt. */
export interface Token {
  /** As it was written, in lower case, at most 40 characters. */
  readonly text: string;
  /** Where it stands in the prompt. */
  readonly from: number;
  readonly to: number;
  /** How it is compared; empty for a break (comma, full stop, …). */
  readonly key: string;
  readonly emoji: boolean;
}

const PIECE =
  /(\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)|([\p{L}\p{N}\p{M}'’]+)|([,.;:!?()\n])/gu;

/** No prompt is longer than 2,000 characters; what comes after this many words adds nothing to one picture. */
const MOST_TOKENS = 400;
const LONGEST_WORD = 40;

/** What is read of a prompt: at most 4,000 UTF-16 units, without lone surrogates. */
export const wellFormed = (prompt: string): string => prompt.slice(0, 4000).toWellFormed();

/** Splits a prompt. Any string will do, lone surrogates and all. */
export function tokensOf(prompt: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, 1: emoji, 2: word, index: from } of wellFormed(prompt).matchAll(PIECE)) {
    if (tokens.length >= MOST_TOKENS) break;
    const to = from + piece.length;
    if (emoji === undefined && word === undefined) {
      tokens.push({ text: piece, key: "", emoji: false, from, to });
      continue;
    }
    const text = Array.from(piece.toLowerCase()).slice(0, LONGEST_WORD).join("");
    const key = emoji ?? plainWords(text).replace(/^'+|'s?$|'+$/g, "");
    tokens.push({
      text: text.replace(/^['’]+|['’]+$/g, "") || text,
      key,
      emoji: emoji !== undefined,
      from,
      to,
    });
  }
  return tokens;
}
