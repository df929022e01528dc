import { ART_INDEX } from "./index.generated.ts";

/** A drawing the illustrator has, as the index describes it. Lengths in the drawing's box of 128. */
export interface Art {
  /** `1f98a` for a file of the artwork, `~robot` for a drawing of our own. */
  readonly code: string;
  readonly kind: string;
  readonly label: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Height at which something put on top of it rests. */
  readonly seat: number;
  /** Where its highest part is from the left: where a hat sits. */
  readonly crest: number;
  /** Mean colour. */
  readonly color: string;
}

interface Entry {
  readonly code: string;
  /** The word is a kind of what is drawn, as a beagle is of a dog. */
  readonly kin: boolean;
}

interface Catalogue {
  readonly arts: ReadonlyMap<string, Art>;
  readonly words: ReadonlyMap<string, Entry>;
}

/** Lower case, no accents, hyphens as spaces: how words are compared. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[‐-―-]/g, " ")
    .replace(/’/g, "'");
}

function read(): Catalogue {
  const arts = new Map<string, Art>();
  const words = new Map<string, Entry>();
  for (const line of ART_INDEX.split("\n")) {
    const [code, kind = "", label = "", box = "", seat = "0", crest = "32", color = "", same = "", kin = ""] =
      line.split("\t");
    if (code === undefined || code === "") continue;
    const [left = 0, top = 0, right = 64, bottom = 64] = box.split(" ").map(Number);
    const size = { left: left * 2, top: top * 2, right: right * 2, bottom: bottom * 2 };
    const at = { seat: Number(seat) * 2, crest: Number(crest) * 2 };
    arts.set(code, { code, kind, label, box: size, ...at, color: `#${color}` });
    for (const word of same.split(",")) if (word !== "") words.set(plainWords(word), { code, kin: false });
    for (const word of kin.split(",")) {
      const key = plainWords(word);
      if (key !== "" && !words.has(key)) words.set(key, { code, kin: true });
    }
  }
  return { arts, words };
}

let kept: Catalogue | undefined;

/** The artwork's index, read once when first asked for (a few milliseconds). */
export function catalogue(): Catalogue {
  kept ??= read();
  return kept;
}
