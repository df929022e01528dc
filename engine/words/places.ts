/** Which of several places decides a picture, and what it can show beside itself. */
import type { Place } from "./facets.ts";

export type Setting = Place | "studio" | "abstract";

/** Of several places named, the one that decides: "a table in a kitchen", "a lake in the mountains". */
const STRENGTH: readonly Place[] = [
  "moon",
  "mars",
  "space",
  "underwater",
  "table",
  "room",
  "jungle",
  "forest",
  "city",
  "desert",
  "beach",
  "sea",
  "lake",
  "farm",
  "garden",
  "road",
  "mountain",
  "field",
  "sky",
];

export const mainPlace = (places: readonly Place[]): Place | undefined =>
  STRENGTH.find((place) => places.includes(place));

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const ROOFED = set("moon space underwater table room");
const LEAFY = set("forest field garden mountain farm road lake");
const FLOWERY = set("forest jungle field garden mountain");
const WET = set("sea lake underwater beach");
const BEFORE_MOUNTAINS = set("forest city desert sea lake farm garden road field");

/** Open to the sky: sun, clouds and rain can be seen. */
export const isOpen = (place: Setting): boolean =>
  !ROOFED.has(place) && place !== "mars" && place !== "studio" && place !== "abstract";
/** Has trees that turn with the seasons. */
export const isLeafy = (place: Setting): boolean => LEAFY.has(place);
export const growsFlowers = (place: Setting): boolean => FLOWERY.has(place);
export const isWet = (place: Setting): boolean => WET.has(place);

const TOGETHER: Readonly<Record<string, ReadonlySet<string>>> = {
  beach: set("sea"),
  table: set("room"),
  city: set("road"),
  moon: set("space"),
  farm: set("field"),
  garden: set("field"),
  road: set("field"),
  mountain: set("field"),
  lake: set("field"),
};

/** True when a picture of `place` also shows `other`. */
export function alsoShows(place: Place, other: Place): boolean {
  if (other === "sky") return isOpen(place);
  if (other === "mountain" && BEFORE_MOUNTAINS.has(place)) return true;
  return TOGETHER[place]?.has(other) ?? false;
}
