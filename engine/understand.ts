import { catalogue } from "./art/catalogue.ts";
import type { Notes, Subject } from "./notes.ts";
import { read } from "./reader.ts";
import type { Place, Season, SkyThing, Time, Weather } from "./words/facets.ts";
import type { Layout } from "./words/layouts.ts";
import { alsoShows, growsFlowers, isLeafy, isOpen, isWet, mainPlace } from "./words/places.ts";

export type { Subject } from "./notes.ts";

/** What the illustrator takes from a prompt. Pure data, the same for the same words. */
export interface Understanding {
  readonly layout: Layout;
  /** Text to be read in the picture. */
  readonly text?: string;
  readonly subjects: readonly Subject[];
  /** The place that decides the picture, when one is named. */
  readonly place?: Place;
  /** Mountains beyond it. */
  readonly mountains: boolean;
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

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function valuesOf<T extends string>(facets: readonly string[], kind: string): T[] {
  const own = facets.filter((facet) => facet.startsWith(`${kind} `));
  return unique(own.map((facet) => facet.slice(kind.length + 1))) as T[];
}

/** Facets that this picture can show together: one place and what goes with it, one hour, weather only outdoors. */
function shownFacets(facets: readonly string[], place: Place | undefined): Set<string> {
  const [time] = valuesOf<Time>(facets, "time");
  const open = place === undefined || isOpen(place);
  const can = (facet: string): boolean => {
    const [kind, value = ""] = facet.split(" ");
    if (kind === "place") return value === place || (place !== undefined && alsoShows(place, value as Place));
    if (kind === "time") return value === time;
    if (kind === "sky")
      return (
        open ||
        (place === "space" && /^(stars|planets)$/.test(value)) ||
        (place === "moon" && value === "stars")
      );
    if (kind === "weather") return open;
    if (kind === "season") return place === undefined || isLeafy(place);
    return facet === "act swim" ? place === undefined || isWet(place) : true;
  };
  return new Set(facets.filter(can));
}

/** Flowers where none grow are put there as a thing. */
function withFlowers({ subjects, facets, flowerColor }: Notes, place: Place | undefined): Subject[] {
  const potted = facets.includes("ground flowers") && place !== undefined && !growsFlowers(place);
  const flower = catalogue().words.get("flower");
  if (!potted || flower === undefined || subjects.some(({ code }) => code === flower.code)) return subjects;
  return [
    ...subjects,
    {
      code: flower.code,
      label: "blossom",
      count: 3,
      ...(flowerColor === undefined ? {} : { color: flowerColor }),
    },
  ];
}

const refusesTrees = (avoid: readonly string[]): boolean =>
  ["tree", "pine"].some((word) => avoid.includes(catalogue().words.get(word)?.code ?? "none"));

/** A forest without trees is a meadow. */
const withoutTrees = (place: Place | undefined, avoid: readonly string[]): Place | undefined =>
  refusesTrees(avoid) && (place === "forest" || place === "jungle") ? "field" : place;

/** Reads a prompt: what to draw, where and when, and which words had to be left out. Never throws. */
export function understand(prompt: string): Understanding {
  const notes = read(prompt);
  const named = valuesOf<Place>(notes.facets, "place").filter(
    (place) => !notes.avoid.includes(`place ${place}`),
  );
  const place = withoutTrees(mainPlace(named), notes.avoid);
  const shown = shownFacets(notes.facets, place);
  const facets = notes.facets.filter((facet) => shown.has(facet));
  const isShown = ({ facet }: { facet?: string }): boolean => facet === undefined || shown.has(facet);
  const matched = unique(notes.shown.filter(isShown).map(({ text }) => text));
  const unshown = notes.shown.filter((word) => !isShown(word)).map(({ text }) => text);
  const [time] = valuesOf<Time>(facets, "time");
  const [season] = valuesOf<Season>(facets, "season");
  return {
    layout: notes.layout,
    ...(notes.text === undefined ? {} : { text: notes.text }),
    subjects: withFlowers(notes, place),
    ...(place === undefined ? {} : { place }),
    mountains: place !== undefined && place !== "mountain" && facets.includes("place mountain"),
    ...(time === undefined ? {} : { time }),
    weather: valuesOf<Weather>(facets, "weather"),
    ...(season === undefined ? {} : { season }),
    sky: valuesOf<SkyThing>(facets, "sky"),
    flowers: facets.includes("ground flowers") && (place === undefined || growsFlowers(place)),
    ...(notes.flowerColor === undefined ? {} : { flowerColor: notes.flowerColor }),
    neon: facets.includes("mood neon"),
    flying: facets.includes("act fly"),
    swimming: facets.includes("act swim"),
    ...(notes.backdrop === undefined ? {} : { backdrop: notes.backdrop }),
    avoid: unique([...notes.avoid, ...(refusesTrees(notes.avoid) ? ["ground trees"] : [])]),
    matched,
    ignored: unique([...notes.ignored, ...unshown]).filter((word) => !matched.includes(word)),
  };
}
