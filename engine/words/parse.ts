/** The code of a drawing from its emoji: code points in hex, without the variation selector. `~name` stays. */
export function codeOf(emoji: string): string {
  if (emoji.startsWith("~")) return emoji;
  return Array.from(emoji, (character) => (character.codePointAt(0) ?? 0).toString(16))
    .filter((point) => point !== "fe0f")
    .map((point) => point.padStart(4, "0"))
    .join("-");
}

/** Reads an alias table: word or phrase to the code of its drawing. The first line that has a word keeps it. */
export function parseAliases(table: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const line of table.split("\n")) {
    const space = line.indexOf(" ");
    if (space < 0) continue;
    const code = codeOf(line.slice(0, space));
    for (const word of line.slice(space + 1).split(", ")) if (!words.has(word)) words.set(word, code);
  }
  return words;
}
