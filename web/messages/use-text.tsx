import { createContext, Fragment, type ReactNode, useContext, useMemo } from "react";
import { type Area, fill, type Language, type Translate, type Value } from "./text.ts";

/** The language of this page; the root sets it. */
export const LanguageContext = createContext<Language>("en");

export interface Text<A extends Area> extends Translate<A> {
  /** A message with `<tag>words</tag>`: each tag is drawn by the function of its name. */
  rich(
    key: keyof A & string,
    parts: Record<string, (words: string) => ReactNode>,
    values?: Record<string, Value>,
  ): ReactNode;
}

function split(sentence: string, parts: Record<string, (words: string) => ReactNode>): ReactNode {
  const pieces = sentence.split(/(<(\w+)>.*?<\/\2>)/g);
  const out: ReactNode[] = [];
  for (let i = 0; i < pieces.length; i += 3) {
    out.push(pieces[i]);
    const tagged = pieces[i + 1];
    const name = pieces[i + 2];
    if (tagged === undefined || name === undefined) continue;
    const words = tagged.slice(name.length + 2, -(name.length + 3));
    out.push(<Fragment key={`${name}${i}`}>{parts[name]?.(words) ?? words}</Fragment>);
  }
  return out;
}

/** The messages of one area in the language of the page. */
export function useText<const A extends Area>(area: A): Text<A> {
  const language = useContext(LanguageContext);
  return useMemo(() => {
    const t: Translate<A> = (key, ...[values]) => fill(language, area[key] ?? key, values ?? {});
    return Object.assign(t, {
      rich: (
        key: keyof A & string,
        parts: Record<string, (words: string) => ReactNode>,
        values?: Record<string, Value>,
      ) => split(fill(language, area[key] ?? key, values), parts),
    });
  }, [area, language]);
}
