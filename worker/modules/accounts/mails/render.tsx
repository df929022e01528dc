import { renderToStaticMarkup } from "react-dom/server";
import type { LetterKind } from "#worker/modules/accounts/letters.ts";
import { LetterDocument, type LetterWords } from "./letter.tsx";
import { WORDS } from "./words.ts";

/** A letter ready to send. */
export interface Rendered {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

function asText({ title, paragraphs, action, afterwards, footer }: LetterWords): string {
  return [title, ...paragraphs, `${action.label}:\n${action.url}`, ...afterwards, `--\n${footer}`].join(
    "\n\n",
  );
}

/** Renders a letter as HTML and as text; `url` is the link that it is about. */
export function renderLetter(kind: LetterKind, username: string, url: string): Rendered {
  const words = WORDS[kind](username, url);
  const html = `<!doctype html>${renderToStaticMarkup(<LetterDocument words={words} />)}`;
  return { subject: words.subject, html, text: asText(words) };
}
