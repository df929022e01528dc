import { customType, timestamp } from "drizzle-orm/pg-core";

/** An instant, to the millisecond, as deps.clock gives it. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

/** Bytes as they are: hashes. */
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
