import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { idOut } from "./ids.ts";
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

/** What a line of the statement is about: the maker's own sentence, and what came of it. */
export const statementWish = z.strictObject({
  id: idOut("gen"),
  /** The sentence, at most 200 characters of it. */
  prompt: z.string(),
  /** Pictures asked for. */
  count: z.number().int().positive(),
  /** Pictures made so far. */
  made: z.number().int().nonnegative(),
  outcome: z.enum(["running", "succeeded", "failed", "canceled"]),
  /** The first of them that is still in the library. */
  assetId: idOut("ast").exactOptional(),
});

/**
 * One cause, told as one line: for a wish its hold and what became of it. `settled` lines never change. The amounts of all
 * lines, pending ones too, add up to left − debt, and `balance` is the sum of a line and all below it.
 */
export const statementLine = z.strictObject({
  /** Grows with the time of settling; of a pending line, with the time it was held. May skip numbers. */
  id: z.number().int().positive(),
  kind: z.enum(["grant", "wish", "expire", "takeBack"]),
  settled: z.boolean(),
  /** What was set aside for a wish, all of it; 0 for other kinds. */
  held: amount,
  /** Of a pending wish: −held. Of a settled one: −what was taken, 0 when all came back. */
  amount: z.number().int(),
  balance: z.number().int(),
  /** As in `creditEntry`. */
  cause: z.string(),
  wish: statementWish.exactOptional(),
  /** When it was settled, or set aside. */
  at: instant,
});
export type StatementLine = z.infer<typeof statementLine>;

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

/** The same told by cause, one line each: what is held on top of the first page, then what is settled, newest first. */
export const readStatement = endpoint({
  name: "readStatement",
  method: "GET",
  path: "/me/credits/statement",
  access: "signed-in",
  query: pageQuery,
  output: pageOf(statementLine).extend({
    /** Newest first, at most 50 of `pendingLines`; none on later pages. */
    pending: z.array(statementLine),
    pendingLines: amount,
    pendingCredits: amount,
  }),
  refusals: ["cursor.invalid"],
});
