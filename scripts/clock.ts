/**
 * Moves the clock of a local stack: `npm run clock -- +30d` (also -2h, 15m, 1d12h), `npm run clock -- reset`, or
 * nothing to ask. The product reads it from the one row of clock_offset; only a database that a local stack has made
 * (local_marker) is touched.
 */

import postgres from "postgres";
import { ownerUrl } from "#local/owner-url.ts";

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of a span such as `+30d`, `-2h`, `1d12h`; undefined for what is none. */
export function spanOf(text: string): number | undefined {
  const [, sign, parts] = /^([+-]?)((?:\d+[smhdw])+)$/.exec(text) ?? [];
  if (parts === undefined) return undefined;
  const sum = [...parts.matchAll(/(\d+)([smhdw])/g)].reduce(
    (total, [, count, unit]) => total + Number(count) * (UNITS[unit ?? ""] ?? 0),
    0,
  );
  return sign === "-" ? -sum : sum;
}

/**
 * Moves the clock by `ms`, or back to real time with null.
 * @param url connection string of strata_owner
 * @returns how far it is moved now, in ms
 * @throws when the database is not a local stack's
 */
export async function moveClock(url: string, ms: number | null): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [marker] = await sql`select 1 from local_marker`;
    if (!marker) throw new Error("This database was not made by a local stack: its clock stays as it is.");
    const [row] = await sql<{ ms: string }[]>`
      insert into clock_offset ("only", ms) values (1, ${ms ?? 0}::bigint)
      on conflict ("only") do update set ms = case when ${ms === null} then 0 else clock_offset.ms + excluded.ms end
      returning ms`;
    return Number(row?.ms ?? 0);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

if (import.meta.main) {
  const [word = "+0s"] = process.argv.slice(2);
  const span = word === "reset" ? null : spanOf(word);
  if (span === undefined) {
    console.error("usage: npm run clock -- [+30d | -2h | reset]");
    process.exit(2);
  }
  try {
    const offset = await moveClock(ownerUrl(), span);
    const now = new Date(Date.now() + offset).toISOString();
    console.log(offset === 0 ? `The clock shows real time: ${now}` : `The clock is moved; it shows ${now}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
