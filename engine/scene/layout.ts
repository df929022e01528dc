/** Where the figures go on the page. */
import { between, type Random } from "#engine/random.ts";
import { flies, mayFlip, swims } from "./nature.ts";
import { join } from "./relations.ts";
import type { Canvas } from "./types.ts";
import { heightOf, type Member, type Thing, type Unit, unitOf, widthOf } from "./units.ts";

/** A figure on the page. */
export interface Placed {
  readonly member: Member;
  /** Middle and foot of its drawn part, page units. */
  readonly x: number;
  readonly y: number;
  /** Page units per unit of the drawing's box. */
  readonly scale: number;
  readonly flip: boolean;
  readonly turn: number;
  readonly stands: "ground" | "air" | "water";
  /** Far off on the water, behind the land in front. */
  readonly far: boolean;
  /** Foot of its group, and its place in drawing order: nearer groups hide those behind. */
  readonly unitFoot: number;
  readonly rank: number;
}

export interface Ground {
  readonly holds: "ground" | "air" | "water";
  readonly foot: number;
  /** Part of the short side that the style covers along each edge. */
  readonly margin: number;
  /** The same of the place, at the sides alone. */
  readonly inset: number;
  /** There is water behind the ground where boats may be. */
  readonly sea: boolean;
}

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export function extentOf({ members }: Unit): Extent {
  return members.reduce<Extent>(
    (all, m) => {
      const half = (widthOf(m.art) * m.scale) / 2;
      return {
        left: Math.min(all.left, m.x - half),
        right: Math.max(all.right, m.x + half),
        top: Math.min(all.top, m.y - heightOf(m.art) * m.scale),
      };
    },
    { left: 0, right: 0, top: 0 },
  );
}

/** Groups things by their relations; "above" sends the thing before it into the air. */
function group(things: readonly Thing[], rnd: Random, airy: boolean): { units: Unit[]; raised: Set<Unit> } {
  const units: Unit[] = [];
  const raised = new Set<Unit>();
  for (const thing of things) {
    const last = units.at(-1);
    const joined = last === undefined ? undefined : join(last, thing, rnd);
    if (joined !== undefined) units[units.length - 1] = joined;
    else {
      if (last !== undefined && thing.relation === "above") raised.add(last);
      units.push(unitOf(thing, rnd, airy));
    }
  }
  return { units, raised };
}

/** Things grouped by their relations, without a place for them. */
export const unitsOf = (things: readonly Thing[], rnd: Random): Unit[] => group(things, rnd, false).units;

/** The order along the row: the first in the middle, the others right and left of it in turn. */
function inRow<T>(list: readonly T[]): T[] {
  const row: T[] = [];
  for (const [i, item] of list.entries()) {
    if (i % 2 === 0) row.unshift(item);
    else row.push(item);
  }
  return list.length === 2 ? [...list] : row;
}

export interface Slot {
  readonly unit: Unit;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Units side by side on the ground (or around the middle of the air), as large as the page allows. */
function row(units: readonly Unit[], canvas: Canvas, ground: Ground, tall: number): Slot[] {
  if (units.length === 0) return [];
  const { w, h, u } = canvas;
  const ordered = inRow(units);
  const extents = ordered.map(extentOf);
  const crowded = units.length > 2;
  const tallPage = crowded && h > w;
  const gap = tallPage ? -0.26 : crowded ? -0.04 : 0.1;
  const total = extents.reduce((sum, { left, right }) => sum + right - left + gap, -gap);
  const highest = extents.reduce((most, { top }) => Math.max(most, -top), 0.01);
  const roomWide =
    (w - 2 * (ground.margin + ground.inset) * u) *
    (units.length > 1 ? 0.94 : (units[0]?.members.length ?? 0) > 3 ? 0.86 : 0.74);
  const scale = Math.min(roomWide / total, (h * tall) / highest);
  let x = w / 2 - (total * scale) / 2;
  return ordered.map((unit, i) => {
    const extent = extents[i] ?? { left: 0, right: 0, top: 0 };
    const at = x - extent.left * scale;
    x += (extent.right - extent.left + gap) * scale;
    const middle = ground.holds === "air" ? (-extent.top * scale) / 2 : 0;
    const back = tallPage ? (i % 2 === 0 ? 0.01 : -0.06) : 0.014;
    const depth = units.length > 1 && unit !== units[0] ? h * back : 0;
    const foot =
      unit.bust && ground.holds !== "air"
        ? h * 1.005 - ground.margin * u * 0.6
        : h * ground.foot + middle + depth;
    return { unit, x: at, y: foot, scale };
  });
}

/** Who is in the air: alone on the page, as its first thing above others, or as a companion. */
type Aloft = "alone" | "leading" | "along";

/** Things in the air: in the middle when they lead, else high at the sides and smaller. */
function overhead(units: readonly Unit[], canvas: Canvas, aloft: Aloft, rnd: Random): Slot[] {
  const { w, h, u } = canvas;
  const first = rnd() < 0.5;
  return units.map((unit, i) => {
    const { left, right, top } = extentOf(unit);
    const wide = Math.max(right - left, 0.01);
    const high = Math.max(-top, 0.01);
    const middle = i === 0 && aloft !== "along";
    const share = aloft === "alone" ? 0.52 : middle || unit.members.length > 1 ? 0.34 : 0.27;
    const scale = Math.min(
      (w * (aloft === "alone" ? 0.7 : middle ? 0.6 : 0.42)) / wide,
      (h * share) / high,
      u * 0.6,
    );
    const side = (i + (first ? 0 : 1)) % 2 === 0 ? 0.24 : 0.76;
    const cx = middle ? w / 2 : w * side;
    const cy = h * (aloft === "alone" ? 0.42 : middle ? 0.23 : 0.2 + i * 0.04);
    return { unit, x: cx - ((left + right) / 2) * scale, y: cy + (high * scale) / 2, scale };
  });
}

/** Boats and fish on the water behind the shore, at the sides; what stands before them makes room. */
function offshore(units: readonly Unit[], canvas: Canvas, leftFirst: boolean): Slot[] {
  const { w, h, u } = canvas;
  return units.map((unit, i) => {
    const { left, right, top } = extentOf(unit);
    const wide = Math.max(right - left, 0.01);
    const scale = Math.min((w * 0.26) / wide, (h * 0.2) / Math.max(-top, 0.01), u * 0.3);
    const onLeft = (i % 2 === 0) === leftFirst;
    return { unit, x: w * (onLeft ? 0.17 : 0.83), y: h * 0.665, scale };
  });
}

/** Mirrored or not: those who face the other way, and what hangs on them. */
function mirrored({ art, turned, hung }: Member, flip: boolean): boolean {
  const way = turned ? !flip : flip;
  return hung === undefined ? mayFlip(art) && way : hung.mirrors && mayFlip(hung.on) && way;
}

export function placed(
  slot: Slot,
  stands: Placed["stands"],
  flip: boolean,
  far: boolean,
  rnd: Random,
): Placed[] {
  const ordered = [...slot.unit.members].sort((a, b) => a.order - b.order || a.x - b.x || a.y - b.y);
  const joined = ordered.some(({ hung }) => hung !== undefined);
  return ordered.map((member, rank) => {
    const { hung } = member;
    const back = mirrored(member, flip);
    const x = member.x - (hung !== undefined && back ? 2 * hung.dx : 0);
    const lean = hung === undefined ? 0 : hung.tilt * (back ? -1 : 1);
    return {
      member,
      unitFoot: slot.y,
      rank,
      x: slot.x + x * slot.scale,
      // On water a second row swims a little behind the first; on land it stands well behind.
      y: slot.y + member.y * slot.scale * (stands === "water" && member.art === slot.unit.lead ? 0.4 : 1),
      scale: member.scale * slot.scale,
      flip: back,
      turn: joined || far || stands !== "air" ? lean : between(rnd, -5, 5),
      stands: isRaised(member, slot.unit, stands) ? "air" : stands,
      far,
    };
  });
}

/** Held up by another of its group, so it throws no shadow on the ground. */
const isRaised = (member: Member, unit: Unit, stands: Placed["stands"]): boolean =>
  stands === "ground" &&
  (member.hung !== undefined ||
    (member.y < -0.02 && unit.members.length > 1 && member.order > 0 && unit.lead !== member.art));

interface Parts {
  readonly inAir: readonly Unit[];
  readonly atSea: readonly Unit[];
  /** On the ground; on the water when nothing stands; everything, where there is no ground. */
  readonly main: readonly Unit[];
  readonly onWater: boolean;
  readonly aloft: Aloft;
}

function partsOf(things: readonly Thing[], ground: Ground, rnd: Random, raise: boolean): Parts {
  const airy = ground.holds === "air";
  const { units, raised } = group(things, rnd, airy || things.some(({ art }) => flies(art)));
  const isUp = (unit: Unit): boolean =>
    raised.has(unit) || raise || unit.members.every(({ art }) => flies(art));
  const inAir = airy ? [] : units.filter(isUp);
  const atSea = ground.sea ? units.filter((unit) => !inAir.includes(unit) && swims(unit.lead)) : [];
  const standing = units.filter((unit) => !inAir.includes(unit) && !atSea.includes(unit));
  const onWater = ground.sea && standing.length === 0;
  const [lead] = units;
  const leads = lead !== undefined && inAir.includes(lead);
  const alone = units.length === 1 && inAir.length === 1;
  return {
    inAir,
    atSea,
    main: onWater ? atSea : standing,
    onWater,
    aloft: alone ? "alone" : leads ? "leading" : "along",
  };
}

/** Height of what stands, as a share of the page. */
function heightShare({ inAir, main, aloft }: Parts, { w, h }: Canvas): number {
  const [only] = main;
  const piled =
    main.length === 1 &&
    only !== undefined &&
    only.members.length <= 3 &&
    only.members.some(({ y }) => y < -0.3);
  if (inAir.length > 0) return aloft === "leading" ? 0.42 : 0.48;
  if (piled) return 0.7;
  return w > h * 1.5 ? 0.66 : h > w ? 0.52 : 0.58;
}

/** Puts everything on the page, from far to near. */
export function layOut(
  things: readonly Thing[],
  canvas: Canvas,
  ground: Ground,
  rnd: Random,
  raise: boolean,
): Placed[] {
  const parts = partsOf(things, ground, rnd, raise);
  const { inAir, atSea, main, onWater } = parts;
  const flip = rnd() < 0.5;
  const leftFirst = rnd() < 0.5;
  const shared = !onWater && atSea.length > 0 && main.length > 0;
  const stands = ground.holds === "air" ? "air" : onWater ? "water" : "ground";
  const boats = onWater
    ? []
    : offshore(atSea, canvas, leftFirst).flatMap((slot) => placed(slot, "water", flip, true, rnd));
  const above = overhead(inAir, canvas, parts.aloft, rnd).flatMap((slot) =>
    placed(slot, "air", flip, false, rnd),
  );
  const room = shared ? { ...ground, inset: ground.inset + 0.16 } : ground;
  const aside = shared && atSea.length === 1 ? canvas.w * (leftFirst ? 0.12 : -0.12) : 0;
  const here = row(main, canvas, room, heightShare(parts, canvas)).flatMap((slot, i) => {
    const faces = main.length > 1 ? slot.x < canvas.w / 2 : i === 0 && flip;
    return placed({ ...slot, x: slot.x + aside }, stands, faces, false, rnd);
  });
  const nearer = (a: Placed, b: Placed): number =>
    Number(a.unitFoot > b.unitFoot) - Number(a.unitFoot < b.unitFoot);
  return [...boats, ...above, ...here.sort((a, b) => nearer(a, b) || a.rank - b.rank)];
}
