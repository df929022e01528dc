/** Words that choose how the page is laid out, and text to be set on it. */
import { plainWords } from "#engine/art/catalogue.ts";

export type Layout = "scene" | "portrait" | "pattern" | "badge" | "sticker" | "poster";

const TABLE = `
pattern: pattern, seamless pattern, repeating pattern, seamless repeat, seamless tile, seamless texture, repeat pattern, tile pattern, wallpaper, wrapping paper, gift wrap, textile print, fabric print, textile
badge: badge, round badge, emblem, round emblem, embroidered patch, scout badge, merit badge, crest, medallion, logo, round logo, insignia, coat of arms
sticker: sticker, die cut sticker, vinyl sticker, decal, cute sticker, sticker design
poster: poster, travel poster, vintage poster, retro poster, movie poster, concert poster, event poster, greeting card, birthday card, postcard, invitation, flyer, banner, book cover
portrait: portrait, portraits, close up, closeup, close up portrait, headshot, avatar, profile picture
`;

function read(): Map<string, Layout> {
  const words = new Map<string, Layout>();
  for (const line of TABLE.trim().split("\n")) {
    const [layout = "", list = ""] = line.split(": ");
    for (const word of list.split(", ")) words.set(word, layout as Layout);
  }
  return words;
}

/** Word or phrase to layout. */
export const LAYOUTS: ReadonlyMap<string, Layout> = read();

const QUOTED =
  /"([^"\n]{1,160})"|“([^”\n]{1,160})”|„([^“”\n]{1,160})[“”]|«([^»\n]{1,160})»|「([^」\n]{1,160})」|(?<=^|[\s(])['‘]([^'‘’\n]{2,120})['’](?=$|[\s.,;:!?)])/u;
/** What people write before a text that is to be read in the picture. */
const CUE =
  /(?:,?\s*\b(?:with|and|bearing|showing|in)?\s*(?:the|a|an|its)?\s*\b(?:words?|text|title|caption|slogan|lettering|headline|quote|label|inscription|phrase|message)?\s*(?:that|which)?\s*\b(?:says?|said|saying|reads?|reading|titled|entitled|labell?ed|captioned|called|named)?\s*:?\s*)$/i;
/** Letters before a text in which its cue is looked for. */
const MOST_CUE = 200;
const SAYS =
  /\b(?:words?|text|title|caption|slogan|lettering|headline|quote|label|inscription|phrase|message|says?|said|saying|reads?|reading|titled|entitled|labell?ed|captioned|called|named)\b/i;
const BY_LAYOUT = [...LAYOUTS]
  .filter(([, layout]) => layout !== "pattern" && layout !== "portrait")
  .map(([word]) => word);

export interface Lettering {
  /** What is to be read in the picture, without its quotation marks. */
  readonly text: string;
  /** Everything else, of the same length: what was taken out is a break. */
  readonly rest: string;
}

/** The quoted text of a prompt, when its words say that it is to be read; otherwise quotation marks mean nothing. */
export function letteringOf(prompt: string): Lettering | undefined {
  const found = QUOTED.exec(prompt);
  const text = found
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.trim();
  if (found === null || text === undefined || text === "") return undefined;
  const before = prompt.slice(0, found.index);
  const plain = ` ${plainWords(`${before} ${prompt.slice(found.index + found[0].length)}`)} `;
  // only its end: over a page of blanks the cue's optional parts would be tried in every way there is
  const cue = CUE.exec(before.slice(-MOST_CUE))?.[0] ?? "";
  if (!SAYS.test(cue) && !BY_LAYOUT.some((word) => plain.includes(` ${word} `))) return undefined;
  const from = SAYS.test(cue) ? found.index - cue.length : found.index;
  const gap = ".".padEnd(found.index + found[0].length - from, " ");
  return { text, rest: prompt.slice(0, from) + gap + prompt.slice(found.index + found[0].length) };
}
