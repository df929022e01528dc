import * as z from "zod";

/** Every prefix an outside program may meet. The database stores bare UUIDv7 and never sees a prefix. */
export const ID_PREFIXES = ["usr", "ses", "gen", "ast", "pst", "evt"] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BODY = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/**
 * A UUID as the world sees it: prefix, underscore, 26 lower-case Crockford base32 characters of the 16 bytes
 * (the TypeID form). Bijective. Throws RangeError when `uuid` is not a canonical lower-case UUID.
 */
export function encodeId(prefix: IdPrefix, uuid: string): string {
  if (!UUID.test(uuid)) throw new RangeError("not a canonical UUID");
  const hex = uuid.replaceAll("-", "");
  // 130 bits of letters for 128 of value: the first two letters hold 8 bits, and every four after them 20
  let body = lettersOf(hex.slice(0, 2), 2);
  for (let at = 2; at < 32; at += 5) body += lettersOf(hex.slice(at, at + 5), 4);
  return `${prefix}_${body}`;
}

function lettersOf(hex: string, count: number): string {
  const value = Number.parseInt(hex, 16);
  let letters = "";
  for (let bits = 5 * (count - 1); bits >= 0; bits -= 5) letters += ALPHABET.charAt((value >> bits) & 31);
  return letters;
}

/** The UUID behind a public id, or undefined when the prefix is another one or the form is not canonical. */
export function decodeId(prefix: IdPrefix, id: string): string | undefined {
  const head = `${prefix}_`;
  if (!id.startsWith(head) || !BODY.test(id.slice(head.length))) return undefined;
  let value = 0n;
  for (const letter of id.slice(head.length)) value = (value << 5n) | BigInt(ALPHABET.indexOf(letter));
  const hex = value.toString(16).padStart(32, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Input side: takes a public id, gives the act the bare UUID. */
export function idIn(prefix: IdPrefix) {
  return z
    .string()
    .max(64)
    .transform((value, context) => {
      const uuid = decodeId(prefix, value);
      if (uuid === undefined) {
        context.issues.push({ code: "custom", input: value, message: `must be an id like ${prefix}_…` });
        return z.NEVER;
      }
      return uuid;
    });
}

/** Output side: a public id of this kind. */
export function idOut(prefix: IdPrefix) {
  return z.string().regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`));
}
