/** What the illustrator knows of things: how large they are, whether they fly or swim, and where they are at home. */

import { EMBODIED } from "#engine/art/bodies.ts";
import type { Art } from "#engine/art/catalogue.ts";
import type { Place } from "#engine/words/facets.ts";

const byKind = (table: string): ReadonlyMap<string, number> =>
  new Map(
    table.split(", ").flatMap((entry) => {
      const [size = "1", ...names] = entry.split(" ");
      return names.map((name) => [name, Number(size)] as [string, number]);
    }),
  );

/** Size against a dog, by kind. */
const KIND_SIZE = byKind(
  "1.6 place-building place-religious place-other place-geographic, 1.2 transport-ground, 1.35 transport-water transport-air, " +
    "0.7 plant-flower plant-other, 1 animal-mammal, 0.7 animal-bird animal-amphibian, 0.95 animal-reptile, 0.8 animal-marine, " +
    "0.5 animal-bug, 1.15 person person-role person-fantasy person-activity person-sport person-resting person-symbol family, " +
    "0.55 food-fruit food-vegetable food-prepared food-asian food-sweet drink dishware, 0.6 game sport event sky-weather, " +
    "0.7 musical-instrument household face-costume, 0.5 clothing",
);

/** And by label, where the kind says too little. */
const LABEL_SIZE = new Map(
  (
    "elephant 1.5, mammoth 1.5, giraffe 1.7, rhinoceros 1.3, hippopotamus 1.3, horse 1.3, camel 1.3, two-hump camel 1.3, " +
    "bison 1.3, cow 1.2, ox 1.2, moose 1.3, gorilla 1.2, bear 1.2, polar bear 1.25, lion 1.15, tiger 1.15, zebra 1.2, llama 1.15, " +
    "mouse 0.5, rat 0.55, hamster 0.5, hedgehog 0.6, chipmunk 0.6, rabbit 0.7, bat 0.6, cat 0.8, black cat 0.8, raccoon 0.8, skunk 0.75, " +
    "otter 0.85, beaver 0.8, fox 0.95, whale 1.8, spouting whale 1.8, orca 1.5, shark 1.4, dolphin 1.1, octopus 0.9, squid 0.9, seal 1, " +
    "dragon 1.7, t-rex 1.8, sauropod 1.9, crocodile 1.2, snake 0.8, turtle 0.7, frog 0.6, lizard 0.6, penguin 0.8, eagle 0.9, owl 0.75, " +
    "flamingo 1, peacock 0.95, swan 0.85, phoenix 1.2, evergreen tree 1.7, deciduous tree 1.7, palm tree 1.7, leafless tree 1.6, " +
    "cactus 1, potted plant 0.8, mushroom 0.55, sunflower 0.85, bicycle 0.95, skateboard 0.7, kick scooter 0.8, motor scooter 1, roller skate 0.5, " +
    "couch and lamp 1.4, bed 1.3, bathtub 1.15, chair 0.9, door 1.3, window 1, snowman 0.95, umbrella 0.95, campfire 0.75, fire 0.7, " +
    "table 1.3, fence 2, lily pad 1, cabin 1.7, typewriter 0.85, pile of gold 1.5, eiffel tower 2.2, wizard hat 0.6, santa hat 0.5, " +
    "musical keyboard 1, harp 1.1, guitar 0.85, violin 0.75, rainbow 1.4, ship 1.7, pirate ship 1.8, passenger ship 1.8, canoe 1.1, " +
    "submarine 1.4, rocket 1.5, lighthouse 2, windmill 1.8, castle 2, japanese castle 1.9, tent 1.2, igloo 1.2, fountain 1.2, lamp post 1.6, " +
    "ferris wheel 2, tokyo tower 2.1, statue of liberty 2, christmas tree 1.5, kite 0.8, balloon 0.6, telescope 0.8, treasure chest 0.75, " +
    "teddy bear 0.7, robot 1.1, astronaut 1.15, knight 1.15, alien 1, skis 0.7, sled 0.7, flower pot 0.62, bench 1.25, pyramid 2, basket 0.7, bucket 0.6, ladder 1, rock 0.8, " +
    "woman fairy 0.7, fairy 0.7, baby 0.8, child 0.9, boy 0.9, girl 0.9, locomotive 1.5, bus 1.5, delivery truck 1.4, articulated lorry 1.5, high-speed train 1.5, globe showing europe-africa 1"
  )
    .split(", ")
    .map(
      (entry) =>
        [entry.slice(0, entry.lastIndexOf(" ")), Number(entry.slice(entry.lastIndexOf(" ") + 1))] as [
          string,
          number,
        ],
    ),
);

/** How large a thing is against a dog, drawn together: real proportions are pressed together so that a mouse beside an elephant is still seen. */
export function sizeOf(art: Art): number {
  return (LABEL_SIZE.get(art.label) ?? KIND_SIZE.get(art.kind) ?? 0.55) ** 0.8;
}

const list = (names: string): ReadonlySet<string> => new Set(names.split(", "));

const FLIERS = list(
  "butterfly, honeybee, bat, dove, eagle, phoenix, woman fairy, fairy, superhero, woman superhero, kite, balloon, comet, star, glowing star, parachute, " +
    "airplane, small airplane, helicopter, rocket, flying saucer, satellite, hot air balloon, mosquito, fly, shooting star, airplane departure, ringed planet, baby angel",
);
const SWIMMERS = list(
  "duck, swan, goose, sailboat, ship, speedboat, ferry, passenger ship, motor boat, canoe, pirate ship, person rowing boat, person swimming, person surfing, hippopotamus",
);

export const flies = (art: Art): boolean => FLIERS.has(art.label);
export const swims = (art: Art): boolean =>
  SWIMMERS.has(art.label) ||
  (art.kind === "animal-marine" && !/shell|oyster/.test(art.label)) ||
  art.label === "submarine";

/** Stands upright on two legs, with hands. */
export const isPerson = (art: Art): boolean =>
  /^(person|person-role|person-fantasy|person-activity|person-symbol)$/.test(art.kind) &&
  !/footprints|bust|speaking/.test(art.label);

const LIGHTS = list(
  "fire, campfire, candle, red paper lantern, diya lamp, lamp post, light bulb, star, glowing star, fireworks, sparkler, jack-o-lantern, high voltage, comet, lighthouse",
);
/** Gives light of its own, so the night does not dim it. */
export const glows = (art: Art): boolean => LIGHTS.has(art.label);

/** A head and shoulders, cut off by the picture's edge rather than hanging in the air. */
export const isBust = (art: Art): boolean =>
  !EMBODIED.has(art.code) &&
  art.box.bottom >= 124 &&
  (/^person(-role)?$/.test(art.kind) ||
    /^(mage|man mage|woman mage|vampire|elf|woman elf|zombie|santa claus|mrs. claus|mx claus|baby angel)$/.test(
      art.label,
    )) &&
  !art.code.startsWith("~");

/** Things with a front and a back may be turned round; letters, clocks and maps may not. */
export const mayFlip = (art: Art): boolean =>
  /^(animal-|transport-|person-|person$)/.test(art.kind) && !/sign|stop/.test(art.label);

/** Things another can be in: it is drawn behind their front wall. */
const CONTAINERS = list(
  "flower pot, basket, bucket, bathtub, hot beverage, teacup without handle, bowl with spoon, nest with eggs, empty nest, canoe, sailboat, pirate ship, automobile, " +
    "pickup truck, shopping cart, package, wrapped gift, wastebasket, treasure chest, takeout box, pot of food, beer mug, wine glass, jar, top hat, racing car, " +
    "sport utility vehicle, tractor, speedboat, motor boat, sled, backpack, handbag, amphora",
);
export const holdsThings = (art: Art): boolean => CONTAINERS.has(art.label);

/** One sits in these rather than on their upper edge. */
const SEATS = list(
  "couch and lamp, bed, bench, chair, sled, auto rickshaw, motor scooter, motorcycle, bicycle, tractor, carousel horse, canoe, sailboat",
);
export const isSeat = (art: Art): boolean => SEATS.has(art.label);

const HOMES: readonly (readonly [ReadonlySet<string>, readonly [Home, ...Home[]]])[] = [
  [
    list(
      "penguin, polar bear, igloo, snowman, snowman without snow, seal, sled, skier, snowboarder, skis, santa claus, mammoth, hairy creature",
    ),
    ["snow"],
  ],
  [list("camel, two-hump camel, cactus, pyramid, scorpion, kangaroo, lizard"), ["desert"]],
  [
    list(
      "monkey, gorilla, orangutan, tiger, leopard, parrot, sloth, t-rex, sauropod, toucan, snake, elephant",
    ),
    ["jungle", "field"],
  ],
  [
    list(
      "fox, wolf, bear, deer, moose, owl, hedgehog, raccoon, badger, chipmunk, boar, evergreen tree, mushroom, woman fairy, fairy, elf, woman elf, troll, camping, tent, campfire",
    ),
    ["forest", "field"],
  ],
  [
    list("frog, bridge, duck, swan, otter, beaver, crocodile, hippopotamus, flamingo, goose, lotus"),
    ["lake"],
  ],
  [
    list(
      "pig, cow, ox, goat, rooster, chicken, ewe, ram, tractor, farmer, turkey, ear of corn, sheaf of rice",
    ),
    ["farm", "field"],
  ],
  [
    list(
      "rocket, astronaut, alien, flying saucer, satellite, ringed planet, comet, alien monster, telescope, globe showing europe-africa",
    ),
    ["space"],
  ],
  [
    list(
      "lighthouse, anchor, pirate ship, sailboat, ship, person surfing, person rowing boat, person swimming, submarine",
    ),
    ["sea"],
  ],
  [
    list(
      "palm tree, crab, spiral shell, beach with umbrella, umbrella on ground, lobster, oyster, bikini, turtle",
    ),
    ["beach"],
  ],
  [
    list(
      "castle, cabin, pile of gold, dragon, volcano, goat, eagle, japanese castle, shinto shrine, person climbing, snow-capped mountain, mountain, mount fuji",
    ),
    ["mountain"],
  ],
  [
    list(
      "windmill, bench, barn, house, house with garden, horse, rabbit, giraffe, zebra, lion, rhinoceros, bison, deciduous tree, kite, church, hut, fence, unicorn, butterfly",
    ),
    ["field"],
  ],
  [
    list(
      "eiffel tower, office building, shop, taxi, police car, police officer, tokyo tower, statue of liberty, hotel, bank, department store, convenience store, stadium, fire engine, ambulance, bus, tram car, lamp post, vertical traffic light, cityscape",
    ),
    ["city"],
  ],
  [
    list(
      "table, typewriter, bonsai, couch and lamp, bed, chair, teddy bear, cat, poodle, christmas tree, musical keyboard, books, television, wrapped gift, toilet, bathtub, door, nesting dolls, yarn, baby",
    ),
    ["room"],
  ],
];

export type Home = Place | "snow" | "studio";

const KIND_HOMES: readonly (readonly [RegExp, readonly [Home, ...Home[]]])[] = [
  [/^animal-marine/, ["underwater"]],
  [/^animal-(mammal|bird)/, ["field", "studio"]],
  [/^animal-(bug|amphibian)|^plant-flower/, ["garden"]],
  [/^animal|^plant/, ["field"]],
  [/^transport-ground/, ["road", "city"]],
  [/^transport-water/, ["sea"]],
  [/^transport-air/, ["sky"]],
  [/^place-(building|religious|other)/, ["field", "city"]],
  [/^(food|drink|dishware)/, ["table", "studio"]],
  [/^place|^person-(sport|activity)/, ["field"]],
];

/** Where a thing is put when the prompt names no place: the first of the list most often. */
export function homesOf(art: Art): readonly [Home, ...Home[]] {
  const own = HOMES.find(([labels]) => labels.has(art.label));
  if (own !== undefined) return own[1];
  return KIND_HOMES.find(([kind]) => kind.test(art.kind))?.[1] ?? ["studio"];
}
