import * as z from "zod";

/** True for a string PostgreSQL and JSON can both hold: no U+0000 and no unpaired surrogate. */
export function isStorable(value: string): boolean {
  return !value.includes("\u0000") && value.isWellFormed();
}

/**
 * Words from outside: between `min` and `max` UTF-16 units, stored and shown unchanged.
 * U+0000 and unpaired surrogates are refused, since neither PostgreSQL nor JSON can carry them faithfully.
 */
export function text(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine(isStorable, { message: "must not contain U+0000 or unpaired surrogates" });
}

/** An instant on the wire: ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });

/** An SHA-256 in lower-case hex, 64 characters. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
