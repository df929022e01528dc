/**
 * The doorbell's state, apart from sockets and timers so that it can be tested. A bell only says "look again";
 * nothing travels on it, so losing one costs at most the wait for the next look.
 */
export type BellPhase = "connecting" | "open" | "waiting" | "ended";

export interface Bell {
  phase: BellPhase;
  /** Failed connections in a row. */
  failures: number;
}

export type BellEvent = { type: "opened" } | { type: "closed"; code: number } | { type: "retry" };

/** Close code of a socket whose session has ended (contracts/live.ts; repeated here to keep zod out of the browser). */
export const SESSION_ENDED = 4401;

export const START: Bell = { phase: "connecting", failures: 0 };

/** The next state. `ended` is final: the session is over and only signing in again helps. */
export function ring(bell: Bell, event: BellEvent): Bell {
  if (bell.phase === "ended") return bell;
  if (event.type === "opened") return { phase: "open", failures: 0 };
  if (event.type === "retry") return { phase: "connecting", failures: bell.failures };
  if (event.code === SESSION_ENDED) return { phase: "ended", failures: bell.failures };
  return { phase: "waiting", failures: bell.failures + 1 };
}

/** Milliseconds until the next try: full jitter between 1 s and a ceiling that doubles up to 30 s. */
export function retryDelay(failures: number, random: number): number {
  const ceiling = Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5));
  return Math.round(1_000 + random * (ceiling - 1_000));
}

/** Milliseconds between looks without a socket; undefined while the bell can ring. */
export function lookDelay(bell: Bell, running: boolean): number | undefined {
  if (bell.phase === "open" || bell.phase === "ended") return undefined;
  return running ? 3_000 : 30_000;
}
