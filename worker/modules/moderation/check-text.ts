import { Refusal } from "#worker/kernel/refusal.ts";
import { HARMLESS, RULES, type Rule, type RuleId } from "./rules.ts";
import { wordsOf } from "./words.ts";

/** What the rules say of a text; a refusal names the rule. */
export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly rule: RuleId; readonly title: string; readonly detail: string };

/** One entry of a rule, ready to be compared: its words, the last perhaps only a beginning. */
interface Entry {
  readonly words: readonly string[];
  readonly open: boolean;
}

interface ReadyRule {
  readonly rule: Rule;
  readonly words: readonly Entry[];
  readonly pairs: readonly {
    readonly one: readonly Entry[];
    readonly other: readonly Entry[];
    readonly within: number;
  }[];
}

const entriesOf = (list: readonly string[]): Entry[] =>
  list.map((entry) => ({ words: entry.replace("*", "").split(" "), open: entry.endsWith("*") }));

const harmless = entriesOf(HARMLESS);
const rules: readonly ReadyRule[] = RULES.map((rule) => ({
  rule,
  words: entriesOf(rule.words),
  pairs: rule.pairs.map(({ one, other, within }) => ({
    one: entriesOf(one),
    other: entriesOf(other),
    within,
  })),
}));

/** True when `entry` stands in `words` at `at`. */
function standsAt(entry: Entry, words: readonly string[], at: number): boolean {
  const last = entry.words.length - 1;
  return entry.words.every((part, index) => {
    const word = words[at + index];
    if (word === undefined) return false;
    return index === last && entry.open ? word.startsWith(part) : word === part;
  });
}

function placesOf(entries: readonly Entry[], words: readonly string[]): number[] {
  return words.flatMap((_, at) => (entries.some((entry) => standsAt(entry, words, at)) ? [at] : []));
}

/** The words with every harmless phrase replaced by one that no rule knows. */
function withoutHarmless(words: readonly string[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const entry = harmless.find((phrase) => standsAt(phrase, words, at));
    left.push(entry === undefined ? (words[at] ?? "") : "·");
    at += entry?.words.length ?? 1;
  }
  return left;
}

function isBroken({ words: alone, pairs }: ReadyRule, words: readonly string[]): boolean {
  if (placesOf(alone, words).length > 0) return true;
  return pairs.some(({ one, other, within }) => {
    const others = placesOf(other, words);
    return placesOf(one, words).some((a) => others.some((b) => a !== b && Math.abs(a - b) <= within));
  });
}

const AGE = /\b(?:[1-9]|1[0-7]) ?(?:years? ?old|yo|yr old)\b/;

/** Ages below 18 count as a word for a minor. */
function withAges(words: readonly string[]): string[] {
  return AGE.test(words.join(" ")) ? ["child", ...words] : [...words];
}

/** Asks all rules about a text, whatever its length. Pure; English words only (README.md says what that means). */
export function checkText(text: string): Verdict {
  const words = withAges(withoutHarmless(wordsOf(text)));
  const broken = rules.find((rule) => isBroken(rule, words));
  if (broken === undefined) return { ok: true };
  const { id, title, detail } = broken.rule;
  return { ok: false, rule: id, title, detail };
}

/** The refusal that goes with a verdict: 422 `moderation.refused` with the rule's name. Nothing is kept of the text. */
export function moderationRefused({ rule, title, detail }: Extract<Verdict, { ok: false }>): Refusal {
  return new Refusal("moderation.refused", { detail: `${title}: ${detail}`, extra: { rule } });
}
