import { type SQL, sql } from "drizzle-orm";
import { uuidv7 } from "#worker/kernel/ids.ts";

/** An instant as a parameter. */
export function at(instant: Date): SQL {
  return sql`${instant.toISOString()}::timestamptz`;
}

/** The smallest UUIDv7 of an instant: `id < firstIdOf(t)` means "made before t". */
export function firstIdOf(instant: Date): string {
  return uuidv7(instant, new Uint8Array(10));
}

/** The instant a UUIDv7 was made. */
export function madeAt(uuid: string): Date {
  return new Date(Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16));
}
