/** Where a drawing's head, hands and back are, so that a hat sits on the head and a rider on the back. */
import { dressOf, isFurred } from "./bodies.ts";
import type { Art } from "./catalogue.ts";

/** In the drawing's box of 128, as it is drawn (most animals look left). */
export interface Head {
  /** Middle of the crown between the ears: where the lower edge of a hat lies. */
  readonly x: number;
  readonly y: number;
  /** Width of the skull there. */
  readonly width: number;
  /** Degrees by which it leans. */
  readonly tilt: number;
  /** Height of the eyes below the crown, as a share of the width. */
  readonly eyes: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Measured on the drawings: label, crown x and y, width, then tilt and eyes where they are not 0 and 0.48. */
const HEADS = `
dog 50 12 46 0 .57, poodle 49 12 30, wolf 64 20 46, fox 64 22 48, raccoon 22 64 30, cat 37 25 38 0 .42, black cat 39 24 40 0 .42,
lion 64 7 52, tiger 22 36 38, leopard 20 35 36, horse 29 17 28 -14, unicorn 31 20 28 -14, moose 64 26 24, zebra 31 9 26 -12, deer 37 34 22,
bison 43 20 50, ox 26 26 30, water buffalo 37 29 44, cow 31 27 36, pig 41 28 52, ram 42 22 44, ewe 34 36 34, goat 47 33 30,
camel 23 12 28 -8, two-hump camel 31 12 30, llama 24 18 20, giraffe 34 14 24, elephant 38 11 56, mammoth 41 12 50, rhinoceros 50 43 36,
hippopotamus 29 46 36, mouse 44 38 32, rat 31 45 28, hamster 64 9 52, rabbit 58 46 38, chipmunk 31 31 36, beaver 29 8 36, hedgehog 30 58 32 -10,
bat 64 37 24, bear 64 8 56 0 .56, polar bear 64 8 56 0 .5, koala 64 9 52, panda 64 9 56, sloth 32 38 36, otter 36 34 36, skunk 27 69 28,
kangaroo 27 33 20 -10, badger 29 57 36, turkey 30 10 22, rooster 44 27 24, baby chick 44 16 42, front-facing baby chick 64 13 56, hatching chick 68 14 52,
bird 33 24 42, black bird 31 24 40, penguin 60 8 40 0 .33, dove 33 52 24, eagle 33 53 26, duck 50 8 34, swan 22 18 20, owl 64 20 58 0 .38, dodo 38 8 28,
flamingo 42 6 22, peacock 65 37 14, parrot 41 6 38, goose 39 6 24, frog 64 14 52, crocodile 40 80 34, turtle 27 48 42, snake 51 7 36, dragon 45 12 30,
sauropod 30 5 26, t-rex 24 18 34, whale 42 52 50, spouting whale 42 52 50, dolphin 36 14 50 -18, orca 28 18 44 -18, seal 38 11 48, fish 33 50 34 -20,
tropical fish 30 28 34 -38, octopus 80 28 56 18, jellyfish 56 5 60, crab 63 42 50, snail 28 55 30, bug 28 17 36, honeybee 35 36 40,
monkey 42 38 50, gorilla 39 8 34, orangutan 71 28 34, ghost 70 4 56, teddy bear 64 13 56, robot 64 15 54, astronaut 64 7 48, alien 64 13 54,
person standing 64 8 34, man standing 64 7 32, woman standing 64 7 34, snowman without snow 64 14 44
`;

function read(): Map<string, Head> {
  const heads = new Map<string, Head>();
  for (const entry of HEADS.replaceAll("\n", " ").split(",")) {
    const [, label = "", x, y, width, tilt = "0", eyes = ".48"] =
      /^\s*([a-z .-]*?[a-z]) (-?\d+) (-?\d+) (\d+)(?: (-?\d+))?(?: (\.\d+))?\s*$/.exec(entry) ?? [];
    heads.set(label, {
      x: Number(x),
      y: Number(y),
      width: Number(width),
      tilt: Number(tilt),
      eyes: Number(eyes),
    });
  }
  return heads;
}

const KNOWN = read();

/** The head of a drawing; for one that was not measured, the top of it. */
export function headOf(art: Art): Head {
  const known = KNOWN.get(art.label);
  if (known !== undefined) return known;
  const dress = dressOf(art.code);
  if (dress !== undefined)
    return { x: 64, y: art.box.top + 5, width: dress === "head" ? 44 : 48, tilt: 0, eyes: 0.5 };
  const { left, top, right, bottom } = art.box;
  const width = Math.min(right - left, bottom - top) * 0.42;
  return { x: art.crest, y: top + width * 0.1, width, tilt: 0, eyes: 0.48 };
}

export interface Hands extends Spot {
  /** One hand at the side, both before the chest, or a mouth. */
  readonly way: "hand" | "chest" | "mouth";
}

const HANDS: Readonly<Record<string, readonly [number, number, Hands["way"]]>> = {
  "person standing": [90, 77, "hand"],
  "man standing": [90, 77, "hand"],
  "woman standing": [90, 77, "hand"],
  astronaut: [114, 96, "hand"],
  robot: [107, 98, "hand"],
  alien: [88, 92, "hand"],
  knight: [104, 84, "hand"],
  monkey: [38, 84, "chest"],
  chipmunk: [22, 88, "chest"],
  beaver: [20, 50, "chest"],
  otter: [46, 62, "chest"],
  owl: [64, 104, "chest"],
  penguin: [44, 84, "chest"],
  octopus: [58, 92, "chest"],
  "teddy bear": [64, 92, "chest"],
  frog: [64, 98, "chest"],
  kangaroo: [28, 70, "chest"],
  raccoon: [20, 92, "mouth"],
};

/** Where it holds things. */
export function handsOf(art: Art): Hands {
  const own = HANDS[art.label];
  if (own !== undefined) return { x: own[0], y: own[1], way: own[2] };
  const dress = dressOf(art.code);
  if (dress !== undefined)
    return { x: dress === "head" ? 91 : 95, y: dress === "head" ? 90 : 94, way: "hand" };
  if (isFurred(art.code)) return { x: 64, y: 98, way: "chest" };
  const head = headOf(art);
  if (KNOWN.has(art.label))
    return { x: head.x - head.width * 0.5, y: head.y + head.width * 0.85, way: "mouth" };
  return {
    x: (art.box.left + art.box.right) / 2,
    y: art.box.top * 0.35 + art.box.bottom * 0.65,
    way: "chest",
  };
}

const BACKS: Readonly<Record<string, readonly [number, number]>> = {
  horse: [66, 46],
  unicorn: [66, 46],
  donkey: [60, 40],
  elephant: [76, 20],
  camel: [72, 44],
  "two-hump camel": [78, 40],
  cow: [72, 36],
  ox: [70, 42],
  bison: [74, 36],
  zebra: [70, 46],
  giraffe: [76, 64],
  pig: [80, 34],
  llama: [72, 56],
  dog: [72, 66],
  cat: [70, 64],
  tiger: [66, 52],
  lion: [64, 70],
  turtle: [78, 26],
  rhinoceros: [74, 42],
  hippopotamus: [74, 44],
  dragon: [66, 74],
  sauropod: [70, 66],
  "t-rex": [72, 40],
  whale: [78, 44],
  dolphin: [60, 14],
  swan: [74, 62],
  goose: [72, 68],
  ewe: [74, 26],
  deer: [66, 62],
  moose: [64, 60],
  bicycle: [48, 58],
  motorcycle: [76, 66],
  "motor scooter": [78, 70],
  ostrich: [70, 60],
};

/** Where a rider sits, or undefined for what is not ridden. */
export function backOf(art: Art): Spot | undefined {
  const own = BACKS[art.label];
  return own === undefined ? undefined : { x: own[0], y: own[1] };
}
