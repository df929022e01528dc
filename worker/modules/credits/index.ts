/** The front door of credits: the append-only ledger of opaque owners (README.md; docs/decisions/0004-ledger.md). */
export { checkLedger, type LedgerFault } from "./check-ledger.ts";
export { type Closing, captureHold, closeHoldSql, type HoldEnd, releaseHold } from "./close-hold.ts";
export { creditsPairs } from "./endpoints.ts";
export {
  type Entitlement,
  FREE,
  jobsAtOnceSql,
  type Plan,
  readEntitlement,
  writeEntitlement,
} from "./entitlement.ts";
export { expireCredits } from "./expire-credits.ts";
export { type Grant, type Granted, grantCredits, grantCreditsSql } from "./grant-credits.ts";
export { type Hold, type HoldOutcome, holdCredits, holdCreditsSql } from "./hold-credits.ts";
export { type LedgerAnswer, LedgerKeyReused } from "./ledger.ts";
export { type EntriesPage, listEntries } from "./list-entries.ts";
export type { CreditsDeps, CreditsPageDeps } from "./ports.ts";
export { readCredits } from "./read-credits.ts";
export { readStatement } from "./read-statement.ts";
export { insufficientCredits } from "./refusals.ts";
export { type SweptHold, sweepHolds } from "./sweep-holds.ts";
export { type TakeBack, type TakenBack, takeBack } from "./take-back.ts";
