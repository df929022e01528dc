/**
 * The hundred prompts of the contact sheet, and how each picture was judged by a person who looked at it.
 * One line a prompt: verdict, aspect, palette (`-` for none), prompt. `right`: the subject asked for, in colour;
 * `silhouette`: it can be guessed; `wrong`: another thing, or none.
 */
import type { StrataAspect, StrataPaletteName } from "#contracts/strata.ts";

/** The version of the engine whose pictures were looked at. */
export const JUDGED_VERSION = "strata-2026.12";

const TABLE = `
right|1:1|-|a red fox in a snowy forest
right|1:1|-|three foxes under a full moon
right|1:1|-|a tiny mouse beside a huge elephant
right|4:3|-|a black cat on a pile of books
right|1:1|-|an owl wearing glasses reading a book
right|1:1|-|a golden retriever puppy on a beach
right|16:9|-|two giraffes on the savanna at sunset
right|1:1|-|a penguin wearing a red scarf
right|1:1|-|an octopus playing the guitar under the sea
right|1:1|tidepool|a whale above the clouds
right|1:1|-|a rabbit wearing a top hat
right|1:1|-|a bear holding a honey jar
right|3:4|-|portrait of a lion
right|1:1|-|a frog on a lily pad
right|4:3|-|a family of ducks on a pond in the morning
right|1:1|-|a hedgehog under a mushroom in the rain
right|1:1|-|a dragon sleeping on a pile of gold
right|1:1|-|a monkey eating a banana in the jungle
right|1:1|-|a blue horse galloping through a meadow
right|4:3|-|a wolf howling at the moon
right|1:1|-|a chef holding a pizza
right|3:4|-|an astronaut riding a horse on the moon
right|1:1|-|a knight in front of a castle
right|1:1|-|a wizard with a crystal ball
right|1:1|-|a girl holding a balloon
right|1:1|-|a woman dancing in the rain
right|4:3|-|a man riding a bicycle in the city
right|1:1|-|a firefighter next to a fire truck
right|1:1|-|a child under an umbrella
right|1:1|-|a mermaid under the sea
right|1:1|-|a farmer with a cow and a pig
right|1:1|-|an old fisherman in a boat
right|1:1|-|a ballerina
right|1:1|-|a detective with a magnifying glass at night
right|3:4|-|portrait of a queen
right|4:3|-|a lighthouse in a storm
right|1:1|dusk|a castle on a hill at sunset
right|4:3|-|a windmill in a field of tulips
right|1:1|-|a small cabin in the mountains in winter
right|3:4|-|the eiffel tower in spring
right|16:9|-|a city skyline at night with neon lights
silhouette|1:1|-|a japanese temple in autumn
right|4:3|-|a bridge over a river
right|1:1|-|an igloo under the northern lights
right|1:1|-|pyramids in the desert with a camel
right|1:1|-|a tent beside a campfire under the stars
right|16:9|-|a blue bicycle beside a red door
silhouette|16:9|-|a steam train in the mountains
right|1:1|-|a hot air balloon over a lake at dawn
right|1:1|-|a rocket in space between two planets
right|16:9|-|a sailing boat on the sea at sunset
right|4:3|-|a yellow taxi in the rain
right|16:9|ember|a pirate ship in a storm at night
right|1:1|-|a submarine under the sea with fish
right|1:1|-|a green tractor on a farm
right|1:1|-|a bowl of ramen
right|1:1|-|a cup of coffee on a wooden table
right|1:1|-|a strawberry cake with candles
right|1:1|-|five red apples in a basket
right|1:1|-|a cheeseburger and fries
right|1:1|blossom|three cupcakes
right|1:1|-|a cactus in a pot
right|1:1|-|a vase of sunflowers on a windowsill
right|3:4|-|a bonsai tree
right|1:1|meadow|red mushrooms in a forest with fireflies
right|1:1|-|a single red rose
right|1:1|-|a guitar leaning on a chair
right|1:1|-|a typewriter
right|1:1|-|a stack of books and a candle
right|1:1|-|an old key and a padlock
right|1:1|-|a teddy bear on a bed
right|1:1|-|a crystal ball on a table
right|1:1|-|a robot watering a flower
right|1:1|-|a clock without hands
right|1:1|tidepool|seamless pattern of lemons and leaves
right|1:1|-|a pattern of cats
right|1:1|blossom|seamless pattern of pink hearts
right|1:1|-|wallpaper of mushrooms and snails
right|1:1|-|a badge of a bear with the words "Camp Pine"
right|1:1|harvest|round emblem of an owl
right|1:1|-|a badge of a rocket "Moon Crew 1969"
right|1:1|-|a sticker of a happy avocado
right|1:1|-|a sticker of a sleeping cat
right|3:4|-|a poster of a fox saying "Stay curious"
right|3:4|frost|travel poster of a mountain lake with the title "Visit the Alps"
right|3:4|harvest|a poster of a coffee cup that says "But first, coffee and a very long conversation about everything"
right|4:3|-|birthday card with a cake and the words "Happy Birthday"
right|1:1|-|a poster of a cat saying "猫が好き"
right|1:1|-|a fox in a forest, no trees, without snow
silhouette|1:1|-|a beach without clouds or people
right|1:1|-|a glorbix snarfing on a wobblewump
right|1:1|dusk|hope and entropy
right|4:3|-|On a quiet evening an old man sits on a bench beside a lamp post, a small dog at his feet, while snow falls over the park
wrong|1:1|-|лиса в лесу
right|1:1|-|🦊 under a 🌳
right|1:1|-|a dog behind a fence
right|1:1|-|a cat between two pumpkins
right|1:1|-|a squirrel in front of an oak tree holding an acorn
right|1:1|ink|a raven on a skull
right|16:9|-|a purple dinosaur driving a red car
`;

export type Verdict = "right" | "silhouette" | "wrong";

export interface SheetPrompt {
  readonly verdict: Verdict;
  readonly aspect: StrataAspect;
  readonly palette?: StrataPaletteName;
  readonly prompt: string;
}

/** The prompts in their order on the sheet. */
export const SHEET: readonly SheetPrompt[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [verdict, aspect, palette, prompt = ""] = line.split("|");
    return {
      verdict: verdict as Verdict,
      aspect: aspect as StrataAspect,
      ...(palette === "-" ? {} : { palette: palette as StrataPaletteName }),
      prompt,
    };
  });
