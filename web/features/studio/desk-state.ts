import type { Quote } from "#contracts/generation.ts";
import type { Trouble } from "#web/lib/problem.ts";
import { problems } from "#web/messages/en/problems.ts";
import type { Quoted } from "./cost.ts";

/** What the engine's card says of one picture. */
interface Mode {
  price: number;
  estimate: { seconds: number; plusMinus: number };
}

/**
 * What the button and the line under it show. The dry run's price and time count while they are about the form as it
 * stands (its count, at least); what is left comes from the page, which is read again after every change.
 */
export function shownCost(mode: Mode, count: number, left: number, quote: Quote | undefined): Quoted {
  const fits = quote !== undefined && quote.price === mode.price * count;
  const price = mode.price * count;
  return { price, left, leftAfter: left - price, estimate: fits ? quote.estimate : mode.estimate };
}

/** What is wrong with the words, from the answer to the wish or, before that, from the dry run. */
export function promptTrouble(answered: Trouble | undefined, quote: Quote | undefined): string | undefined {
  if (answered?.code === "moderation.refused")
    return [answered.title, answered.detail].filter(Boolean).join(" ");
  if (answered?.fields["prompt"] !== undefined) return answered.fields["prompt"];
  const refused = quote?.problems.find((problem) => problem.code === "moderation.refused");
  if (refused === undefined) return undefined;
  return [problems["moderation-refused"], refused.detail].filter(Boolean).join(" ");
}

/** Whether the dry run found nothing in the words that it can draw. Words that are refused are another matter. */
export function nothingDrawn(quote: Quote | undefined): boolean {
  if (quote === undefined || quote.matched.length > 0) return false;
  return quote.problems.every((problem) => problem.code !== "moderation.refused");
}

/** What went wrong and belongs to no field: shown above the button. `short`: the cost line says already what is missing. */
export function generalTrouble(answered: Trouble | undefined, short = false): Trouble | undefined {
  if (short && answered?.code === "credits.insufficient") return undefined;
  if (answered?.code === "remix.unavailable") return answered;
  if (answered === undefined || answered.code === "moderation.refused") return undefined;
  return Object.keys(answered.fields).length > 0 ? undefined : answered;
}
