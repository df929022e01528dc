import type { StatementLine } from "#contracts/credits.ts";

/** A run of lines, or a day told in one line. */
export type Stretch =
  | { readonly fold: false; readonly lines: readonly StatementLine[] }
  | {
      readonly fold: true;
      /** An instant of that day. */
      readonly at: string;
      readonly lines: readonly StatementLine[];
      /** What came, what went, and what stood after the day. */
      readonly came: number;
      readonly went: number;
      readonly balance: number;
    };

/** A day of fewer lines is told line by line. */
const WORTH_FOLDING = 3;

function dayIn(zone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (iso) => format.format(new Date(iso));
}

/**
 * Settled lines, newest first, with the days after the newest `open` ones folded into a line each. A day that goes on on
 * the next page is folded on both, each with its own lines.
 */
export function foldDays(lines: readonly StatementLine[], open: number, zone: string): Stretch[] {
  const dayOf = dayIn(zone);
  const days = new Map<string, StatementLine[]>();
  for (const line of lines) {
    const day = dayOf(line.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [line]);
    else known.push(line);
  }
  const stretches: Stretch[] = [];
  for (const [n, day] of [...days.values()].entries()) {
    const last = stretches.at(-1);
    const [newest] = day;
    if (n >= open && day.length >= WORTH_FOLDING && newest !== undefined) {
      const sum = (sign: 1 | -1) => day.reduce((total, { amount }) => total + Math.max(0, sign * amount), 0);
      stretches.push({
        fold: true,
        at: newest.at,
        lines: day,
        came: sum(1),
        went: sum(-1),
        balance: newest.balance,
      });
    } else if (last?.fold === false)
      stretches[stretches.length - 1] = { fold: false, lines: [...last.lines, ...day] };
    else stretches.push({ fold: false, lines: day });
  }
  return stretches;
}
