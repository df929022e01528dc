import { plusSeconds } from "#worker/kernel/clock.ts";

/** Seconds; divided together, so that tests live an hour in minutes. */
export interface GenerationClocks {
  /** An outbox row or a waiting wish older than this lost its message. */
  readonly sweep: number;
  /** From being taken until the engine works on it. */
  readonly submitLease: number;
  /** From one sign of life of a drawing engine in process to the next: a worker that died is noticed this soon. */
  readonly signOfLife: number;
  /** The longest one step may take in all: storing waits for a store that is away. */
  readonly giveUp: number;
  /** The longest a wish may wait in line; then it ends and its credits come back. */
  readonly patience: number;
  /** From the wish until its hold must be closed, whatever happened. */
  readonly holdDeadline: number;
  /** Before the next try when the store did not take the result: doubled each time. */
  readonly storeRetry: number;
}

/** Workers that may be lost on one wish before it ends. */
export const MAX_TAKES = 3;
/** Tries to store a result before the wish ends; with the pauses between them about two and a half minutes. */
export const MAX_STORES = 6;

/**
 * The clocks of generation, divided by `timeScale` (1 in production). A wish may stand behind its maker's own earlier
 * ones, so the hold lasts as long as the patience, one give-up and 5 minutes: never shorter than what it is for.
 */
export function clocksOf({ timeScale }: { readonly timeScale: number }): GenerationClocks {
  const patience = 3600;
  const giveUp = 120;
  return {
    sweep: 10 / timeScale,
    submitLease: 60 / timeScale,
    signOfLife: 40 / timeScale,
    giveUp: giveUp / timeScale,
    patience: patience / timeScale,
    holdDeadline: (patience + giveUp + 300) / timeScale,
    storeRetry: 5 / timeScale,
  };
}

/** An instant `seconds` after `from`, as SQL takes it. */
export function isoAfter(from: Date, seconds: number): string {
  return plusSeconds(from, seconds).toISOString();
}
