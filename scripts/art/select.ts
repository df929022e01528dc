import { readFileSync } from "node:fs";
import { inRoot } from "#scripts/lib/paths.mjs";

/** One artwork chosen for the illustrator. */
export interface Chosen {
  /** Code points in lower-case hex, without the variation selector: `1f98a`. */
  readonly hex: string;
  readonly label: string;
  /** Subgroup of Unicode's own order, such as `animal-mammal`: it says how large and where a thing is. */
  readonly kind: string;
  readonly body: string;
}

interface Emoji {
  readonly label: string;
  readonly hexcode: string;
  readonly group?: number;
  readonly subgroup?: number;
}

const json = <T>(path: string): T =>
  JSON.parse(readFileSync(inRoot("node_modules", ...path.split("/")), "utf8")) as T;

/** Kinds taken whole. */
const WHOLE = new Set(
  (
    "face-costume face-hat face-glasses face-smiling face-affection cat-face monkey-face heart animal-mammal animal-bird " +
    "animal-amphibian animal-reptile animal-marine animal-bug plant-flower plant-other food-fruit food-vegetable " +
    "food-prepared food-asian food-sweet drink dishware place-map place-geographic place-building place-religious " +
    "place-other transport-ground transport-water transport-air hotel sky-weather event award-medal sport game " +
    "arts-crafts clothing sound music musical-instrument phone computer light-video book-paper money mail writing " +
    "office lock tool science medical household other-object body-parts hand-fingers-open hand-fingers-partial " +
    "hand-single-finger hand-fingers-closed hands hand-prop person person-role person-fantasy person-activity " +
    "person-sport person-resting"
  ).split(" "),
);

/** Single artworks from kinds that are otherwise signs, moods or duplicates. */
const SINGLE = new Set(
  (
    "231b 23f3 231a 23f0 23f1 23f2 1f570 1f4a5 1f4ab 1f4a6 1f4a8 1f4a4 1f48b 1f4ac 1f4ad 1f634 1f62d 1f622 1f620 1f621 " +
    "1f914 1f631 1f92f 1f480 2620 1f608 1f47f 1f624 1f62e 1f44b 1f46b 1f46d 1f46c 1f491 1f48f 1f46a 1fac2 1f463 " +
    "2622 2623 26a0 26d4 1f6ab 269b 1f549 2721 2638 262f 271d 2626 262a 262e 1f54e 267e 267b 269c 1f531 2714 274c 2753 " +
    "2757 2728 1f3f4-200d-2620 1f3c1 1f3f3-200d-1f308 1f3f3 1f6a9 2734 1f4a0 1f518"
  ).split(" "),
);

/** Drawn twice or more in the set: the same figure as a man, as a woman and facing the other way. */
const KEPT_PEOPLE = new Set(
  (
    "1f9dc-200d-2640 1f9dc-200d-2642 1f9d9-200d-2640 1f9d9-200d-2642 1f9da-200d-2640 1f9de-200d-2642 1f9dd-200d-2640 " +
    "1f9b8-200d-2640 1f6b6-200d-2640 1f6b6-200d-2642 " +
    "1f3c3-200d-2640 1f3c3-200d-2642 1f9cd-200d-2640 1f9cd-200d-2642 1f935-200d-2642 1f470-200d-2640"
  ).split(" "),
);

/**
 * Not a picture a public gallery wants, a sign more than a thing, or a drawing far heavier than its use (the lizard
 * alone has 160 kB; ours is engine/art/own.ts).
 */
const LEFT_OUT = new Set(
  (
    "1f595 1f6ac 1f489 1f46f 1f931 1f98e 1f9b9 1f93c 1f491 1f574 1f93d 1f9d6 1f486 1f487 1f6c0 1f930 1fac3 1fac4 " +
    "1f9d1-200d-1f37c 1f9d1-200d-1f3ed 1f9cf 1f64d 1f64e 1f645 1f646 1f481 1f926 1f937 1f647 1f93a 1f939 1f9ce " +
    "1f9d1-200d-1f9bc 1f9d1-200d-1f9af 1f470-200d-2640 1f4db 1f5fe 1f9f4 1f3cc 1f387 1f46a"
  ).split(" "),
);

const code = (hexcode: string): string => hexcode.toLowerCase().replaceAll("-fe0f", "");

function wanted(hex: string, label: string, kind: string): boolean {
  if (LEFT_OUT.has(hex) || /facing right$/.test(label)) return false;
  if (SINGLE.has(hex) || KEPT_PEOPLE.has(hex)) return true;
  if (kind.startsWith("person") && /-200d-264[02]$|^1f46[89]-200d/.test(hex)) return false;
  return WHOLE.has(kind);
}

/** Joins Noto's drawings with Unicode's labels and order. Tags are left alone: too many name a mood, a custom or a people. */
export function selectArtwork(): Chosen[] {
  const icons = json<{ icons: Record<string, { body: string }> }>("@iconify-json/noto/icons.json").icons;
  const chars = Object.entries(json<Record<string, string>>("@iconify-json/noto/chars.json"));
  const names = new Map(chars.map(([hex, name]) => [code(hex), name]));
  const { subgroups } = json<{ subgroups: Record<string, string> }>("emojibase-data/meta/groups.json");
  return json<Emoji[]>("emojibase-data/en/data.json").flatMap((emoji) => {
    const hex = code(emoji.hexcode);
    const kind = subgroups[String(emoji.subgroup)] ?? "";
    const body = icons[names.get(hex) ?? ""]?.body;
    if (body === undefined || !wanted(hex, emoji.label, kind)) return [];
    return [{ hex, label: emoji.label.toLowerCase(), kind, body }];
  });
}
