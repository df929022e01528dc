/** A portrait: the first of the group from the chest up, or whole where it has no head to look at. */
import { headOf } from "#engine/art/heads.ts";
import { type Placed, placed } from "#engine/scene/layout.ts";
import { chance, type Stage } from "#engine/scene/stage.ts";
import { heightOf, type Unit } from "#engine/scene/units.ts";

/** Width of the head and height of the crown, as shares of the page. */
const HEAD = 0.4;
const CROWN = 0.24;

/** Where the figures of a portrait stand: their feet are below the page. */
export function portrait(stage: Stage, unit: Unit, margin: number): Placed[] {
  const { w, h, u } = stage.canvas;
  const sitter = unit.members.find(({ art }) => art === unit.lead) ?? unit.members[0];
  if (sitter === undefined) return [];
  const { art } = sitter;
  const head = headOf(art);
  const living = /^(animal|person)/.test(art.kind);
  const whole = (h * 0.74) / (heightOf(art) * sitter.scale);
  const scale = living
    ? Math.max(whole, Math.min((u * HEAD) / (head.width * sitter.scale), whole * 2))
    : whole;
  const middle = (art.box.left + art.box.right) / 2;
  const x = w / 2 - (living ? (head.x - middle) * sitter.scale * scale : 0) - sitter.x * scale;
  const crown = (art.box.bottom - head.y) * sitter.scale * scale;
  // A figure seen whole stands on the ground; a larger one is cut off by the page's edge.
  const cut = living ? h * (CROWN + margin * 0.3) + crown : h * 0.9;
  const foot = Math.max(h * 0.88, cut);
  return placed(
    { unit, x, y: foot, scale },
    foot > h ? "air" : "ground",
    false,
    false,
    chance(stage, "portrait"),
  ).map((spot) => ({ ...spot, turn: unit.members.length > 1 ? spot.turn : 0 }));
}
