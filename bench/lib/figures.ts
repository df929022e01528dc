/** The middle value; the mean of the two middle ones of an even number. @throws RangeError when there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] =
    sorted.length % 2 === 0 ? [sorted[half - 1], sorted[half]] : [sorted[half], sorted[half]];
  if (low === undefined || high === undefined) throw new RangeError("no values");
  return (low + high) / 2;
}

/** What several runs gave, in words: the middle, how far apart, how many. */
export function spread(values: readonly number[], unit: string, digits = 0): string {
  const at = (value: number) => value.toFixed(digits);
  return `${at(median(values))} ${unit} (${at(Math.min(...values))}–${at(Math.max(...values))}, ${values.length} runs)`;
}

/** A figure held against its promise. */
export interface Verdict {
  what: string;
  kept: boolean;
  said: string;
}

/** Prints the verdicts and gives the exit code: 0 only when each promise is kept. */
export function closeWith(verdicts: readonly Verdict[]): 0 | 1 {
  for (const { what, kept, said } of verdicts) console.log(`${kept ? "kept  " : "MISSED"} ${what}: ${said}`);
  return verdicts.length > 0 && verdicts.every((verdict) => verdict.kept) ? 0 : 1;
}
