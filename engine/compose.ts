/** From an understanding to a scene: place, hour, colours, figures. */
import type { StrataAspect } from "#contracts/strata.ts";
import { type Art, catalogue } from "./art/catalogue.ts";
import { figureOf, footing, glowsBehind } from "./figures.ts";
import { badge } from "./layouts/badge.ts";
import type { Material } from "./layouts/made.ts";
import { pattern } from "./layouts/pattern.ts";
import { portrait } from "./layouts/portrait.ts";
import { pageFor, posterOver } from "./layouts/poster.ts";
import { sticker } from "./layouts/sticker.ts";
import { random, seedOf } from "./random.ts";
import { bolt, falling, fireflies, heavens } from "./scene/heavens.ts";
import { layOut, type Placed, unitsOf } from "./scene/layout.ts";
import { flies, holdsThings, swims } from "./scene/nature.ts";
import { PLACES } from "./scene/places/index.ts";
import { ranges } from "./scene/places/mountain.ts";
import type { PlaceLook, Stage } from "./scene/stage.ts";
import { studioTones } from "./scene/studio-tones.ts";
import { type Hour, tonesFor } from "./scene/tones.ts";
import type { Canvas, Layer, Scene, Tones } from "./scene/types.ts";
import type { Thing } from "./scene/units.ts";
import { placeFor, timeFor } from "./setting.ts";
import type { Understanding } from "./understand.ts";
import type { Setting } from "./words/places.ts";

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

export interface Composition {
  /** Part of the short side that the style covers along each edge. */
  readonly margin: number;
  readonly aspect: StrataAspect;
  readonly seed: number;
  readonly palette?: string;
}

/** Codes of the drawings a prompt needs. */
export const codesFor = ({ subjects, avoid }: Understanding): string[] =>
  subjects.map(({ code }) => code).filter((code) => !avoid.includes(code));

/** What the season does to a tree that is asked for. */
const SEASON_LEAVES: Readonly<Record<string, string | undefined>> = { autumn: "#d97a2b", spring: "#f29db8" };

function thingsOf(understanding: Understanding): Thing[] {
  const { arts } = catalogue();
  return understanding.subjects.flatMap(({ code, count, color, relation, size }) => {
    const art = arts.get(code);
    if (art === undefined || understanding.avoid.includes(code)) return [];
    const turned = art.label === "deciduous tree" ? SEASON_LEAVES[understanding.season ?? "none"] : undefined;
    return [{ art, count, color: color ?? turned, relation, size: size ?? 1 }];
  });
}

/** The thing that decides where a picture happens: the first, or what it is in or rides on. */
function leadOf([first, second]: readonly Thing[]): Art | undefined {
  const relation = second?.relation;
  if (second === undefined || !/^(in|on|riding|driving)$/.test(relation ?? "")) return first?.art;
  const carries = second.art.kind.startsWith("transport-") || (relation === "in" && holdsThings(second.art));
  return carries ? second.art : first?.art;
}

function clearOf(spots: readonly Placed[], { w }: Canvas): [number, number] {
  const ground = spots.filter(({ far, stands }) => !far && stands !== "air");
  if (ground.length === 0) return [w, 0];
  const half = ({ member, scale }: Placed): number =>
    ((member.art.box.right - member.art.box.left) * scale) / 2;
  return [
    Math.min(...ground.map((spot) => spot.x - half(spot))),
    Math.max(...ground.map((spot) => spot.x + half(spot))),
  ];
}

/** The half of the sky without a figure in it. */
function freeSideOf(spots: readonly Placed[], { w, h }: Canvas): -1 | 0 | 1 {
  const high = spots.filter(
    ({ member, y, scale }) => y - (member.art.box.bottom - member.art.box.top) * scale < h * 0.3,
  );
  const left = high.some(({ x }) => x < w * 0.42);
  const right = high.some(({ x }) => x > w * 0.58);
  return left === right ? 0 : left ? 1 : -1;
}

function hourOf(understanding: Understanding, snow: boolean, palette: string | undefined): Hour {
  const { avoid, neon, backdrop } = understanding;
  const weather = understanding.weather.filter((kind) => !avoid.includes(`weather ${kind}`));
  const adds = snow && !weather.includes("snow") && !avoid.includes("weather snow");
  return {
    time: timeFor(understanding),
    weather: adds ? [...weather, "snow"] : weather,
    neon,
    ...(backdrop === undefined ? {} : { backdrop }),
    ...(palette === undefined ? {} : { palette }),
  };
}

function stageFor(
  base: Pick<Stage, "canvas" | "tones" | "hour" | "seed">,
  understanding: Understanding,
  spots: readonly Placed[],
): Stage {
  const near = spots.filter(({ far }) => !far);
  return {
    ...base,
    season: understanding.season,
    flowers: understanding.flowers,
    flowerColor: understanding.flowerColor,
    avoid: new Set(understanding.avoid),
    clear: clearOf(spots, base.canvas),
    freeSide: freeSideOf(spots, base.canvas),
    afloat:
      understanding.swimming ||
      near.every(({ stands, member }) => stands !== "ground" || swims(member.art)) ||
      near.every(({ member }) => flies(member.art)),
  };
}

/** Where mountains beyond a place stand: at its horizon. */
const RANGE_FOOT: Readonly<Record<string, number>> = { lake: 0.53, sea: 0.57, beach: 0.54 };

function layersOf(
  stage: Stage,
  look: PlaceLook,
  setting: Setting,
  understanding: Understanding,
  spots: readonly Placed[],
  figures: Layer[],
): Layer[] {
  const open = look.roofed !== true;
  return [
    { type: "sky", stops: stage.tones.sky },
    ...(open ? heavens(stage, understanding.sky, spots.length === 0) : []),
    ...(open && stage.hour.weather.includes("storm") ? bolt(stage) : []),
    ...(understanding.mountains ? ranges(stage, RANGE_FOOT[setting] ?? 0.66) : []),
    ...look.back(stage),
    ...(stage.tones.dark ? glowsBehind(spots) : []),
    ...(open ? fireflies(stage, understanding.sky) : []),
    ...figures,
    ...footing(spots, stage, setting),
    ...look.front(stage),
    ...(open ? falling(stage) : []),
  ];
}

/** Where, when and in which colours: what is known before anything is put on the page. */
interface Ambience {
  readonly setting: Setting;
  readonly look: PlaceLook;
  readonly hour: Hour;
  readonly tones: Tones;
}

function ambienceFor(
  understanding: Understanding,
  things: readonly Thing[],
  { seed, palette }: Composition,
  plain: boolean,
): Ambience {
  const lead = leadOf(things);
  const chanceOf = (part: string) => random(seedOf(seed, part));
  const others = things.slice(1).map(({ art }) => art);
  const { setting, snow } = plain
    ? ({ setting: "studio", snow: false } as const)
    : placeFor(understanding, lead, others, chanceOf("place"));
  const look = PLACES[setting];
  const hour = hourOf(understanding, snow, palette);
  const own = tonesFor(look.colors, hour, chanceOf("tones"));
  const bare = setting === "studio" || setting === "abstract";
  return { setting, look, hour, tones: bare ? studioTones(own, hour, lead, chanceOf("harmony")) : own };
}

/** The subject in its place, from the sky to the grass before it. */
function scene(
  understanding: Understanding,
  things: readonly Thing[],
  bodies: ReadonlyMap<string, string>,
  canvas: Canvas,
  composition: Composition,
): Scene {
  const { seed, margin } = composition;
  const chanceOf = (part: string) => random(seedOf(seed, part));
  const { setting, look, hour, tones } = ambienceFor(understanding, things, composition, false);
  const ground = {
    holds: look.holds === "air" ? ("air" as const) : ("ground" as const),
    foot: look.foot - margin * 0.35 + (understanding.swimming && look.holds === "water" ? 0.05 : 0),
    sea: setting === "sea" || setting === "beach" || setting === "lake",
    margin,
    inset: look.inset ?? 0,
  };
  const raise = understanding.flying && !things.slice(1).some(({ art }) => flies(art));
  const spots = layOut(things, canvas, ground, chanceOf("layout"), raise);
  const stage = stageFor({ canvas, tones, hour, seed }, understanding, spots);
  const figures = spots.map((spot, i) => figureOf(spot, bodies, stage, i));
  return { canvas, layers: layersOf(stage, look, setting, understanding, spots, figures), tones };
}

/** The subject's face before its place. */
function portraitOf(
  understanding: Understanding,
  things: readonly Thing[],
  bodies: ReadonlyMap<string, string>,
  canvas: Canvas,
  composition: Composition,
): Scene {
  const plain = understanding.place === undefined;
  const { setting, look, hour, tones } = ambienceFor(understanding, things, composition, plain);
  const base = { canvas, tones, hour, seed: composition.seed };
  const [unit] = unitsOf(things, random(seedOf(composition.seed, "layout")));
  const empty = stageFor(base, understanding, []);
  const spots = unit === undefined ? [] : portrait(empty, unit, composition.margin);
  const stage = stageFor(base, understanding, spots);
  const figures = spots.map((spot, i) => figureOf(spot, bodies, stage, i));
  const bare = { ...look, front: () => [] };
  const hidden = spots.map((spot) => ({ ...spot, stands: "air" as const }));
  return { canvas, layers: layersOf(stage, bare, setting, understanding, hidden, figures), tones };
}

/** Badge, sticker or pattern: the subject on a ground of colour. */
function emblem(
  make: (material: Material) => Layer[],
  understanding: Understanding,
  things: readonly Thing[],
  bodies: ReadonlyMap<string, string>,
  canvas: Canvas,
  composition: Composition,
): Scene {
  const { hour, tones } = ambienceFor(understanding, things, composition, true);
  const stage = stageFor({ canvas, tones, hour, seed: composition.seed }, understanding, []);
  let drawn = 0;
  const material: Material = {
    stage,
    units: unitsOf(things, random(seedOf(composition.seed, "layout"))),
    margin: 0,
    text: understanding.text,
    draw: (spot) => figureOf(spot, bodies, stage, drawn++),
  };
  return { canvas, layers: make(material), tones, bare: true };
}

const EMBLEMS = { badge, sticker, pattern };

/** Builds the scene. `bodies` holds the SVG body of every code that `codesFor` gave. */
export function compose(
  understanding: Understanding,
  bodies: ReadonlyMap<string, string>,
  composition: Composition,
): Scene {
  const canvas = canvasOf(composition.aspect);
  const things = thingsOf(understanding);
  const { layout, text } = understanding;
  if (layout === "poster") {
    const page = pageFor(canvas, text);
    const window = { ...canvas, h: page.window, u: Math.min(canvas.w, page.window) };
    const inner = { ...composition, margin: page.border / canvas.u };
    const { layers, tones } = scene(understanding, things, bodies, window, inner);
    return { canvas, tones, layers: [...layers, ...posterOver(page, tones, text)], bare: true };
  }
  if (layout === "scene" || things.length === 0)
    return scene(understanding, things, bodies, canvas, composition);
  if (layout === "portrait") return portraitOf(understanding, things, bodies, canvas, composition);
  // Of many the same, an emblem shows one: a pattern repeats it anyway.
  const shown = layout === "pattern" ? things.map((thing) => ({ ...thing, count: 1 })) : things;
  return emblem(EMBLEMS[layout], understanding, shown, bodies, canvas, composition);
}
