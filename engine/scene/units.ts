/** Groups of figures that belong together: a cat on its sofa, three birds, a plant in its pot. */
import type { Art } from "#engine/art/catalogue.ts";
import { between, type Random } from "#engine/random.ts";
import type { Relation } from "#engine/words/small.ts";
import { holdsThings, isBust, isSeat, sizeOf } from "./nature.ts";

/** A figure in its group. Lengths in group units: a dog is about 1 high. */
export interface Member {
  readonly art: Art;
  readonly color: string | undefined;
  /** Middle of its drawn part. */
  readonly x: number;
  /** Its foot: 0 is the ground, up is negative. */
  readonly y: number;
  /** Group units per unit of the drawing's box. */
  readonly scale: number;
  /** Drawn later is nearer. */
  readonly order: number;
  /** Turned against the others, so that a pair faces each other. */
  readonly turned: boolean;
}

export interface Unit {
  readonly members: readonly Member[];
  readonly lead: Art;
  readonly bust: boolean;
}

export interface Thing {
  readonly art: Art;
  readonly count: number;
  readonly color: string | undefined;
  readonly relation: Relation | undefined;
}

export const widthOf = (art: Art): number => art.box.right - art.box.left;
export const heightOf = (art: Art): number => art.box.bottom - art.box.top;

/** Group units per box unit that make the larger side of a drawing `size`. */
const scaleTo = (art: Art, size: number): number => size / Math.max(widthOf(art), heightOf(art));

function single(thing: Thing, more: Partial<Member> = {}, size = sizeOf(thing.art)): Member {
  return {
    art: thing.art,
    color: thing.color,
    x: 0,
    y: 0,
    scale: scaleTo(thing.art, size),
    order: 0,
    turned: false,
    ...more,
  };
}

/** Many of one thing: two face each other, three make a triangle, more stand in loose rows. */
function many(thing: Thing, rnd: Random, airy: boolean): Member[] {
  const one = single(thing);
  const w = widthOf(thing.art) * one.scale;
  const h = heightOf(thing.art) * one.scale;
  const { count } = thing;
  if (count === 2) {
    return [
      { ...one, x: -w * 0.56 },
      { ...one, x: w * 0.56, y: airy ? -h * 0.25 : 0, turned: true, scale: one.scale * 0.94, order: 1 },
    ];
  }
  const columns = count <= 3 ? 2 : Math.ceil(Math.sqrt(count * (airy ? 1.5 : 2.4)));
  const members: Member[] = [];
  const rows = Math.ceil(count / columns);
  for (let i = 0; i < count; i++) {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, count - row * columns);
    const column = i - row * columns - (inRow - 1) / 2;
    const shrink = airy ? between(rnd, 0.72, 1.08) : 0.84 ** row;
    const jitter = count <= 3 ? 0 : 1;
    members.push({
      ...one,
      x:
        column * w * (airy ? 1.25 : 1.06) +
        between(rnd, -0.12, 0.12) * w * jitter +
        (row % 2) * w * 0.12 * jitter,
      y: -row * h * (airy ? 1.15 : 0.42) + between(rnd, -0.05, 0.05) * h * jitter * (airy ? 3 : 1),
      scale: one.scale * shrink,
      order: rows - row,
      turned: i % 2 === 1 && (airy || count > 3 ? rnd() < 0.5 : column > 0),
    });
  }
  return members.sort((a, b) => a.order - b.order || a.x - b.x || a.y - b.y);
}

/** Head and shoulders are drawn larger than a whole figure would have them, as in a portrait. */
const BUST = 1.3;

export function unitOf(thing: Thing, rnd: Random, airy: boolean): Unit {
  const size = sizeOf(thing.art) * (isBust(thing.art) ? BUST : 1);
  const members = thing.count > 1 ? many(thing, rnd, airy) : [single(thing, {}, size)];
  return { members, lead: thing.art, bust: isBust(thing.art) };
}

const top = (member: Member): number => member.y - heightOf(member.art) * member.scale;

/** `upper` on `base`: at the height where something put there would rest. */
function stack(upper: Unit, base: Thing): Unit {
  const baseSize = Math.max(sizeOf(base.art), sizeOf(upper.lead) * (isSeat(base.art) ? 1.15 : 0.9));
  const below = single(base, { order: -1 }, baseSize);
  const width = widthOf(base.art) * below.scale;
  const height = heightOf(base.art) * below.scale;
  const rest = isSeat(base.art)
    ? height * (base.art.kind === "household" ? 0.24 : 0.36)
    : (base.art.box.bottom - base.art.seat) * below.scale * 0.94;
  const reach = upper.members.reduce(
    (most, m) => Math.max(most, Math.abs(m.x) + (widthOf(m.art) * m.scale) / 2),
    0.01,
  );
  const fit = Math.min(1, (width * (upper.members.length > 1 ? 0.62 : 0.75)) / reach / 1.2);
  const raised = upper.members.map((m) => ({
    ...m,
    x: m.x * fit,
    y: m.y * fit - rest,
    scale: m.scale * Math.max(0.62, fit),
    order: m.order + 1,
  }));
  return { members: [below, ...raised], lead: base.art, bust: false };
}

/** Something on fire: the flame over it, not it over the flame. */
function ablaze(burning: Unit, fire: Thing): Unit {
  const tall = -Math.min(0, ...burning.members.map(top));
  const flame = single(fire, { order: 9, y: -tall * 0.5 }, tall * 0.75);
  return { ...burning, members: [...burning.members, flame] };
}

/** `inner` in `outer`: behind its front wall. */
function put(inner: Unit, outer: Thing): Unit {
  const planted =
    outer.art.label === "flower pot" ||
    (/^(amphora|jar)$/.test(outer.art.label) && /^plant/.test(inner.lead.kind));
  const size = Math.max(sizeOf(outer.art) * 0.8, sizeOf(inner.lead) * (planted ? 0.62 : 0.78));
  const wall = single(outer, { order: 9 }, size);
  const height = heightOf(outer.art) * wall.scale;
  const width = widthOf(outer.art) * wall.scale;
  const own = inner.members.reduce(
    (most, m) => Math.max(most, Math.abs(m.x) * 2 + widthOf(m.art) * m.scale),
    0.01,
  );
  const fit = Math.min(
    1.3,
    (width * (planted ? (outer.art.label === "flower pot" ? 1.25 : 1.7) : 0.82)) / own,
  );
  const raised = inner.members.map((m) => ({
    ...m,
    x: m.x * fit,
    y: m.y * fit - height * (planted ? 0.84 : outer.art.kind === "transport-water" ? 0.36 : 0.62),
    scale: m.scale * fit,
  }));
  return { members: [...raised, wall], lead: outer.art, bust: false };
}

/** A vase of flowers: the thing before is what the new one is in. */
function fill(vessel: Unit, content: Thing, rnd: Random): Unit {
  const [wall] = vessel.members;
  const outer: Thing = { art: vessel.lead, count: 1, color: wall?.color, relation: undefined };
  return put(unitOf(content, rnd, false), outer);
}

/** `lower` under `cover`: a tree beside it, an umbrella over it. */
function shelter(lower: Unit, cover: Thing, rnd: Random): Unit {
  const umbrella = /umbrella/.test(cover.art.label);
  const tall = lower.members.reduce((most, m) => Math.min(most, top(m)), 0);
  const size = Math.max(sizeOf(cover.art), umbrella ? 0.9 * -tall : 1.9 * -tall);
  const roof = single(cover, { order: umbrella ? 9 : -1 }, size);
  if (umbrella)
    return {
      members: [...lower.members, { ...roof, y: tall * 0.62, x: widthOf(cover.art) * roof.scale * 0.05 }],
      lead: lower.lead,
      bust: lower.bust,
    };
  const side = rnd() < 0.5 ? -1 : 1;
  const shift = widthOf(cover.art) * roof.scale * 0.2 * side;
  return {
    members: [
      { ...roof, x: -shift * 0.4, y: -0.06 },
      ...lower.members.map((m) => ({ ...m, x: m.x + shift, order: m.order + 1 })),
    ],
    lead: lower.lead,
    bust: false,
  };
}

/** A hat on the head of the first of the group. */
function dress(wearer: Unit, hat: Thing): Unit {
  const [first] = wearer.members;
  if (first === undefined) return wearer;
  const head = Math.min(widthOf(first.art), heightOf(first.art)) * first.scale * 0.46;
  const scale = head / widthOf(hat.art);
  const mid = (first.art.box.left + first.art.box.right) / 2;
  const x = first.x + (first.art.crest - mid) * first.scale * (first.turned ? -1 : 1);
  const scarf = /scarf|necktie/.test(hat.art.label);
  const y =
    top(first) +
    heightOf(hat.art) * scale * (scarf ? 1.9 : 0.26) +
    heightOf(first.art) * first.scale * (scarf ? 0.12 : 0.04);
  return {
    ...wearer,
    members: [...wearer.members, { ...single(hat), x, y, scale, order: 9, turned: first.turned }],
  };
}

/** `front` before `back`: the larger thing behind, a little to the side. */
function before(front: Unit, back: Thing, rnd: Random): Unit {
  const size = Math.max(sizeOf(back.art), sizeOf(front.lead) * 1.45);
  const side = rnd() < 0.5 ? -1 : 1;
  const behind = single(back, { order: -1, x: side * size * 0.18, y: -0.09 }, size);
  return {
    members: [behind, ...front.members.map((m) => ({ ...m, x: m.x - side * size * 0.16 }))],
    lead: front.lead,
    bust: front.bust,
  };
}

/** Joins a thing to the group before it as their relation asks; undefined when it stands by itself. */
export function join(unit: Unit, thing: Thing, rnd: Random): Unit | undefined {
  if (thing.count > 3) return undefined;
  switch (thing.relation) {
    case "on":
      return thing.art.label === "fire" ? ablaze(unit, thing) : stack(unit, thing);
    case "in":
      return holdsThings(thing.art) ? put(unit, thing) : undefined;
    case "of":
      return unit.members.length === 1 && holdsThings(unit.lead) ? fill(unit, thing, rnd) : undefined;
    case "with":
      return /^umbrella/.test(thing.art.label) ? shelter(unit, thing, rnd) : undefined;
    case "under":
      return shelter(unit, thing, rnd);
    case "wearing":
      return /clothing/.test(thing.art.kind) ? dress(unit, thing) : undefined;
    case "before":
      return before(unit, thing, rnd);
    default:
      return undefined;
  }
}
