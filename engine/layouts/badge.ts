/** A round badge: a scalloped rim, a ring, the subject on its ground within, and a ribbon when there is text. */
import { difference, lighten, lightness, mix } from "#engine/color.ts";
import { circle, num, polygon, shape } from "#engine/scene/geometry.ts";
import { chance } from "#engine/scene/stage.ts";
import type { Layer } from "#engine/scene/types.ts";
import { setText } from "#engine/text/letters.ts";
import { groupOn } from "./group-on.ts";
import type { Material } from "./made.ts";

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A circle with `count` small waves along its edge. */
function scallops({ x, y, r }: Disc, count: number, depth: number): string {
  const points = Array.from({ length: count * 8 }, (_, i) => {
    const angle = (i / (count * 8)) * Math.PI * 2;
    const reach = r * (1 + depth * Math.cos(angle * count));
    return { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach };
  });
  return polygon(points);
}

/** The part of the disc below a swell at `share` of the radius under its middle. */
function segment({ x, y, r }: Disc, share: number, swell: number): string {
  const half = r * Math.sqrt(1 - share * share);
  const top = y + r * share;
  return `M${num(x - half)} ${num(top)}Q${num(x)} ${num(top - r * swell)} ${num(x + half)} ${num(top)}A${num(r)} ${num(r)} 0 0 1 ${num(x - half)} ${num(top)}Z`;
}

function ribbon({ x, y, r }: Disc, color: string, u: number): Layer[] {
  const tall = u * 0.13;
  const top = y + r * 0.62;
  const half = r * 0.96;
  const tail = (side: 1 | -1): string =>
    polygon([
      { x: x + side * half * 0.86, y: top + tall * 0.3 },
      { x: x + side * half * 1.13, y: top + tall * 0.3 },
      { x: x + side * half * 1.06, y: top + tall * 0.8 },
      { x: x + side * half * 1.13, y: top + tall * 1.3 },
      { x: x + side * half * 0.86, y: top + tall * 1.3 },
    ]);
  const fold = (side: 1 | -1): string =>
    polygon([
      { x: x + side * half, y: top + tall },
      { x: x + side * half * 0.86, y: top + tall },
      { x: x + side * half * 0.86, y: top + tall * 1.3 },
    ]);
  const band = polygon([
    { x: x - half, y: top },
    { x: x + half, y: top },
    { x: x + half, y: top + tall },
    { x: x - half, y: top + tall },
  ]);
  return [
    shape(tail(-1) + tail(1), lighten(color, -0.07), "built", { lift: 1 }),
    shape(fold(-1) + fold(1), lighten(color, -0.17), "detail"),
    shape(band, color, "built", { lift: 1.5 }),
  ];
}

/** The colour of the field that the subject stands out from most. */
function fieldOf({ stage, units }: Material): string {
  const { tones, hour } = stage;
  const lead = units[0]?.lead.color ?? "#888888";
  const offered = [tones.sun, tones.sky[0] ?? tones.paper, mix(tones.far, tones.paper, 0.4), tones.paper];
  if (hour.backdrop !== undefined) return hour.backdrop;
  return offered.reduce((best, color) =>
    difference(color, lead) > difference(best, lead) + 0.04 ? color : best,
  );
}

export function badge(material: Material): Layer[] {
  const { stage, units, text, margin, draw } = material;
  const { canvas, tones } = stage;
  const { w, h, u } = canvas;
  const disc = { x: w / 2, y: h * (text === undefined ? 0.5 : 0.475), r: u * (0.43 - margin * 0.7) };
  const field = { ...disc, r: disc.r * 0.8 };
  const dark = mix(tones.plant, tones.ink, 0.45);
  const light = fieldOf(material);
  const foot = disc.y + field.r * (text === undefined ? 0.62 : 0.5);
  const room = { width: field.r * 1.4, height: field.r * (text === undefined ? 1.3 : 1.2) };
  const spots = groupOn(units, { x: disc.x, foot, ...room }, "ground", chance(stage, "badge"));
  const pale = tones.sky.at(-1) ?? tones.paper;
  const around = tones.dark ? lighten(pale, -0.1) : pale;
  const layers: Layer[] = [
    { type: "sky", stops: [around] },
    shape(scallops(disc, 36, 0.022), dark, "built", { lift: 2 }),
    shape(circle(disc.x, disc.y, disc.r * 0.93), lighten(tones.paper, -0.02), "built", { lift: 0.5 }),
    shape(circle(disc.x, disc.y, disc.r * 0.885), tones.near, "built"),
    shape(circle(disc.x, disc.y, disc.r * 0.82), dark, "built"),
    shape(circle(field.x, field.y, field.r), light, "light", { lift: 1 }),
    shape(circle(field.x, field.y - field.r * 0.08, field.r * 0.66), lighten(light, 0.045), "light"),
    shape(segment(field, 0.34, 0.12), mix(tones.far, tones.near, 0.4), "land"),
    shape(segment(field, 0.5, 0.1), tones.near, "land"),
    shape(segment(field, 0.72, 0.08), mix(tones.near, tones.plant, 0.6), "land"),
    ...spots.map(draw),
  ];
  if (text === undefined) return layers;
  const offered = [mix(tones.accent, dark, 0.05), tones.sun, dark, "#c8473d"];
  const stands = (color: string): number =>
    Math.min(difference(color, around), difference(color, tones.near) * 1.3);
  const band = offered.reduce((best, color) => (stands(color) > stands(best) + 0.03 ? color : best));
  const set = setText(text, {
    x: disc.x,
    y: disc.y + disc.r * 0.62 + u * 0.065,
    width: disc.r * 1.72,
    height: u * 0.095,
    most: u * 0.095,
  });
  const ink = lightness(band) > 0.7 ? mix(dark, "#0b0d18", 0.4) : lighten(tones.paper, 0.02);
  return [...layers, ...ribbon(disc, band, u), shape(set.d, ink, "text")];
}
