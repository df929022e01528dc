/** Usual seconds and how far off they may be. */
export interface Estimate {
  readonly seconds: number;
  readonly plusMinus: number;
}

/** Usual seconds for one strata picture by its long side, drawn and stored, as measured by `npm run bench engine`. */
const SECONDS: Readonly<Record<number, number>> = { 256: 0.4, 512: 0.6, 1024: 1.2 };
/** From the wish to the first stroke: queue, take, loading the engine. */
const START = 0.8;

const tenths = (value: number) => Math.round(value * 10) / 10;

/** A size that is not measured takes as long as the largest. */
const LARGEST = 1.2;

/** How long the making itself usually takes, without the time in line. `size` is the long side in pixels. */
export function estimateOf(size: number, count: number): Estimate {
  const seconds = tenths(START + (SECONDS[size] ?? LARGEST) * count);
  return { seconds, plusMinus: tenths(Math.max(0.5, seconds / 2)) };
}
