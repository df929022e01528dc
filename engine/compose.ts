/** From an understanding to a scene: place, hour, colours, figures. */
import type { StrataAspect } from "#contracts/strata.ts";
import { type Art, catalogue } from "./art/catalogue.ts";
import { claimIds, repaint } from "./art/drawing.ts";
import { chroma, difference, hueDistance, labOf, lightness, mix, tinted } from "./color.ts";
import { pick, type Random, random, seedOf } from "./random.ts";
import { tuft } from "./scene/props.ts";
import { shape } from "./scene/geometry.ts";
import { bolt, falling, heavens } from "./scene/heavens.ts";
import { type Placed, layOut } from "./scene/layout.ts";
import { flies, homesOf, swims } from "./scene/nature.ts";
import { PLACES } from "./scene/places/index.ts";
import { HARMONIES } from "./scene/places/studio.ts";
import { snowy, type PlaceLook, type Stage } from "./scene/stage.ts";
import { type Hour, tonesFor } from "./scene/tones.ts";
import type { Canvas, Figure, Layer, Scene, Tones } from "./scene/types.ts";
import type { Thing } from "./scene/units.ts";
import type { Understanding } from "./understand.ts";
import type { Place, Time } from "./words/facets.ts";

const SHAPES: Readonly<Record<StrataAspect, readonly [number, number]>> = {
  "1:1": [1024, 1024],
  "4:3": [1024, 768],
  "3:4": [768, 1024],
  "16:9": [1024, 576],
  "9:16": [576, 1024],
};

/** Page units of an aspect; the long side is 1,024. */
export function canvasOf(aspect: StrataAspect): Canvas {
  const [w, h] = SHAPES[aspect];
  return { w, h, u: Math.min(w, h) };
}

type Setting = Place | "studio";

/** Of several places named, the one that decides: "a table in a kitchen", "a village in the mountains". */
const STRENGTH: readonly Setting[] = [
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
  "mountain",
  "farm",
  "garden",
  "road",
  "field",
  "sky",
];

const VIEWS: readonly [Setting, ...Setting[]] = ["mountain", "sea", "field", "lake"];

interface Choice {
  readonly setting: Setting;
  readonly snow: boolean;
}

/** Where the picture happens: as named, else where its first subject is at home, else a view that suits the sky. */
function placeFor(understanding: Understanding, lead: Art | undefined, rnd: Random): Choice {
  const { avoid, places, flowers, neon } = understanding;
  const named = STRENGTH.find((place) => places.includes(place as Place) && !avoid.includes(`place ${place}`));
  if (named !== undefined) {
    const food = lead !== undefined && /^(food|drink|dishware)/.test(lead.kind);
    return { setting: named === "room" && food ? "table" : named, snow: false };
  }
  if (neon) return { setting: "city", snow: false };
  if (flowers) return { setting: "garden", snow: false };
  if (understanding.swimming && lead !== undefined) return { setting: swims(lead) ? "underwater" : "sea", snow: false };
  if (understanding.flying && lead !== undefined) return { setting: "sky", snow: false };
  const { sky, time, weather } = understanding;
  const outdoors = sky.length > 0 || time !== undefined || weather.length > 0 || understanding.season !== undefined;
  if (lead === undefined) return { setting: outdoors ? pick(rnd, VIEWS) : "studio", snow: false };
  if (understanding.backdrop !== undefined) return { setting: "studio", snow: false };
  const homes = homesOf(lead);
  const home = rnd() < 0.7 ? homes[0] : pick(rnd, homes);
  if (home === "snow") return { setting: "field", snow: true };
  const indoors = home === "studio" || home === "table" || home === "room";
  if (outdoors && indoors) return { setting: "field", snow: false };
  return { setting: home, snow: false };
}

function timeFor({ time, sky, neon, avoid }: Understanding): Time {
  if (time !== undefined && !avoid.includes(`time ${time}`)) return time;
  const dark = neon || sky.some((thing) => /^(moon|stars|aurora|fireflies|planets)$/.test(thing));
  return dark ? "night" : "day";
}

/** The studio's own colours: the harmony in which the subject stands out most, among those the seed offers. */
function studioTones(tones: Tones, hour: Hour, lead: Art | undefined, rnd: Random): Tones {
  const offered = Array.from({ length: 3 }, () => HARMONIES[Math.floor(rnd() * HARMONIES.length)]);
  if (hour.palette !== undefined) return tones;
  const bright = hour.time === "night" ? HARMONIES.filter(({ sky }) => lightness(sky[0]) < 0.5) : offered;
  const ranked = bright.flatMap((harmony, order) => {
    if (harmony === undefined) return [];
    return [{ harmony, order, stands: lead === undefined ? 0 : difference(harmony.disc, lead.color) }];
  });
  ranked.sort((a, b) => Number(b.stands > 0.16) - Number(a.stands > 0.16) || a.order - b.order);
  const best = ranked[0]?.harmony ?? HARMONIES[0];
  if (best === undefined) return tones;
  const sky = hour.backdrop === undefined ? best.sky : tones.sky;
  const [far, near, plant] = best.ground;
  return { ...tones, sky, far, near, plant, sun: best.disc, accent: near, ink: mix(plant, "#141225", 0.5), dark: lightness(sky[0] ?? "#fff") < 0.5 };
}

/** The colour asked for, on the parts that carry the drawing's own colour; eyes, teeth and outlines keep theirs. */
function recolor(body: string, art: Art, color: string): string {
  const grey = chroma(art.color) < 0.045;
  const pale = chroma(color) < 0.04;
  if (!grey && !pale && hueDistance(art.color, color) <= 40) return body;
  if (difference(art.color, color) < 0.08) return body;
  return repaint(body, (hex) => {
    const [l] = labOf(hex);
    const own = chroma(hex);
    if (grey) return l > 0.28 && own < 0.09 ? tinted(hex, color) : hex;
    return own > 0.045 && hueDistance(hex, art.color) < 62 ? tinted(hex, color) : hex;
  });
}

function figure(spot: Placed, bodies: ReadonlyMap<string, string>, tones: Tones, index: number): Figure {
  const { member } = spot;
  const { art, color } = member;
  const raw = bodies.get(art.code) ?? "";
  const painted = color === undefined ? raw : recolor(raw, art, color);
  const share = spot.far ? Math.max(0.12, tones.ambientShare) : tones.ambientShare;
  const lit = share === 0 ? painted : repaint(painted, (hex) => mix(hex, tones.ambient, share));
  const { left, top, right, bottom } = art.box;
  const mid = ((left + right) / 2) * spot.scale;
  return {
    type: "figure",
    body: claimIds(lit, `f${index}-`),
    x: spot.x - (spot.flip ? 128 * spot.scale - mid : mid),
    y: spot.y - bottom * spot.scale,
    scale: spot.scale,
    flip: spot.flip,
    turn: spot.turn,
    box: [left, top, right, bottom],
    stands: spot.stands,
  };
}

/** Grass before the feet, so that figures stand in the ground rather than on it. */
function footing(spots: readonly Placed[], stage: Stage, setting: Setting): Layer[] {
  if (!/^(forest|field|garden|mountain|farm|jungle|lake)$/.test(setting)) return [];
  const rnd = random(seedOf(stage.seed, "footing"));
  let d = "";
  for (const { member, x, y, scale, stands } of spots) {
    if (stands !== "ground") continue;
    const half = ((member.art.box.right - member.art.box.left) * scale) / 2;
    const size = Math.min(stage.canvas.u * 0.045, half * 0.3);
    for (const at of [-0.92, -0.55, 0.6, 0.95]) d += tuft(rnd, x + half * at, y + size * 0.22, size * (0.75 + rnd() * 0.5), 4);
  }
  if (d === "") return [];
  const color = snowy(stage) ? mix(stage.tones.near, "#ffffff", 0.4) : mix(stage.tones.near, stage.tones.plant, 0.55);
  return [shape(d, color, "plant", { lift: 0 })];
}

export interface Composition {
  readonly aspect: StrataAspect;
  readonly seed: number;
  readonly palette?: string;
}

/** Codes of the drawings a prompt needs. */
export const codesFor = ({ subjects, avoid }: Understanding): string[] =>
  subjects.map(({ code }) => code).filter((code) => !avoid.includes(code));

function thingsOf(understanding: Understanding): Thing[] {
  const { arts } = catalogue();
  return understanding.subjects.flatMap(({ code, count, color, relation }) => {
    const art = arts.get(code);
    return art === undefined || understanding.avoid.includes(code) ? [] : [{ art, count, color, relation }];
  });
}

function clearOf(spots: readonly Placed[], { w }: Canvas): [number, number] {
  const ground = spots.filter(({ far, stands }) => !far && stands !== "air");
  if (ground.length === 0) return [w, 0];
  const half = ({ member, scale }: Placed): number => ((member.art.box.right - member.art.box.left) * scale) / 2;
  return [Math.min(...ground.map((spot) => spot.x - half(spot))), Math.max(...ground.map((spot) => spot.x + half(spot)))];
}

/** Builds the scene. `bodies` holds the SVG body of every code that `codesFor` gave. */
export function compose(understanding: Understanding, bodies: ReadonlyMap<string, string>, { aspect, seed, palette }: Composition): Scene {
  const canvas = canvasOf(aspect);
  const things = thingsOf(understanding);
  const lead = things[0]?.art;
  const { setting, snow } = placeFor(understanding, lead, random(seedOf(seed, "place")));
  const look: PlaceLook = PLACES[setting];
  const weather = understanding.weather.filter((kind) => !understanding.avoid.includes(`weather ${kind}`));
  const hour: Hour = {
    time: timeFor(understanding),
    weather: snow && !weather.includes("snow") && !understanding.avoid.includes("weather snow") ? [...weather, "snow"] : weather,
    neon: understanding.neon,
    ...(understanding.backdrop === undefined ? {} : { backdrop: understanding.backdrop }),
    ...(palette === undefined ? {} : { palette }),
  };
  const day = tonesFor(look.colors, hour, random(seedOf(seed, "tones")));
  const tones = setting === "studio" ? studioTones(day, hour, lead, random(seedOf(seed, "harmony"))) : day;
  const sea = setting === "sea" || setting === "beach" || setting === "lake";
  const spots = layOut(things, canvas, { holds: look.holds === "air" ? "air" : "ground", foot: look.foot, sea }, random(seedOf(seed, "layout")), understanding.flying);
  const near = spots.filter(({ far }) => !far);
  const stage: Stage = {
    canvas,
    tones,
    hour,
    season: understanding.season,
    flowers: understanding.flowers,
    flowerColor: understanding.flowerColor,
    avoid: new Set(understanding.avoid),
    seed,
    clear: clearOf(spots, canvas),
    afloat: near.every(({ stands, member }) => stands !== "ground" || swims(member.art)) || near.every(({ member }) => flies(member.art)),
  };
  const figures = spots.map((spot, i) => ({ spot, layer: figure(spot, bodies, tones, i) }));
  const overhead = look.roofed ? [] : heavens(stage, understanding.sky, things.length === 0);
  const layers: Layer[] = [
    { type: "sky", stops: tones.sky },
    ...overhead,
    ...(hour.weather.includes("storm") && !look.roofed ? bolt(stage) : []),
    ...look.back(stage),
    ...figures.map(({ layer }) => layer),
    ...footing(spots, stage, setting),
    ...look.front(stage),
    ...(look.roofed && setting !== "mars" ? [] : falling(stage, understanding.sky)),
  ];
  return { canvas, layers, tones };
}
