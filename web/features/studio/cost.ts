import { studio } from "#web/messages/en/studio.ts";
import { fill, type Language } from "#web/messages/text.ts";

/** What the dry run said, as far as the cost line needs it. */
export interface Quoted {
  price: number;
  left: number;
  leftAfter: number;
  estimate: { seconds: number; plusMinus: number };
}

/** "Make 2 for 2 credits": the words on the button, from the exact price. */
export function makeWords(language: Language, count: number, price: number): string {
  return fill(language, studio.make, {
    pictures: count,
    credits: fill(language, studio.credits, { count: price }),
  });
}

/** "148 left now, 140 after. About 2 s, ± 1." or, when it is too much, what is missing. */
export function costLine(language: Language, count: number, quoted: Quoted): string {
  if (quoted.leftAfter < 0) {
    return fill(language, studio.notEnough, { need: quoted.price, have: quoted.left });
  }
  const time = fill(language, count === 1 ? studio.timeOne : studio.timeEach, {
    seconds: Math.ceil(quoted.estimate.seconds),
    error: Math.ceil(quoted.estimate.plusMinus),
  });
  return `${fill(language, studio.after, { left: quoted.left, after: quoted.leftAfter, time })} ${studio.failFree}`;
}
