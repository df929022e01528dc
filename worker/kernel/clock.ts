/** The only source of time for whatever is stored or compared. */
export interface Clock {
  now(): Date;
}

/** Real time moved by `offsetMs` (0 in production; locally `npm run clock` moves it). */
export function clockAt(offsetMs: number): Clock {
  return { now: () => new Date(Date.now() + offsetMs) };
}

/** `moment` moved by `seconds`, which may be negative or a fraction. */
export function plusSeconds(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
