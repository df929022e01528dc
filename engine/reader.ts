import { catalogue } from "./art/catalogue.ts";
import { describesSomething, type Found, findArt } from "./lookup.ts";
import { addFacet, addSubject, type Notes, takePending } from "./notes.ts";
import { canSet } from "./text/letters.ts";
import { type Token, tokensOf, wellFormed } from "./tokens.ts";
import { doingOf, isDrawnDoing } from "./words/doings.ts";
import { FACETS } from "./words/facets.ts";
import { LAYOUTS, letteringOf } from "./words/layouts.ts";
import { SIZES } from "./words/sizes.ts";
import { COLORS, isCollective, isDoing, NEGATIONS, numberOf, RELATIONS, RIDES, STOP } from "./words/small.ts";

const LONGEST_PHRASE = 5;

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

/** A verb that is never followed by its thing was not shown. */
function leaveRelation(notes: Notes): void {
  if (notes.relation !== undefined && isDoing(notes.relation.value)) notes.ignored.push(notes.relation.text);
  notes.relation = undefined;
}

/** "A man running", "a running man": the person is drawn doing it. */
function takeDoing(notes: Notes, key: string, text: string): boolean {
  if (!isDrawnDoing(key)) return false;
  const last = notes.subjects.at(-1);
  const code = last === undefined ? undefined : doingOf(key, last.code);
  const art = code === undefined ? undefined : catalogue().arts.get(code);
  if (last !== undefined && art !== undefined) {
    notes.subjects[notes.subjects.length - 1] = { ...last, code: art.code, label: art.label };
    notes.shown.push({ text });
    return true;
  }
  if (last !== undefined || FACETS.has(key)) return false;
  notes.doing = text;
  return true;
}

function takeLayout(notes: Notes, key: string, text: string): boolean {
  const layout = LAYOUTS.get(key);
  if (layout === undefined || notes.negated) return false;
  if (notes.layout === "scene") notes.layout = layout;
  if (notes.layout === layout) notes.shown.push({ text });
  else notes.ignored.push(text);
  takePending(notes);
  notes.touching = false;
  return true;
}

/** "A dog at his feet", "with her eyes closed": a part of somebody, not a thing. */
function isOnesOwn(notes: Notes, found: Found, first: Token): boolean {
  const kind = catalogue().arts.get(found.code)?.kind ?? "";
  if (!/^(body-parts|hand|face-)/.test(kind)) return false;
  return /\b(his|her|its|their|my|your)\s+$/i.test(notes.prompt.slice(0, first.from));
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
  if (takeDoing(notes, key, text)) return true;
  if (relation !== undefined) {
    leaveRelation(notes);
    notes.relation = { value: relation, text };
    notes.touching = false;
    return true;
  }
  if (ride !== undefined) {
    const found = findArt(ride, first);
    notes.relation = { value: "on", text };
    if (found !== undefined) addSubject(notes, found, text);
    return found !== undefined;
  }
  if (takeLayout(notes, key, text)) return true;
  const size = SIZES.get(key);
  if (size !== undefined && describesSomething(tokens, next)) {
    notes.size = { value: size, text };
    return true;
  }
  if (color !== undefined && describesSomething(tokens, next)) {
    notes.color = { hex: color, text };
    return true;
  }
  // "A couple of cats" counts, "a couple" is two people, "a school" a house.
  const isThing = isCollective(key) && tokens[next]?.key !== "of" && findArt(key, first) !== undefined;
  if (number !== undefined && !isThing) {
    notes.count = { value: number, text };
    return true;
  }
  const under = facet === "place table" && notes.relation?.value === "under";
  const found = facet === undefined || under ? findArt(under ? "~table" : key, first) : undefined;
  if (found === undefined && facet === undefined) return false;
  if (found !== undefined && isOnesOwn(notes, found, first)) return false;
  if (notes.negated) {
    notes.avoid.push(facet ?? found?.code ?? "");
    // A part of a drawing cannot be taken out of it: a clock keeps its hands.
    const part = /^(body-parts|hand)/.test(catalogue().arts.get(found?.code ?? "")?.kind ?? "");
    if (part) notes.ignored.push(`no ${text}`);
    else notes.shown.push({ text: `no ${text}` });
    notes.negated = /^\s*(?:or|nor)\b/i.test(notes.prompt.slice((tokens[next - 1] ?? first).to));
    takePending(notes);
    return true;
  }
  if (found !== undefined) addSubject(notes, found, text);
  else if (facet !== undefined) addFacet(notes, facet, text);
  notes.touching = found !== undefined;
  return true;
}

function takeUnknown(notes: Notes, token: Token | undefined): void {
  if (token === undefined) return;
  notes.touching = false;
  if (token.key === "") {
    leaveRelation(notes);
    notes.negated = false;
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

/** Text to be read in the picture, unless it has a letter that we have not. */
function takeLettering(notes: Notes, text: string | undefined): void {
  if (text === undefined) return;
  if (!canSet(text) || notes.layout === "pattern" || notes.layout === "portrait") {
    notes.ignored.push(`“${text}”`);
    return;
  }
  notes.text = text;
  if (notes.layout === "scene") notes.layout = "poster";
  notes.shown.push({ text: `“${text}”` });
}

/** Reads a prompt word by word; what the words mean together is `understand`'s to say. */
export function read(prompt: string): Notes {
  const whole = wellFormed(prompt);
  const lettering = letteringOf(whole);
  const words = lettering?.rest ?? whole;
  const tokens = tokensOf(words);
  const notes: Notes = {
    prompt: words,
    subjects: [],
    facets: [],
    avoid: [],
    shown: [],
    ignored: [],
    color: undefined,
    count: undefined,
    size: undefined,
    relation: undefined,
    doing: undefined,
    negated: false,
    layout: "scene",
    text: undefined,
    touching: false,
    backdrop: undefined,
    flowerColor: undefined,
  };
  for (let at = 0; at < tokens.length; ) at += takePhrase(notes, tokens, at);
  leaveRelation(notes);
  for (const word of [notes.color, notes.count, notes.size])
    if (word !== undefined) notes.ignored.push(word.text);
  if (notes.doing !== undefined) notes.ignored.push(notes.doing);
  takeLettering(notes, lettering?.text);
  return notes;
}
