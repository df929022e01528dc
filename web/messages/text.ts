/**
 * Messages: plain strings with `{name}` places, or a record of plural forms chosen by `{count}`.
 * A `<tag>words</tag>` inside a message is given its element by `rich` (see `#web/messages/use-text.tsx`).
 */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Message = string | Plural;
export type Area = Readonly<Record<string, Message>>;
export type Value = string | number;

/** Languages there are message files for. English is also what dates and numbers fall back to. */
export const LANGUAGES = ["en"] as const;
export type Language = (typeof LANGUAGES)[number];

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Forms<M extends Message> = M extends string ? M : M extends Plural ? Extract<M[keyof M], string> : never;
/** Names of the places in a message; a plural always needs `count`. */
export type Places<M extends Message> = Names<Forms<M>> | (M extends string ? never : "count");

/** Arguments of `t`: none when the message has no places, else every one of them. */
export type Arguments<M extends Message> = [Places<M>] extends [never]
  ? []
  : [values: Record<Places<M>, Value>];

export type Translate<A extends Area> = <K extends keyof A & string>(
  key: K,
  ...values: Arguments<A[K]>
) => string;

/** The tag Intl is asked with for a language: day before month, 24 hours, and a fixed choice on both sides of hydration. */
export const LOCALE: Record<Language, string> = { en: "en-GB" };

const rules = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

function kept<V>(store: Map<Language, V>, language: Language, make: () => V): V {
  const known = store.get(language);
  if (known !== undefined) return known;
  const made = make();
  store.set(language, made);
  return made;
}

function formOf(language: Language, message: Message, values: Record<string, Value>): string {
  if (typeof message === "string") return message;
  const plural = kept(rules, language, () => new Intl.PluralRules(LOCALE[language]));
  return message[plural.select(Number(values["count"]))] ?? message.other;
}

/** Fills a message: numbers by Intl, words as they are. An unknown place stays visible, so that a test sees it. */
export function fill(language: Language, message: Message, values: Record<string, Value> = {}): string {
  const number = kept(numbers, language, () => new Intl.NumberFormat(LOCALE[language]));
  return formOf(language, message, values).replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === "number" ? number.format(value) : value;
  });
}

/** `t` for one area outside React (loaders, meta). Inside React use `useText`. */
export function text<const A extends Area>(language: Language, area: A): Translate<A> {
  return (key, ...[values]) => fill(language, area[key] ?? key, values ?? {});
}
