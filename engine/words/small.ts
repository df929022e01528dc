/** The small words: colours, numbers, relations, and those that say nothing about the picture. */

const pairs = (table: string): Map<string, string> =>
  new Map(table.split(", ").map((entry) => entry.split(" = ") as [string, string]));

/** Colour word to colour. */
export const COLORS: ReadonlyMap<string, string> = pairs(
  "red = #d8342f, crimson = #b3122f, scarlet = #e0301e, orange = #f28522, yellow = #f7c948, lemon yellow = #f9e14b, " +
    "gold = #d9a521, golden = #dfae2b, green = #3f9f4f, emerald = #1f9d63, lime green = #8ccf3a, olive green = #7d8c3a, " +
    "teal = #1f9a94, turquoise = #2fbdb3, cyan = #2ec4e0, blue = #2f6fd0, navy = #1f3568, sky blue = #6cb9ee, light blue = #8ec9f2, " +
    "dark blue = #1d3f8a, purple = #7a45c0, violet = #7f4fd0, lilac = #b79ae0, magenta = #c9359e, pink = #ee6fa8, hot pink = #f2409a, " +
    "brown = #8a5a36, beige = #dcc7a1, black = #2b2b31, white = #f6f4ef, grey = #8e949b, gray = #8e949b, silver = #b9c0c8",
);

const NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

const COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ["couple", 2],
  ["pair", 2],
  ["few", 3],
  ["several", 4],
  ["many", 7],
  ["lots", 7],
  ["dozen", 12],
  ["group", 4],
  ["herd", 5],
  ["flock", 6],
  ["pack", 4],
  ["bunch", 5],
  ["school", 7],
  ["swarm", 9],
  ["pile", 5],
  ["row", 5],
  ["crowd", 8],
  ["hundreds", 14],
  ["countless", 14],
]);

/** More of one thing than this are not drawn. */
export const MOST = 20;

/** How many a word asks for, or undefined when it is no number. */
export function numberOf(word: string): number | undefined {
  const named = NUMBER_WORDS.indexOf(word);
  if (named >= 0) return named + 1;
  if (/^\d{1,3}$/.test(word)) return Math.max(1, Number(word));
  return COLLECTIVES.get(word);
}

export const isCollective = (word: string): boolean => COLLECTIVES.has(word);

/** `A on B`, `A under B`, …; `before` is A in front of B, `of` a vase of flowers. */
export type Relation =
  | "on"
  | "under"
  | "beside"
  | "in"
  | "with"
  | "above"
  | "behind"
  | "before"
  | "wearing"
  | "holding"
  | "riding"
  | "driving"
  | "between"
  | "of";

/** Phrase to relation; longer phrases are looked up first. */
export const RELATIONS: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ["on top of", "on"],
  ["on", "on"],
  ["atop", "on"],
  ["upon", "on"],
  ["riding on", "riding"],
  ["riding in", "in"],
  ["riding", "riding"],
  ["rides", "riding"],
  ["driving", "driving"],
  ["drives", "driving"],
  ["sits on", "on"],
  ["stands on", "on"],
  ["lying on", "on"],
  ["lies on", "on"],
  ["perched on", "on"],
  ["sitting on", "on"],
  ["standing on", "on"],
  ["under", "under"],
  ["beneath", "under"],
  ["below", "under"],
  ["underneath", "under"],
  ["beside", "beside"],
  ["next to", "beside"],
  ["near", "beside"],
  ["by", "beside"],
  ["and", "beside"],
  ["in front of", "before"],
  ["between", "between"],
  ["at", "beside"],
  ["in", "in"],
  ["inside", "in"],
  ["inside of", "in"],
  ["out of", "in"],
  ["with", "with"],
  ["playing with", "with"],
  ["holding", "holding"],
  ["holds", "holding"],
  ["carrying", "holding"],
  ["reading", "holding"],
  ["eating", "holding"],
  ["drinking", "holding"],
  ["playing", "holding"],
  ["over", "above"],
  ["above", "above"],
  ["behind", "behind"],
  ["wearing", "wearing"],
  ["wears", "wearing"],
  ["hiding behind", "behind"],
  ["peeking out from behind", "behind"],
  ["of", "of"],
]);

/** Relations said with a verb: matched when the picture shows them, ignored when it cannot. */
export const isDoing = (relation: Relation): boolean => /^(wearing|holding|riding|driving)$/.test(relation);

/** Doing that brings its own thing along: a rabbit skateboarding stands on a skateboard. */
export const RIDES: ReadonlyMap<string, string> = new Map([
  ["skateboarding", "skateboard"],
  ["cycling", "bicycle"],
  ["biking", "bicycle"],
  ["sailing", "sailboat"],
  ["sledding", "sled"],
  ["kayaking", "canoe"],
  ["canoeing", "canoe"],
]);

/** Neither drawn nor worth a remark. */
export const STOP: ReadonlySet<string> = new Set(
  (
    "a an the of at for to from into some my your his her its their our this that these those it he she they is are was be " +
    "being been am i we you me him them as or so very really just also then there here up down off out against among " +
    "amongst across through around along toward towards while who which what where when how all each every other another " +
    "more most less much too please make create draw show generate want give picture image drawing illustration art artwork " +
    "scene view background style styled look looking like featuring depicting containing full sitting standing made " +
    "surrounded filled covered set its it's s t and with in on by near under over above no not without has have had do does doing"
  ).split(" "),
);

export const NEGATIONS: ReadonlySet<string> = new Set(["no", "without", "not", "never", "minus"]);

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  "mice mouse, geese goose, wolves wolf, leaves leaf, knives knife, loaves loaf, men man, women woman, children child, people person, feet foot, teeth tooth, oxen ox, cacti cactus, octopi octopus, fungi fungus, elves elf, thieves thief, dice dice, shelves shelf, calves calf, scarves scarf, halves half, lives life, witches witch, foxes fox, buses bus, heroes hero, potatoes potato, tomatoes tomato, dwarves dwarf, fairies fairy"
    .split(", ")
    .map((entry) => entry.split(" ") as [string, string]),
);

/** The singular of a plural, or undefined when the word does not look like one. */
export function singularOf(word: string): string | undefined {
  const last = word.slice(word.lastIndexOf(" ") + 1);
  const before = word.slice(0, word.length - last.length);
  const irregular = IRREGULAR.get(last);
  if (irregular !== undefined) return before + irregular;
  if (last.length < 4 || /(ss|us|is)$/.test(last) || !last.endsWith("s")) return undefined;
  if (last.endsWith("ies")) return `${before}${last.slice(0, -3)}y`;
  if (/(x|z|ch|sh|ss|o)es$/.test(last)) return before + last.slice(0, -2);
  return before + last.slice(0, -1);
}
