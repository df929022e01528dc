/** Words and their drawings. */
import { catalogue } from "./art/catalogue.ts";
import type { Token } from "./tokens.ts";
import { codeOf } from "./words/parse.ts";
import { RELATIONS, singularOf } from "./words/small.ts";

/** A word that has a drawing. */
export interface Found {
  readonly code: string;
  readonly kin: boolean;
  readonly plural: boolean;
}

/** The drawing of a word or emoji; a plural finds its singular. */
export function findArt(key: string, token: Token): Found | undefined {
  const { arts, words } = catalogue();
  if (token.emoji) {
    const code = codeOf(key);
    const base = code.split("-")[0] ?? "";
    const known = [code, base].find((candidate) => arts.has(candidate));
    return known === undefined ? undefined : { code: known, kin: false, plural: false };
  }
  if (key.startsWith("~") && arts.has(key)) return { code: key, kin: false, plural: false };
  const exact = words.get(key);
  if (exact !== undefined) return { ...exact, plural: false };
  const singular = singularOf(key);
  const single = singular === undefined ? undefined : words.get(singular);
  return single === undefined ? undefined : { ...single, plural: true };
}

/** True when a colour word is followed by something it can colour, before the sentence turns. */
export function describesSomething(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 4, tokens.length); i++) {
    const token = tokens[i];
    if (token === undefined || token.key === "" || RELATIONS.has(token.key)) return false;
    if (
      findArt(token.key, token) !== undefined ||
      /^(background|backdrop|sky|flowers|wildflowers)$/.test(token.key)
    )
      return true;
  }
  return false;
}
