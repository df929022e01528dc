import { catalogue } from "./art/catalogue.ts";
import { type Token, tokensOf, wellFormed } from "./tokens.ts";
import { FACETS, type Place, type Season, type SkyThing, type Time, type Weather } from "./words/facets.ts";
import { codeOf } from "./words/parse.ts";
import {
  COLORS,
  isCollective,
  NEGATIONS,
  numberOf,
  RELATIONS,
  RIDES,
  type Relation,
  STOP,
  singularOf,
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

/** What the illustrator takes from a prompt. Pure data, the same for the same words. */
export interface Understanding {
  readonly subjects: readonly Subject[];
  readonly places: readonly Place[];
  readonly time?: Time;
  readonly weather: readonly Weather[];
  readonly season?: Season;
  readonly sky: readonly SkyThing[];
  readonly flowers: boolean;
  readonly flowerColor?: string;
  readonly neon: boolean;
  readonly flying: boolean;
  readonly swimming: boolean;
  /** Colour asked for the background. */
  readonly backdrop?: string;
  /** Facets and codes the prompt wants left out ("without clouds"). */
  readonly avoid: readonly string[];
  /** Words that the picture shows, in the prompt's order; a kind drawn as its parent reads "beagle (dog)". */
  readonly matched: readonly string[];
  /** Words that the picture cannot show. */
  readonly ignored: readonly string[];
}

/** More than this many different things make a sticker sheet, not a picture. */
const MOST_SUBJECTS = 6;
const LONGEST_PHRASE = 5;
const PLURAL_COUNT = 3;
/** Drawn once even when two are meant: the word itself is a pair. */
const PAIRS = new Set(["glasses", "sunglasses", "scissors", "jeans", "gloves", "socks", "shorts", "running shoe"]);
/** Names so wide that after a narrower one they only repeat it: "oak tree", "rose flower", "tabby cat". */
const WIDE = new Set(["tree", "flower", "bird", "fish", "dog", "cat", "whale", "plant", "bug", "horse", "bear"]);

interface Draft {
  prompt: string;
  subjects: Subject[];
  facets: string[];
  avoid: string[];
  matched: string[];
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

interface Found {
  readonly code: string;
  readonly kin: boolean;
  readonly plural: boolean;
}

function findArt(key: string, token: Token): Found | undefined {
  const { arts, words } = catalogue();
  if (token.emoji) {
    const code = codeOf(key);
    const base = code.split("-")[0] ?? "";
    const known = [code, base].find((candidate) => arts.has(candidate));
    return known === undefined ? undefined : { code: known, kin: false, plural: false };
  }
  const exact = words.get(key);
  if (exact !== undefined) return { ...exact, plural: false };
  const singular = singularOf(key);
  const single = singular === undefined ? undefined : words.get(singular);
  return single === undefined ? undefined : { ...single, plural: true };
}

function findFacet(key: string): string | undefined {
  return FACETS.get(key);
}

/** True when a colour word is followed by something it can colour, before the sentence turns. */
function colorsSomething(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 4, tokens.length); i++) {
    const token = tokens[i];
    if (token === undefined || token.key === "" || RELATIONS.has(token.key)) return false;
    if (findArt(token.key, token) !== undefined || /^(background|backdrop|sky|flowers|wildflowers)$/.test(token.key)) return true;
  }
  return false;
}

function takePending(draft: Draft): Pick<Draft, "color" | "count" | "relation"> {
  const { color, count, relation } = draft;
  draft.color = undefined;
  draft.count = undefined;
  draft.relation = undefined;
  return { color, count, relation };
}

function addSubject(draft: Draft, found: Found, text: string): void {
  const art = catalogue().arts.get(found.code);
  if (art === undefined) return;
  const { color, count, relation } = takePending(draft);
  const last = draft.subjects.at(-1);
  const repeats = last !== undefined && draft.touching && relation === undefined;
  if (repeats && (last.code === found.code || (WIDE.has(art.label) && sameFamily(last.code, art.kind)))) {
    draft.matched.push(text);
    return;
  }
  if (draft.subjects.length >= MOST_SUBJECTS || draft.subjects.some(({ code }) => code === found.code)) {
    draft.ignored.push(...(color ? [color.text] : []), text);
    return;
  }
  const many = found.plural && !PAIRS.has(art.label) ? PLURAL_COUNT : 1;
  const asked = PAIRS.has(art.label) ? 1 : count?.value;
  if (color !== undefined) draft.matched.push(color.text);
  if (count !== undefined) draft.matched.push(count.text);
  draft.matched.push(found.kin ? `${text} (${art.label})` : text);
  draft.subjects.push({
    code: found.code,
    label: art.label,
    count: asked ?? many,
    ...(color === undefined ? {} : { color: color.hex }),
    ...(relation === undefined || draft.subjects.length === 0 ? {} : { relation }),
  });
}

function sameFamily(code: string, kind: string): boolean {
  const family = catalogue().arts.get(code)?.kind.split("-")[0];
  return family !== undefined && family === kind.split("-")[0];
}

function addFacet(draft: Draft, facet: string, text: string): void {
  if (draft.color !== undefined) {
    if (facet === "place sky") draft.backdrop = draft.color.hex;
    if (facet === "ground flowers") draft.flowerColor = draft.color.hex;
    (/^place sky|^ground flowers/.test(facet) ? draft.matched : draft.ignored).push(draft.color.text);
  }
  if (draft.count !== undefined && !isCollective(draft.count.text)) draft.ignored.push(draft.count.text);
  takePending(draft);
  draft.facets.push(facet);
  draft.matched.push(text);
}

/** A phrase as it stands in the prompt, hyphens kept. */
const written = (prompt: string, first: Token, last: Token): string =>
  prompt.slice(first.from, last.to).toLowerCase().replace(/\s+/g, " ");

/** What a run of tokens means, tried from the longest; gives how many tokens were used. */
function takePhrase(draft: Draft, tokens: readonly Token[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length >= 1; length--) {
    const run = tokens.slice(at, at + length);
    const [first] = run;
    if (first === undefined || run.some((token) => token.key === "")) continue;
    const key = run.map((token) => token.key).join(" ");
    if (length > 1 && run.some((token) => token.emoji)) continue;
    const text = length === 1 ? first.text : written(draft.prompt, first, run.at(-1) ?? first);
    if (takeMeaning(draft, key, text, first, tokens, at + length)) return length;
  }
  takeUnknown(draft, tokens[at]);
  return 1;
}

function takeMeaning(
  draft: Draft,
  key: string,
  text: string,
  first: Token,
  tokens: readonly Token[],
  next: number,
): boolean {
  const relation = RELATIONS.get(key);
  const ride = RIDES.get(key);
  const color = COLORS.get(key);
  const facet = findFacet(key);
  const number = numberOf(key);
  if (relation !== undefined) {
    draft.relation = relation;
    draft.touching = false;
    return true;
  }
  if (ride !== undefined) {
    const found = findArt(ride, first);
    draft.relation = "on";
    if (found !== undefined) addSubject(draft, found, text);
    return found !== undefined;
  }
  if (color !== undefined && colorsSomething(tokens, next)) {
    draft.color = { hex: color, text };
    return true;
  }
  if (number !== undefined) {
    draft.count = { value: number, text };
    return true;
  }
  const found = facet === undefined ? findArt(key, first) : undefined;
  if (facet === undefined && found === undefined) return false;
  if (draft.negated) {
    draft.avoid.push(facet ?? found?.code ?? "");
    draft.matched.push(`no ${text}`);
    draft.negated = false;
    takePending(draft);
    return true;
  }
  if (facet !== undefined) addFacet(draft, facet, text);
  else if (found !== undefined) addSubject(draft, found, text);
  draft.touching = facet === undefined;
  return true;
}

function takeUnknown(draft: Draft, token: Token | undefined): void {
  if (token === undefined) return;
  if (token.key === "") {
    Object.assign(draft, { relation: undefined, negated: false, touching: false });
    return;
  }
  if (NEGATIONS.has(token.key)) {
    draft.negated = true;
    return;
  }
  if (draft.color !== undefined && /^(background|backdrop)$/.test(token.key)) {
    draft.backdrop = draft.color.hex;
    draft.matched.push(draft.color.text, token.text);
    draft.color = undefined;
    return;
  }
  if (STOP.has(token.key)) return;
  draft.negated = false;
  draft.ignored.push(token.text);
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

function valuesOf<T extends string>(facets: readonly string[], kind: string): T[] {
  const own = facets.filter((facet) => facet.startsWith(`${kind} `));
  return unique(own.map((facet) => facet.slice(kind.length + 1))) as T[];
}

/** Reads a prompt: what to draw, where and when, and which words had to be left out. Never throws. */
export function understand(prompt: string): Understanding {
  const tokens = tokensOf(prompt);
  const draft: Draft = {
    prompt: wellFormed(prompt),
    subjects: [],
    facets: [],
    avoid: [],
    matched: [],
    ignored: [],
    color: undefined,
    count: undefined,
    relation: undefined,
    negated: false,
    touching: false,
    backdrop: undefined,
    flowerColor: undefined,
  };
  for (let at = 0; at < tokens.length; ) at += takePhrase(draft, tokens, at);
  if (draft.color !== undefined) draft.ignored.push(draft.color.text);
  if (draft.count !== undefined && !isCollective(draft.count.text)) draft.ignored.push(draft.count.text);
  const matched = unique(draft.matched);
  const [time] = valuesOf<Time>(draft.facets, "time");
  const [season] = valuesOf<Season>(draft.facets, "season");
  return {
    subjects: draft.subjects,
    places: valuesOf<Place>(draft.facets, "place"),
    ...(time === undefined ? {} : { time }),
    weather: valuesOf<Weather>(draft.facets, "weather"),
    ...(season === undefined ? {} : { season }),
    sky: valuesOf<SkyThing>(draft.facets, "sky"),
    flowers: draft.facets.includes("ground flowers"),
    ...(draft.flowerColor === undefined ? {} : { flowerColor: draft.flowerColor }),
    neon: draft.facets.includes("mood neon"),
    flying: draft.facets.includes("act fly"),
    swimming: draft.facets.includes("act swim"),
    ...(draft.backdrop === undefined ? {} : { backdrop: draft.backdrop }),
    avoid: unique(draft.avoid),
    matched,
    ignored: unique(draft.ignored).filter((word) => !matched.includes(word)),
  };
}
