/** Groups of figures that belong together: a cat on its sofa, three birds, a plant in its pot. */
import type { Art } from "#engine/art/catalogue.ts";
import { between, type Random } from "#engine/random.ts";
import type { Relation } from "#engine/words/small.ts";
import { isBust, sizeOf } from "./nature.ts";

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
  /** It hangs on another: when that one is mirrored, so are its place and its lean. */
  readonly hung?: Hung;
}

export interface Hung {
  readonly on: Art;
  /** How far right of the bearer's middle, group units. */
  readonly dx: number;
  /** Degrees of lean. */
  readonly tilt: number;
  /** Mirrored with its bearer. */
  readonly mirrors: boolean;
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
  /** "tiny" to "huge": times its usual size. */
  readonly size: number;
}

export const widthOf = (art: Art): number => art.box.right - art.box.left;
export const heightOf = (art: Art): number => art.box.bottom - art.box.top;

/** Group units per box unit that make the larger side of a drawing `size`. */
const scaleTo = (art: Art, size: number): number => size / Math.max(widthOf(art), heightOf(art));

/** Usual size of a thing, or the one asked for. */
export const wantedSize = ({ art, size }: Pick<Thing, "art" | "size">): number => sizeOf(art) * size;

export function single(thing: Thing, more: Partial<Member> = {}, size = wantedSize(thing)): Member {
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
  const size = wantedSize(thing) * (isBust(thing.art) ? BUST : 1);
  const members = thing.count > 1 ? many(thing, rnd, airy) : [single(thing, {}, size)];
  return { members, lead: thing.art, bust: isBust(thing.art) };
}

/** Top edge of a member; up is negative. */
export const topOf = (member: Member): number => member.y - heightOf(member.art) * member.scale;

/** How far a group reaches to its wider side. */
export const reachOf = ({ members }: Unit): number =>
  members.reduce((most, m) => Math.max(most, Math.abs(m.x) + (widthOf(m.art) * m.scale) / 2), 0.01);

/** Height of a group above the ground. */
export const tallOf = ({ members }: Unit): number =>
  -members.reduce((most, m) => Math.min(most, topOf(m)), -0.01);
