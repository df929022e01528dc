import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { pageOf, pageQuery } from "./page.ts";
import { instant } from "./text.ts";

const amount = z.number().int().nonnegative();

/** Credits that lapse at one instant unless they are spent before it. */
export const expiringCredits = z.strictObject({ at: instant, credits: z.number().int().positive() });

/**
 * A maker's credits at this moment: granted = spent + held + expired + takenBack + left − debt, always.
 * `left` may be spent now; `held` waits for results; `debt` is what was taken back after it had been spent.
 */
export const credits = z
  .strictObject({
    granted: amount,
    spent: amount,
    held: amount,
    expired: amount,
    takenBack: amount,
    left: amount,
    debt: amount,
    /** What of `left` has an end, soonest first. Credits that were bought have none. */
    expiring: z.array(expiringCredits),
  })
  .refine((c) => c.granted === c.spent + c.held + c.expired + c.takenBack + c.left - c.debt, {
    message: "the books do not balance",
  });
export type Credits = z.infer<typeof credits>;

/**
 * What can happen to credits. grant: given or bought · hold: set aside for a wish · capture: taken for what was
 * delivered · release: given back · expire: their time was over · takeBack: a refund or dispute · repay: paid off a debt.
 */
export const CREDIT_ENTRY_KINDS = [
  "grant",
  "hold",
  "capture",
  "release",
  "expire",
  "takeBack",
  "repay",
] as const;
export type CreditEntryKind = (typeof CREDIT_ENTRY_KINDS)[number];

/** One line of the statement. The amounts of all lines add up to left − debt. */
export const creditEntry = z.strictObject({
  /** Place in this maker's own book: grows with time, may skip numbers. */
  id: z.number().int().positive(),
  kind: z.enum(CREDIT_ENTRY_KINDS),
  /** How many credits moved. */
  credits: z.number().int().positive(),
  /** What that did to left − debt: positive, negative, or 0 where credits only changed their box (capture, repay). */
  amount: z.number().int(),
  /** left − debt right after this line; below 0 is debt. */
  balance: z.number().int(),
  /** Why: a word, and what it was about where there is such a thing ("verification", "generation:gen_…"). */
  cause: z.string(),
  at: instant,
});
export type CreditEntry = z.infer<typeof creditEntry>;

export const getCredits = endpoint({
  name: "getCredits",
  method: "GET",
  path: "/me/credits",
  access: "signed-in",
  output: credits,
});

/** The statement, newest first. */
export const listCreditEntries = endpoint({
  name: "listCreditEntries",
  method: "GET",
  path: "/me/credits/entries",
  access: "signed-in",
  query: pageQuery,
  output: pageOf(creditEntry),
  refusals: ["cursor.invalid"],
});
