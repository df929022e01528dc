/** The facts of a wish that its tile counts with. Instants are ISO strings. */
export interface Pace {
  status: string;
  progress?: number | undefined;
  startedAt?: string | undefined;
  estimate: { seconds: number; plusMinus: number };
}

/** A share that never says "done" before it is: guesses stop here. */
const ALMOST = 0.96;

/**
 * Share done, 0 to 1, at `now` (ms). The engine's own word counts; between its words time fills in by the estimate,
 * ever more slowly, so that the layers neither stop nor run over.
 */
export function shareDone(pace: Pace, now: number): number {
  const said = pace.progress ?? 0;
  if (pace.startedAt === undefined) return said;
  const elapsed = Math.max(0, now - Date.parse(pace.startedAt)) / 1000;
  const guess = 1 - Math.exp(-1.6 * (elapsed / Math.max(pace.estimate.seconds, 0.1)));
  return Math.min(ALMOST, Math.max(said, guess));
}

/** Whole seconds left by the estimate, or undefined when it has run out and any moment may be it. */
export function secondsLeft(pace: Pace, now: number): number | undefined {
  const elapsed = pace.startedAt === undefined ? 0 : Math.max(0, now - Date.parse(pace.startedAt)) / 1000;
  const left = Math.ceil(pace.estimate.seconds - elapsed);
  return left >= 1 ? left : undefined;
}

/** Layers are 6 px apart in a bed of about 160 px: the share rounded down to whole layers looks laid, not poured. */
export function layers(share: number): number {
  return Math.max(1, Math.floor(share * 26)) / 26;
}

const RUNNING = new Set(["queued", "submitting", "running", "storing"]);

/** True while a wish may still change by itself. */
export function isLive(status: string): boolean {
  return RUNNING.has(status);
}

/** True while it can be cancelled: the result is not being stored yet. */
export function isCancelable(status: string): boolean {
  return isLive(status) && status !== "storing";
}
