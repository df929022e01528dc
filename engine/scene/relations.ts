/** How two things stand to each other: on, in, under, between, before and behind. */
import type { Art } from "#engine/art/catalogue.ts";
import { backOf } from "#engine/art/heads.ts";
import type { Random } from "#engine/random.ts";
import type { Relation } from "#engine/words/small.ts";
import { dress, hold, holdable, ride, shade, wearable } from "./attach.ts";
import { holdsThings, isPerson, isSeat, sizeOf } from "./nature.ts";
import {
  heightOf,
  type Member,
  reachOf,
  single,
  type Thing,
  tallOf,
  type Unit,
  unitOf,
  wantedSize,
  widthOf,
} from "./units.ts";

/** Share of a person's height from the soles to the seat of its trousers. */
const HIP = 0.27;

const moved = (member: Member, fit: number, x: number, y: number): Member => ({
  ...member,
  x: member.x * fit + x,
  y: member.y * fit + y,
  scale: member.scale * fit,
  ...(member.hung === undefined ? {} : { hung: { ...member.hung, dx: member.hung.dx * fit } }),
});

/** Height at which something rests on a drawing of this height. */
function restOf(base: Art, height: number, scale: number): number {
  if (isSeat(base)) return height * (base.kind === "household" ? 0.24 : 0.36);
  return (base.box.bottom - base.seat) * scale * 0.97;
}

/** `upper` on `base`: at the height where something put there would rest; people sit where one sits. */
function stack(upper: Unit, base: Thing): Unit {
  const seated = isSeat(base.art) && isPerson(upper.lead);
  const size = Math.max(wantedSize(base), sizeOf(upper.lead) * (isSeat(base.art) ? 1.15 : 0.9));
  const below = single(base, { order: -1 }, size);
  const width = widthOf(base.art) * below.scale;
  const fit = Math.max(
    0.62,
    Math.min(1, (width * (upper.members.length > 1 ? 0.52 : 0.62)) / reachOf(upper) / 1.0),
  );
  const hip = seated ? tallOf(upper) * fit * HIP : 0;
  const rest = restOf(base.art, heightOf(base.art) * below.scale, below.scale);
  const lift = Math.max(0, rest - hip);
  const raised = upper.members.map((m) => ({ ...moved(m, fit, 0, -lift), order: m.order + 1 }));
  return { members: [below, ...raised], lead: base.art, bust: false };
}

/** Something on fire: the flame over it, not it over the flame. */
function ablaze(burning: Unit, fire: Thing): Unit {
  const tall = tallOf(burning);
  const flame = single(fire, { order: 9, y: -tall * 0.5 }, tall * 0.75);
  return { ...burning, members: [...burning.members, flame] };
}

const isPot = ({ label }: Art): boolean => label === "flower pot";

/** A heap over the rim: rows of four, three and two. */
function heap(content: Unit, rim: number, width: number): Member[] {
  const members = content.members.slice(0, 9);
  const each = (width * 0.74) / Math.min(4, Math.max(2, Math.ceil(members.length * 0.6)));
  const perRow = Math.max(2, Math.ceil(members.length * 0.6));
  return members.map((m, i) => {
    const row = i < perRow ? 0 : 1;
    const inRow = row === 0 ? perRow : members.length - perRow;
    const at = (row === 0 ? i : i - perRow) - (inRow - 1) / 2;
    const scale = (each * 1.2) / Math.max(widthOf(m.art), heightOf(m.art));
    const y = -rim + heightOf(m.art) * scale * (row === 0 ? 0.42 : -0.24);
    return { ...m, x: at * each, y, scale, order: 1 - row };
  });
}

/** `inner` in `outer`: behind its front wall. */
function put(inner: Unit, outer: Thing): Unit {
  const planted =
    isPot(outer.art) || (/^(amphora|jar)$/.test(outer.art.label) && /^plant/.test(inner.lead.kind));
  const boat = outer.art.kind === "transport-water";
  const size = Math.max(wantedSize(outer) * 0.8, sizeOf(inner.lead) * (planted ? 0.62 : boat ? 1.3 : 0.78));
  const wall = single(outer, { order: 9 }, size);
  const height = heightOf(outer.art) * wall.scale;
  const width = widthOf(outer.art) * wall.scale;
  const handled = outer.art.label === "basket";
  if (inner.members.length > 2 && !planted && !boat)
    return {
      members: [...heap(inner, height * (handled ? 0.74 : 0.82), width), wall],
      lead: outer.art,
      bust: false,
    };
  const own = reachOf(inner) * 2;
  const fit = Math.min(boat ? 1 : 1.3, (width * (planted ? (isPot(outer.art) ? 1.25 : 1.7) : 0.82)) / own);
  const rim = height * (planted ? 0.84 : boat ? 0.36 : handled ? 0.5 : 0.62);
  const hidden =
    boat && isPerson(inner.lead)
      ? Math.min(rim * (outer.art.label === "canoe" ? 0.06 : 0.85), tallOf(inner) * fit * 0.3)
      : 0;
  const raised = inner.members.map((m) => moved(m, fit, 0, -rim + hidden));
  return { members: [...raised, wall], lead: outer.art, bust: false };
}

/** A vase of flowers: the thing before is what the new one is in. */
function fill(vessel: Unit, content: Thing, rnd: Random): Unit {
  const [wall] = vessel.members;
  const outer: Thing = { art: vessel.lead, count: 1, color: wall?.color, relation: undefined, size: 1 };
  return put(unitOf(content, rnd, false), outer);
}

const ARCH = /^(table|bridge|bench|bed|couch and lamp|chair|arch)$/;

/** `lower` under `cover`: a tree beside it, a table or bridge over it, an umbrella in its hand. */
function shelter(lower: Unit, cover: Thing, rnd: Random): Unit {
  if (/umbrella/.test(cover.art.label)) return shade(lower, cover);
  const arch = ARCH.test(cover.art.label);
  const size = Math.max(wantedSize(cover), (arch ? 2.3 : 1.9) * tallOf(lower));
  const roof = single(cover, { order: -1 }, size);
  if (arch)
    return {
      members: [roof, ...lower.members.map((m) => ({ ...m, order: m.order + 1 }))],
      lead: lower.lead,
      bust: false,
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

/** `front` before `back`: the larger thing behind, a little to the side. */
function before(front: Unit, back: Thing, rnd: Random): Unit {
  const size = Math.max(wantedSize(back), sizeOf(front.lead) * 1.45);
  const side = rnd() < 0.5 ? -1 : 1;
  const behind = single(back, { order: -1, x: side * size * 0.18, y: -0.09 }, size);
  return {
    members: [behind, ...front.members.map((m) => ({ ...m, x: m.x - side * size * 0.16 }))],
    lead: front.lead,
    bust: front.bust,
  };
}

/** Behind a fence of three panels that comes up to the chest. */
function fenced(hidden: Unit, fence: Thing, tall: number): Unit {
  const scale = (tall * 0.5) / heightOf(fence.art);
  const wide = widthOf(fence.art) * scale;
  const count = Math.max(3, Math.ceil((reachOf(hidden) * 2.6) / wide));
  const panels = Array.from({ length: count }, (_, i) => ({
    ...single(fence),
    scale,
    x: (i - (count - 1) / 2) * wide * 0.99,
    order: 9,
  }));
  const behind = hidden.members.map((m) => ({ ...m, y: m.y - 0.05 }));
  return { members: [...behind, ...panels], lead: fence.art, bust: false };
}

/** `hidden` behind `screen`: it looks over what is low and out beside what is tall. */
function hide(hidden: Unit, screen: Thing, rnd: Random): Unit {
  const tall = tallOf(hidden);
  if (/^(fence|brick)$/.test(screen.art.label)) return fenced(hidden, screen, tall);
  const front = single(screen, { order: 9 }, Math.max(wantedSize(screen), sizeOf(hidden.lead) * 0.8));
  const height = heightOf(screen.art) * front.scale;
  const side = rnd() < 0.5 ? -1 : 1;
  const low = height < tall * 1.05;
  const aside = low ? 0 : ((widthOf(screen.art) * front.scale) / 2 + reachOf(hidden) * 0.25) * side;
  // Far enough up that at least its upper half is seen.
  const up = low ? Math.max(0.06, height - tall * 0.5) : 0.05;
  const behind = hidden.members.map((m) => ({ ...m, x: m.x + aside, y: m.y - up }));
  return { members: [...behind, front], lead: screen.art, bust: false };
}

/** `middle` with one of a pair on either side. */
function flank(middle: Unit, thing: Thing): Unit {
  const wing = single(thing, { order: -1 });
  const away = reachOf(middle) + (widthOf(thing.art) * wing.scale) / 2 + 0.06;
  return {
    members: [{ ...wing, x: -away }, ...middle.members, { ...wing, x: away, turned: true }],
    lead: middle.lead,
    bust: false,
  };
}

/** True when the picture can show `upper` doing this with `other`; the words for it then count as matched. */
export function canShow(relation: Relation, upper: Art, other: Art): boolean {
  if (relation === "wearing") return wearable(other);
  if (relation === "holding") return holdable(other) || /umbrella/.test(other.label);
  if (relation === "riding")
    return backOf(other) !== undefined || isSeat(other) || other.label === "skateboard";
  if (relation === "driving") return holdsThings(other) && other.kind.startsWith("transport");
  return upper !== other;
}

/** Joins a thing to the group before it as their relation asks; undefined when it stands by itself. */
export function join(unit: Unit, thing: Thing, rnd: Random): Unit | undefined {
  const { relation, art } = thing;
  if (relation === "between") return thing.count === 2 ? flank(unit, thing) : undefined;
  if (thing.count > 3 && relation !== "of") return undefined;
  switch (relation) {
    case "on":
      return art.label === "fire" ? ablaze(unit, thing) : stack(unit, thing);
    case "riding":
      return backOf(art) === undefined ? stack(unit, thing) : ride(unit, thing);
    case "driving":
    case "in":
      return holdsThings(art) ? put(unit, thing) : undefined;
    case "of":
      return unit.members.length === 1 && holdsThings(unit.lead) ? fill(unit, thing, rnd) : undefined;
    case "with":
      if (/^umbrella/.test(art.label)) return shade(unit, thing);
      return thing.count === 1 && isPerson(unit.lead) && holdable(art) && !/^animal/.test(art.kind)
        ? hold(unit, thing)
        : undefined;
    case "holding":
      if (/^umbrella/.test(art.label)) return shade(unit, thing);
      return thing.count === 1 && holdable(art) ? hold(unit, thing) : undefined;
    case "under":
      return shelter(unit, thing, rnd);
    case "wearing":
      return wearable(art) ? dress(unit, thing) : undefined;
    case "before":
      return before(unit, thing, rnd);
    case "behind":
      return hide(unit, thing, rnd);
    default:
      return undefined;
  }
}
