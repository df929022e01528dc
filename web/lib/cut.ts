/** At most `most` UTF-16 units of a text, never half of a letter: half a one breaks addresses and hydration. */
export function cut(text: string, most: number): string {
  const short = text.slice(0, most);
  return short.length < text.length && /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}

/**
 * Somebody's words without the signs that turn the words around them: for a tab's title, or amid our own sentence, where
 * nothing sets them apart as `<bdi>` does.
 */
export function unturned(text: string): string {
  return text.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}
