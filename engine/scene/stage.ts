import { lighten, mix } from "#engine/color.ts";
import { type Random, random, seedOf } from "#engine/random.ts";
import type { Season } from "#engine/words/facets.ts";
import { below, type Point, roll, shape } from "./geometry.ts";
import type { Hour, PlaceColors } from "./tones.ts";
import type { Canvas, Layer, Shape, Tones } from "./types.ts";

/** All that a place needs to know to build itself. */
export interface Stage {
  readonly canvas: Canvas;
  readonly tones: Tones;
  readonly hour: Hour;
  readonly season: Season | undefined;
  readonly flowers: boolean;
  readonly flowerColor: string | undefined;
  /** Facets to leave out, such as `sky clouds`. */
  readonly avoid: ReadonlySet<string>;
  readonly seed: number;
  /** Part of the width that the figures take: nothing tall is put in front of or right behind it. */
  readonly clear: readonly [number, number];
  /** Side of the sky that figures leave free: −1 left, 1 right, 0 both. */
  readonly freeSide: -1 | 0 | 1;
  /** All figures are at home in water. */
  readonly afloat: boolean;
}

export interface PlaceLook {
  readonly colors: PlaceColors;
  /** What figures do here: stand, hang in the air or water, or swim at the surface. */
  readonly holds: "ground" | "air" | "water";
  /** Height of their feet (or middle, in the air) as a share of the page. */
  readonly foot: number;
  /** Part of the short side that the place closes off at both edges, as trunks do. */
  readonly inset?: number;
  /** No sun, moon or clouds: under a roof, under water, or with a sky of its own. */
  readonly roofed?: boolean;
  /** Behind the figures, from far to near; the sky is already there. */
  back(stage: Stage): Layer[];
  /** In front of them. */
  front(stage: Stage): Layer[];
}

/** The stream of chance of one part of the stage. */
export const chance = (stage: Stage, part: string): Random => random(seedOf(stage.seed, part));

export const isClear = ({ clear: [from, to] }: Stage, x: number, margin: number): boolean =>
  x + margin < from || x - margin > to;

/** Which side a sun or moon goes to. */
export const sideFor = (stage: Stage, rnd: Random): -1 | 1 =>
  stage.freeSide !== 0 ? stage.freeSide : rnd() < 0.5 ? -1 : 1;

export const snowy = (stage: Stage): boolean => stage.hour.weather.includes("snow");

/** Colours of leaves by season. */
export function leafColors(stage: Stage): [string, string, string] {
  const { plant, sky } = stage.tones;
  if (stage.hour.palette !== undefined) return [plant, lighten(plant, 0.05), lighten(plant, -0.04)];
  const light = (color: string): string =>
    stage.tones.dark ? mix(color, "#14244f", 0.55) : mix(color, sky.at(-1) ?? color, 0.08);
  if (stage.season === "autumn") return [light("#d8742c"), light("#c24a30"), light("#e3a63c")];
  if (stage.season === "spring") return [light("#f3a6bd"), light("#f7c3d0"), plant];
  return [plant, lighten(plant, 0.045), lighten(plant, -0.04)];
}

/** A rolling band of land with a second, lighter edge: the layers that give the engine its name. */
export function band(
  stage: Stage,
  part: string,
  y: number,
  amp: number,
  color: string,
  lift = 1,
): { layers: Shape[]; line: Point[] } {
  const { w, h, u } = stage.canvas;
  const line = roll(chance(stage, part), w, y, amp, 0.55 + (w / h) * 0.35);
  const floor = h + 30;
  const lower = line.map((point) => ({ x: point.x, y: point.y + u * 0.026 }));
  const edge = lighten(color, stage.tones.dark ? 0.035 : 0.04);
  return {
    line,
    layers: [
      shape(below(line, floor), edge, "land", { lift, low: edge }),
      shape(below(lower, floor), color, "land", { low: lighten(color, -0.06) }),
    ],
  };
}
