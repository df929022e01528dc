import { catalogue } from "./art/catalogue.ts";
import { colorsSomething, type Found, findArt } from "./lookup.ts";
import { type Token, tokensOf, wellFormed } from "./tokens.ts";
import { FACETS } from "./words/facets.ts";
import { codeOf } from "./words/parse.ts";
import {
  COLORS,
  isCollective,
  MOST,
  NEGATIONS,
  numberOf,
  RELATIONS,
  type Relation,
  RIDES,
  STOP,
} from "./words/small.ts";

/** A thing to draw. */
export interface Subject {
  /** Code of its drawing. */
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Colour asked for, `#rrggbb`. */
  readonly color?: string;
  /** How the subject before this one stands to it: "a cat on a sofa" gives the sofa `on`. */
  readonly relation?: Relation;
}

/** A word that was understood; `facet` when it names a place, an hour, … that may yet give way to another. */
export interface Shown {
  readonly text: string;
  readonly facet?: string;
}

/** More than this many different things make a sticker sheet, not a picture. */
const MOST_SUBJECTS = 6;
const LONGEST_PHRASE = 5;
const PLURAL_COUNT = 3;
/** Drawn once even when two are meant: the word itself is a pair. */
const PAIRS = new Set([
  "glasses",
  "sunglasses",
  "scissors",
  "jeans",
  "gloves",
  "socks",
  "shorts",
  "running shoe",
]);
/** Names so wide that after a narrower one they only repeat it: "oak tree", "rose flower", "tabby cat". */
const WIDE = new Set([
  "tree",
  "flower",
  "bird",
  "fish",
  "dog",
  "cat",
  "whale",
  "plant",
  "bug",
  "horse",
  "bear",
]);

/** What has been read so far. */
export interface Notes {
  prompt: string;
  subjects: Subject[];
  facets: string[];
  avoid: string[];
  shown: Shown[];
  ignored: string[];
  color: { hex: string; text: string } | undefined;
  count: { value: number; text: string } | undefined;
  relation: Relation | undefined;
  negated: boolean;
  /** The token before was a subject too, with nothing in between. */
  touching: boolean;
  backdrop: string | undefined;
  flowerColor: string | undefined;
}

function takePending(notes: Notes): Pick<Notes, "color" | "count" | "relation"> {
  const { color, count, relation } = notes;
  notes.color = undefined;
  notes.count = undefined;
  notes.relation = undefined;
  return { color, count, relation };
}

/** Who is *in* a boat sits in an open one; any other boat has a sail. */
const OPEN_BOAT = codeOf("🛶");

function addSubject(notes: Notes, asked: Found, text: string): void {
  const inBoat = notes.relation === "in" && /^boats?$/.test(text);
  const found = inBoat ? { ...asked, code: OPEN_BOAT } : asked;
  const art = catalogue().arts.get(found.code);
  if (art === undefined) return;
  const { color, count, relation } = takePending(notes);
  const last = notes.subjects.at(-1);
  const repeats = last !== undefined && notes.touching && relation === undefined;
  if (repeats && (last.code === found.code || (WIDE.has(art.label) && sameFamily(last.code, art.kind)))) {
    notes.shown.push({ text });
    return;
  }
  if (notes.subjects.length >= MOST_SUBJECTS || notes.subjects.some(({ code }) => code === found.code)) {
    notes.ignored.push(...(color ? [color.text] : []), text);
    return;
  }
  const many = found.plural && !PAIRS.has(art.label) ? PLURAL_COUNT : 1;
  const wanted = PAIRS.has(art.label) ? 1 : count?.value;
  if (color !== undefined) notes.shown.push({ text: color.text });
  if (count !== undefined && count.value <= MOST) notes.shown.push({ text: count.text });
  else if (count !== undefined) notes.ignored.push(count.text);
  notes.shown.push({ text: found.kin ? `${text} (${art.label})` : text });
  // In "strawberry cake" the last word is the thing; what stands before it comes along beside it.
  const head = repeats ? notes.subjects.length - 1 : notes.subjects.length;
  notes.subjects.splice(head, 0, {
    code: found.code,
    label: art.label,
    count: Math.min(MOST, wanted ?? many),
    ...(color === undefined ? {} : { color: color.hex }),
    ...(relation === undefined || notes.subjects.length === 0 ? {} : { relation }),
  });
}

function sameFamily(code: string, kind: string): boolean {
  const family = catalogue().arts.get(code)?.kind.split("-")[0];
  return family !== undefined && family === kind.split("-")[0];
}

function addFacet(notes: Notes, facet: string, text: string): void {
  const flower = catalogue().words.get("flower");
  if (
    facet === "ground flowers" &&
    notes.relation === "of" &&
    notes.subjects.length > 0 &&
    flower !== undefined
  ) {
    addSubject(notes, { ...flower, plural: true }, text);
    return;
  }
  if (notes.color !== undefined) {
    if (facet === "place sky") notes.backdrop = notes.color.hex;
    if (facet === "ground flowers") notes.flowerColor = notes.color.hex;
    if (/^place sky|^ground flowers/.test(facet)) notes.shown.push({ text: notes.color.text, facet });
    else notes.ignored.push(notes.color.text);
  }
  if (notes.count !== undefined && !isCollective(notes.count.text)) notes.ignored.push(notes.count.text);
  takePending(notes);
  notes.facets.push(facet);
  notes.shown.push({ text, facet });
}

/** A phrase as it stands in the prompt, hyphens kept. */
const written = (prompt: string, first: Token, last: Token): string =>
  prompt.slice(first.from, last.to).toLowerCase().replace(/\s+/g, " ");

/** What a run of tokens means, tried from the longest; gives how many tokens were used. */
function takePhrase(notes: Notes, tokens: readonly Token[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length >= 1; length--) {
    const run = tokens.slice(at, at + length);
    const [first] = run;
    if (first === undefined || run.some((token) => token.key === "")) continue;
    const key = run.map((token) => token.key).join(" ");
    if (length > 1 && run.some((token) => token.emoji)) continue;
    const text = length === 1 ? first.text : written(notes.prompt, first, run.at(-1) ?? first);
    if (takeMeaning(notes, key, text, first, tokens, at + length)) return length;
  }
  takeUnknown(notes, tokens[at]);
  return 1;
}

function takeMeaning(
  notes: Notes,
  key: string,
  text: string,
  first: Token,
  tokens: readonly Token[],
  next: number,
): boolean {
  const relation = RELATIONS.get(key);
  const ride = RIDES.get(key);
  const color = COLORS.get(key);
  const facet = FACETS.get(key);
  const number = numberOf(key);
  if (relation !== undefined) {
    notes.relation = relation;
    notes.touching = false;
    return true;
  }
  if (ride !== undefined) {
    const found = findArt(ride, first);
    notes.relation = "on";
    if (found !== undefined) addSubject(notes, found, text);
    return found !== undefined;
  }
  if (color !== undefined && colorsSomething(tokens, next)) {
    notes.color = { hex: color, text };
    return true;
  }
  // "A couple of cats" counts, "a couple" is two people, "a school" a house.
  const isThing = isCollective(key) && tokens[next]?.key !== "of" && findArt(key, first) !== undefined;
  if (number !== undefined && !isThing) {
    notes.count = { value: number, text };
    return true;
  }
  const found = facet === undefined ? findArt(key, first) : undefined;
  if (facet === undefined && found === undefined) return false;
  if (notes.negated) {
    notes.avoid.push(facet ?? found?.code ?? "");
    notes.shown.push({ text: `no ${text}` });
    notes.negated = false;
    takePending(notes);
    return true;
  }
  if (facet !== undefined) addFacet(notes, facet, text);
  else if (found !== undefined) addSubject(notes, found, text);
  notes.touching = facet === undefined;
  return true;
}

function takeUnknown(notes: Notes, token: Token | undefined): void {
  if (token === undefined) return;
  notes.touching = false;
  if (token.key === "") {
    Object.assign(notes, { relation: undefined, negated: false });
    return;
  }
  if (NEGATIONS.has(token.key)) {
    notes.negated = true;
    return;
  }
  if (notes.color !== undefined && /^(background|backdrop)$/.test(token.key)) {
    notes.backdrop = notes.color.hex;
    notes.shown.push({ text: notes.color.text }, { text: token.text });
    notes.color = undefined;
    return;
  }
  if (STOP.has(token.key)) return;
  notes.negated = false;
  notes.ignored.push(token.text);
}

/** Reads a prompt word by word; what the words mean together is `understand`'s to say. */
export function read(prompt: string): Notes {
  const tokens = tokensOf(prompt);
  const notes: Notes = {
    prompt: wellFormed(prompt),
    subjects: [],
    facets: [],
    avoid: [],
    shown: [],
    ignored: [],
    color: undefined,
    count: undefined,
    relation: undefined,
    negated: false,
    touching: false,
    backdrop: undefined,
    flowerColor: undefined,
  };
  for (let at = 0; at < tokens.length; ) at += takePhrase(notes, tokens, at);
  if (notes.color !== undefined) notes.ignored.push(notes.color.text);
  if (notes.count !== undefined) notes.ignored.push(notes.count.text);
  return notes;
}
