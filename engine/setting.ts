/** Which place, and when: what a picture needs to know before anything is drawn. */
import type { Art } from "./art/catalogue.ts";
import { pick, type Random } from "./random.ts";
import { flies, homesOf, swims } from "./scene/nature.ts";
import type { Understanding } from "./understand.ts";
import type { Time } from "./words/facets.ts";
import { isLeafy, isOpen, type Setting } from "./words/places.ts";

const VIEWS: readonly [Setting, ...Setting[]] = ["mountain", "sea", "field", "lake"];

interface Choice {
  readonly setting: Setting;
  readonly snow: boolean;
}

const indoors = (home: string): boolean => home === "studio" || home === "table" || home === "room";

/** Where a subject is when no place is named: at home, unless sky, hour or season speak against it. */
function homeFor({ sky, time, weather, season, backdrop }: Understanding, lead: Art, rnd: Random): Choice {
  if (backdrop !== undefined) return { setting: "studio", snow: false };
  const homes = homesOf(lead);
  const home = rnd() < 0.7 ? homes[0] : pick(rnd, homes);
  if (home === "snow") return { setting: "field", snow: season === undefined };
  if (season !== undefined) return { setting: isLeafy(home) ? home : "forest", snow: false };
  const starlit = sky.some((thing) => /^(stars|planets|moon|clouds)$/.test(thing));
  if (starlit && (home === "underwater" || (flies(lead) && home !== "space")))
    return { setting: "sky", snow: false };
  const outside = sky.length > 0 || time !== undefined || weather.length > 0;
  const seen =
    home === "space"
      ? sky.every((thing) => /^(stars|planets)$/.test(thing)) && weather.length === 0
      : isOpen(home);
  if (outside && !seen) return { setting: indoors(home) || home === "space" ? "field" : "sea", snow: false };
  return { setting: home, snow: false };
}

/** Where the picture happens: as named, else where its first subject is at home, else a view that suits the sky. */
export function placeFor(
  understanding: Understanding,
  lead: Art | undefined,
  others: readonly Art[],
  rnd: Random,
): Choice {
  const { place, flowers, neon, sky, time, weather, season } = understanding;
  if (place !== undefined) {
    const food = lead !== undefined && /^(food|drink|dishware)/.test(lead.kind);
    return { setting: place === "room" && food ? "table" : place, snow: false };
  }
  if (neon) return { setting: "city", snow: false };
  if (flowers) return { setting: "garden", snow: false };
  if (understanding.swimming && lead !== undefined)
    return { setting: swims(lead) ? "underwater" : "sea", snow: false };
  // Who flies a kite stands on the ground.
  const kite = lead !== undefined && !flies(lead) && others.some(flies);
  if (understanding.flying && lead !== undefined) return { setting: kite ? "field" : "sky", snow: false };
  // What flies over something is at home where that stands.
  const grounded = lead !== undefined && flies(lead) ? others.find((art) => !flies(art)) : undefined;
  if (lead !== undefined) return homeFor(understanding, grounded ?? lead, rnd);
  if (season !== undefined) return { setting: "forest", snow: false };
  const outside = sky.length > 0 || time !== undefined || weather.length > 0;
  return { setting: outside ? pick(rnd, VIEWS) : "abstract", snow: false };
}

export function timeFor({ time, sky, neon, avoid }: Understanding): Time {
  if (time !== undefined && !avoid.includes(`time ${time}`)) return time;
  const dark = neon || sky.some((thing) => /^(moon|stars|aurora|fireflies|planets)$/.test(thing));
  return dark ? "night" : "day";
}
