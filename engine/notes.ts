/** What has been read of a prompt so far, and how a thing or place is added to it. */
import { type Art, catalogue } from "./art/catalogue.ts";
import type { Found } from "./lookup.ts";
import { canShow } from "./scene/relations.ts";
import { doingOf, isAnyone, mountedOn } from "./words/doings.ts";
import type { Layout } from "./words/layouts.ts";
import { codeOf } from "./words/parse.ts";
import { isCollective, isDoing, MOST, type Relation } from "./words/small.ts";

/** A thing to draw. */
export interface Subject {
  /** Code of its drawing. */
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Colour asked for, `#rrggbb`. */
  readonly color?: string;
  /** Times its usual size, when the prompt says "tiny" or "huge". */
  readonly size?: number;
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
  size: { value: number; text: string } | undefined;
  relation: { value: Relation; text: string } | undefined;
  /** A verb that stands before the person who does it. */
  doing: string | undefined;
  negated: boolean;
  layout: Layout;
  /** Text to set on the page. */
  text: string | undefined;
  /** The token before was a subject too, with nothing in between. */
  touching: boolean;
  backdrop: string | undefined;
  flowerColor: string | undefined;
}

export function takePending(notes: Notes): Pick<Notes, "color" | "count" | "size" | "relation"> {
  const { color, count, size, relation } = notes;
  Object.assign(notes, { color: undefined, count: undefined, size: undefined, relation: undefined });
  return { color, count, size, relation };
}

/** Who is *in* a boat sits in an open one; any other boat has a sail. */
const OPEN_BOAT = codeOf("🛶");

/** The relation to the subject before, when the picture can show it; its verb is told either way. */
function relationTo(notes: Notes, asked: Notes["relation"], art: Art): Relation | undefined {
  const last = notes.subjects.at(-1);
  const before = last === undefined ? undefined : catalogue().arts.get(last.code);
  if (asked === undefined || before === undefined) return undefined;
  const { value, text } = asked;
  if (!isDoing(value)) return value;
  const shown = canShow(value, before, art);
  if (shown) notes.shown.push({ text });
  else notes.ignored.push(text);
  return shown ? value : undefined;
}

/** "Strawberry cake": what a dish is made of is not a second thing beside it. */
const isMadeOf = (part: Art, dish: Art): boolean =>
  /^food-(fruit|vegetable|sweet|prepared)|^drink/.test(part.kind) &&
  /^food-(sweet|prepared|asian)|^drink/.test(dish.kind);

/** Anyone riding a horse or bicycle is one drawing. */
function mount(notes: Notes, found: Found, relation: Relation | undefined, text: string): boolean {
  const last = notes.subjects.at(-1);
  const whole = relation === "riding" ? mountedOn(found.code) : undefined;
  const art = whole === undefined ? undefined : catalogue().arts.get(whole);
  if (last === undefined || art === undefined || !isAnyone(last.code)) return false;
  if (last.color !== undefined || last.count !== 1) return false;
  notes.subjects[notes.subjects.length - 1] = { ...last, code: art.code, label: art.label };
  notes.shown.push({ text });
  return true;
}

export function addSubject(notes: Notes, asked: Found, text: string): void {
  const found = fitting(notes, asked, text);
  const art = catalogue().arts.get(found.code);
  if (art === undefined) return;
  const { color, count, size, relation: pending } = takePending(notes);
  const last = notes.subjects.at(-1);
  const repeats = last !== undefined && notes.touching && pending === undefined;
  if (repeats && (last.code === found.code || (WIDE.has(art.label) && sameFamily(last.code, art.kind)))) {
    notes.shown.push({ text });
    return;
  }
  if (notes.subjects.length >= MOST_SUBJECTS || notes.subjects.some(({ code }) => code === found.code)) {
    notes.ignored.push(...[color, size].flatMap((word) => word?.text ?? []), text);
    return;
  }
  if (repeats) leaveOutPart(notes, last, art);
  const relation = relationTo(notes, pending, art);
  const many = found.plural && !PAIRS.has(art.label) ? PLURAL_COUNT : 1;
  const wanted = PAIRS.has(art.label) ? 1 : count?.value;
  if (color !== undefined) notes.shown.push({ text: color.text });
  if (size !== undefined) notes.shown.push({ text: size.text });
  if (count !== undefined && count.value <= MOST) notes.shown.push({ text: count.text });
  else if (count !== undefined) notes.ignored.push(count.text);
  if (color === undefined && mount(notes, found, relation, text)) return;
  notes.shown.push({ text: found.kin ? `${text} (${art.label})` : text });
  // Of two things named in one breath the last is the one that is meant; the other comes along beside it.
  const head = notes.subjects.length > 0 && repeats ? notes.subjects.length - 1 : notes.subjects.length;
  notes.subjects.splice(head, 0, {
    code: found.code,
    label: art.label,
    count: Math.min(MOST, wanted ?? many),
    ...(color === undefined ? {} : { color: color.hex }),
    ...(size === undefined ? {} : { size: size.value }),
    ...(relation === undefined || notes.subjects.length === 0 ? {} : { relation }),
  });
}

/** The drawing that fits the words around: an open boat to sit in, a person doing what was said before. */
function fitting(notes: Notes, asked: Found, text: string): Found {
  if (notes.relation?.value === "in" && /^boats?$/.test(text)) return { ...asked, code: OPEN_BOAT };
  const verb = notes.doing;
  notes.doing = undefined;
  if (verb === undefined) return asked;
  const code = doingOf(verb, asked.code);
  if (code === undefined) notes.ignored.push(verb);
  else notes.shown.push({ text: verb });
  return code === undefined ? asked : { ...asked, code };
}

function leaveOutPart(notes: Notes, part: Subject, dish: Art): void {
  const art = catalogue().arts.get(part.code);
  if (art === undefined || !isMadeOf(art, dish)) return;
  notes.subjects.pop();
  const word = notes.shown.pop();
  if (word !== undefined) notes.ignored.push(word.text);
}

function sameFamily(code: string, kind: string): boolean {
  const family = catalogue().arts.get(code)?.kind.split("-")[0];
  return family !== undefined && family === kind.split("-")[0];
}

export function addFacet(notes: Notes, facet: string, text: string): void {
  const flower = catalogue().words.get("flower");
  if (
    facet === "ground flowers" &&
    notes.relation?.value === "of" &&
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
  if (notes.size !== undefined) notes.ignored.push(notes.size.text);
  if (notes.relation !== undefined && isDoing(notes.relation.value)) notes.ignored.push(notes.relation.text);
  takePending(notes);
  notes.facets.push(facet);
  notes.shown.push({ text, facet });
}
