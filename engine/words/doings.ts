/** What a person can be drawn doing: the artwork has these as figures of their own. */
import { codeOf } from "./parse.ts";

interface Doing {
  readonly anyone: string;
  readonly man: string;
  readonly woman: string;
}

const TABLE = `
🏃 🏃‍♂️ 🏃‍♀️ running, jogging, sprinting, runs
🚶 🚶‍♂️ 🚶‍♀️ walking, strolling, hiking, wandering, walks
💃 🕺 💃 dancing, dances
🏊 - - swimming, swims
🏄 - - surfing, surfs
🚣 - - rowing, rows
🧗 - - climbing, rock climbing, climbs
🚴 - - cycling, biking
⛷️ - - skiing, skis
🏂 - - snowboarding
🧘 - - meditating, doing yoga, meditates
🏋️ - - lifting weights, weightlifting
⛹️ - - playing basketball, dribbling
🤸 - - doing a cartwheel, cartwheeling, doing gymnastics
🛌 - - sleeping, asleep, sleeps, sleeping in a bed, sleeping in bed
🧑‍🍳 - - cooking, baking
🧑‍🎨 - - painting
🧑‍🎤 - - singing
`;

function read(): Map<string, Doing> {
  const doings = new Map<string, Doing>();
  for (const line of TABLE.trim().split("\n")) {
    const [anyone = "", man = "-", woman = "-", ...words] = line.split(" ");
    const code = codeOf(anyone);
    const doing = {
      anyone: code,
      man: man === "-" ? code : codeOf(man),
      woman: woman === "-" ? code : codeOf(woman),
    };
    for (const word of words.join(" ").split(", ")) doings.set(word, doing);
  }
  return doings;
}

const DOINGS = read();

const codes = (emoji: string): ReadonlySet<string> => new Set(emoji.split(" ").map(codeOf));
const MEN = codes("👨 🧍‍♂️ 👦 👴");
const WOMEN = codes("👩 🧍‍♀️ 👧 👵");
const ANYONE = codes("🧑 🧍 🧒 🧓 🧔");

/** True for a person of no calling, who may be anyone doing anything. */
export const isAnyone = (code: string): boolean => ANYONE.has(code) || MEN.has(code) || WOMEN.has(code);

/** The drawing of a person doing this, or undefined when there is none or the subject is no such person. */
export function doingOf(verb: string, code: string): string | undefined {
  const doing = DOINGS.get(verb);
  if (doing === undefined || !isAnyone(code)) return undefined;
  return MEN.has(code) ? doing.man : WOMEN.has(code) ? doing.woman : doing.anyone;
}

/** Person and mount drawn as one: a cyclist, a jockey. */
const MOUNTED: ReadonlyMap<string, string> = new Map([
  [codeOf("🚲"), codeOf("🚴")],
  [codeOf("🐎"), codeOf("🏇")],
]);

/** The drawing of anyone riding this, when the artwork has it. */
export const mountedOn = (code: string): string | undefined => MOUNTED.get(code);

/** True for a verb that can be drawn for some person. */
export const isDrawnDoing = (verb: string): boolean => DOINGS.has(verb);
