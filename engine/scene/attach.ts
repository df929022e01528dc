/** What hangs on a figure: hats on heads, things in hands, riders on backs. */

import type { Art } from "#engine/art/catalogue.ts";
import { backOf, handsOf, headOf } from "#engine/art/heads.ts";
import { isPerson, sizeOf } from "./nature.ts";
import { heightOf, type Member, single, type Thing, tallOf, type Unit, widthOf } from "./units.ts";

type Wear = "hat" | "eyes" | "neck" | "ears";

/** What can be worn, where, and how wide it is against the head. */
const WORN: Readonly<Record<string, readonly [Wear, number]>> = {
  "top hat": ["hat", 1.25],
  crown: ["hat", 0.95],
  "woman’s hat": ["hat", 1.6],
  "graduation cap": ["hat", 1.5],
  "billed cap": ["hat", 1.3],
  "military helmet": ["hat", 1.3],
  "rescue worker’s helmet": ["hat", 1.3],
  "wizard hat": ["hat", 1.5],
  "santa hat": ["hat", 1.15],
  "cowboy hat": ["hat", 1.75],
  "party hat": ["hat", 0.75],
  ribbon: ["hat", 0.75],
  glasses: ["eyes", 1],
  sunglasses: ["eyes", 1],
  goggles: ["eyes", 1.15],
  headphone: ["ears", 1.2],
  scarf: ["neck", 1.05],
};

export const wearable = (art: Art): boolean => WORN[art.label] !== undefined;

/** Fastens a thing to a point of its bearer's drawing; `foot` is where its lower edge comes to lie. */
function fasten(
  bearer: Member,
  thing: Thing,
  at: { x: number; foot: number; width: number; tilt: number; order: number },
): Member {
  const { art, scale } = bearer;
  const middle = (art.box.left + art.box.right) / 2;
  const dx = (at.x - middle) * scale;
  return {
    ...single(thing),
    scale: (at.width * scale) / widthOf(thing.art),
    x: bearer.x + dx,
    y: bearer.y - (art.box.bottom - at.foot) * scale,
    order: bearer.order + at.order,
    turned: bearer.turned,
    hung: { on: art, dx, tilt: at.tilt, mirrors: true },
  };
}

function worn(bearer: Member, thing: Thing): Member {
  const head = headOf(bearer.art);
  const [where, wide] = WORN[thing.art.label] ?? (["hat", 1] as const);
  const width = head.width * wide;
  const tall = (heightOf(thing.art) / widthOf(thing.art)) * width;
  const lean = Math.sin((head.tilt * Math.PI) / 180);
  const foot = {
    hat: head.y + head.width * 0.1,
    eyes: head.y + head.width * head.eyes + tall / 2,
    ears: head.y + head.width * 0.85,
    neck: head.y + head.width * 0.8 + tall,
  }[where];
  const x = head.x - lean * (where === "hat" ? -tall * 0.4 : head.width * head.eyes);
  return fasten(bearer, thing, { x, foot, width, tilt: where === "neck" ? 0 : head.tilt, order: 0.6 });
}

/** The members that are the group's own kind: all three cats get a hat. */
const kin = ({ members, lead }: Unit): Member[] =>
  members.filter(({ art, hung }) => art === lead && hung === undefined);

/** Hat, glasses or scarf on everyone of the group. */
export const dress = (unit: Unit, thing: Thing): Unit => ({
  ...unit,
  members: [...unit.members, ...kin(unit).map((member) => worn(member, thing))],
});

const HANDY =
  /^(food|drink|dishware|tool|light-video|book-paper|money|mail|writing|office|lock|sound|music|phone|plant-flower|game|award|science|other-object|event|arts-crafts|clothing|computer|heart)/;
const HANDY_TOO =
  /^(kite|balloon|umbrella|umbrella with rain drops|closed umbrella|broom|basket|bucket|bubbles|teddy bear|soccer ball|basketball|baseball|tennis|american football|volleyball|guitar|violin|trumpet|saxophone|banjo|flute|drum|accordion|shield|dagger|bow and arrow|axe|crystal ball|magic wand|flag|pirate flag|white flag|rainbow flag|triangular flag|chequered flag|magnifying glass tilted left|fishing pole|wrapped gift|telescope|lantern|herb|four leaf clover|maple leaf|leaf fluttering in wind|mushroom|chestnut|star|glowing star|trident emblem|baby|flying disc|yo-yo)$/;
const UNHANDY = /^(musical keyboard|harp|desktop computer|printer|christmas tree|television|piano)$/;

/** One can hold this: it is small, or made for the hand. */
export const holdable = (art: Art): boolean =>
  !UNHANDY.test(art.label) &&
  (HANDY.test(art.kind) || HANDY_TOO.test(art.label) || (/^animal-/.test(art.kind) && sizeOf(art) < 0.82));

const BY_FOOT =
  /^(balloon|umbrella|umbrella with rain drops|.*flag|candle|rose|tulip|blossom|sunflower|bouquet|hibiscus|magic wand|dagger|sword|trophy|lollipop|soft ice cream|microphone|fork and knife|broom|trident emblem|axe|kite|candy|placard|sparkler|hammer|pick|wine glass|spoon|torch|flashlight|fishing pole)$/;
const BY_TOP = /^(basket|bucket|red paper lantern|handbag|shopping bags|briefcase|luggage|purse|lantern)$/;
const BEFORE_CHEST =
  /^(open book|.*book|books|newspaper|scroll|guitar|accordion|laptop|banjo|violin|drum|long drum|wrapped gift|package|pizza whole|teddy bear|world map|heart.*|red heart|birthday cake|treasure chest|.*clock|game die|baby)$/;

const CHEST = { x: 64, y: 88 };

/** How wide a held thing is, in units of its bearer's box. */
function heldWidth(bearer: Member, { art, size }: Thing): number {
  const own = Math.max(widthOf(art), heightOf(art));
  const most = /guitar|banjo|violin|accordion|balloon|kite|fishing|broom|flag/.test(art.label) ? 62 : 52;
  const wanted = ((sizeOf(art) * size) / bearer.scale) * 0.82;
  return (Math.min(most, Math.max(34, wanted)) * widthOf(art)) / own;
}

function held(bearer: Member, thing: Thing): Member {
  const { art } = thing;
  const hands = handsOf(bearer.art);
  const width = heldWidth(bearer, thing);
  const tall = (heightOf(art) / widthOf(art)) * width;
  const both = BEFORE_CHEST.test(art.label) || art.kind.startsWith("animal-");
  const at = both && hands.way === "hand" ? CHEST : hands;
  const share = BY_FOOT.test(art.label) ? 0.12 : BY_TOP.test(art.label) ? 0.92 : 0.5;
  // A string or a shaft ends in the hand; everything else is held by its middle. What floats keeps clear of the face.
  const x = at.x + (/balloon|kite/.test(art.label) ? width * 0.34 : 0);
  return fasten(bearer, thing, { x, foot: at.y + tall * share, width, tilt: 0, order: 0.5 });
}

/** A thing in the hands, paws or mouth of everyone of the group. */
export const hold = (unit: Unit, thing: Thing): Unit => ({
  ...unit,
  members: [...unit.members, ...kin(unit).map((member) => held(member, thing))],
});

/** An umbrella: its roof over the head, its stick behind it. */
export function shade(unit: Unit, thing: Thing): Unit {
  const roofs = kin(unit).map((member) => {
    const { box } = member.art;
    const head = headOf(member.art);
    const width = Math.max(96, (box.right - box.left) * 1.3);
    const tall = (heightOf(thing.art) / widthOf(thing.art)) * width;
    const foot = head.y + head.width * 0.12 + tall * 0.4;
    return fasten(member, thing, { x: head.x + head.width * 0.1, foot, width, tilt: 6, order: -0.5 });
  });
  return { ...unit, members: [...unit.members, ...roofs] };
}

/** `rider` on the back of `mount`: its legs are hidden behind the animal, so it is seen to sit astride. */
export function ride(rider: Unit, mount: Thing): Unit {
  const [first] = rider.members;
  const back = backOf(mount.art);
  if (first === undefined || back === undefined) return rider;
  const below = single(
    mount,
    { order: 5 },
    Math.max(sizeOf(mount.art) * mount.size, sizeOf(rider.lead) * 1.05),
  );
  const { box } = mount.art;
  const dx = (back.x - (box.left + box.right) / 2) * below.scale;
  const legs = isPerson(rider.lead) ? 0.3 : 0.1;
  const fit = Math.min(1, (heightOf(mount.art) * below.scale * 0.95) / tallOf(rider));
  const lift = (box.bottom - back.y) * below.scale - tallOf(rider) * fit * legs;
  const raised = rider.members.map((m) => ({
    ...m,
    x: m.x * fit + dx,
    y: m.y * fit - lift,
    scale: m.scale * fit,
    // Rides on the whole animal, so it moves with its mirror image; what it wears or holds moves along.
    hung: {
      on: mount.art,
      dx: dx + (m.hung?.dx ?? 0) * fit,
      tilt: m.hung?.tilt ?? 0,
      mirrors: true,
    },
  }));
  return { members: [below, ...raised], lead: mount.art, bust: false };
}
