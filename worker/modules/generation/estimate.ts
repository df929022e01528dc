/** Usual seconds and how far off they may be. */
export interface Estimate {
  readonly seconds: number;
  readonly plusMinus: number;
}

/**
 * Usual seconds for one strata picture by its long side. Processor time of drawing with web copy and thumbnail, the middle
 * of four styles, 2026-11-24: 0.11, 0.23 and 0.63 s (the slowest style 0.32, 0.76, 0.86); the rest is for storing.
 */
const SECONDS: Readonly<Record<number, number>> = { 256: 0.3, 512: 0.5, 1024: 0.9 };
/** From the wish to the first stroke: queue, take, loading the engine. A guess, until it is measured on the platform. */
const START = 0.8;

const tenths = (value: number) => Math.round(value * 10) / 10;

/** A size that is not measured takes as long as the largest. */
const LARGEST = 0.9;

/** How long the making itself usually takes, without the time in line. `size` is the long side in pixels. */
export function estimateOf(size: number, count: number): Estimate {
  const seconds = tenths(START + (SECONDS[size] ?? LARGEST) * count);
  return { seconds, plusMinus: tenths(Math.max(0.5, seconds / 2)) };
}
