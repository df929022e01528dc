import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { base64url, fromBase64url } from "./ids.ts";
import { Refusal } from "./refusal.ts";

/** Seals and opens list cursors, so that nobody can ask a list for places it did not hand out. */
export interface Cursors {
  /** `values` = the sort values of the last item; `filters` = whatever narrows this list, any JSON. */
  seal(values: readonly string[], filters: unknown): string;
  /** The values back; refuses with `cursor.invalid` when forged, cut, or sealed for other filters. */
  open(cursor: string, filters: unknown): string[];
}

const MAC_BYTES = 12;

/** Cursors under one secret: base64url of [values, hash of filters] plus a 96-bit HMAC-SHA-256. */
export function cursorsWith(secret: string): Cursors {
  const mac = (body: Uint8Array) => createHmac("sha256", secret).update(body).digest().subarray(0, MAC_BYTES);
  const tagOf = (filters: unknown) =>
    createHash("sha256").update(JSON.stringify(filters)).digest("base64url").slice(0, 12);
  return {
    seal(values, filters) {
      const body = new TextEncoder().encode(JSON.stringify([tagOf(filters), ...values]));
      return `${base64url(body)}.${base64url(mac(body))}`;
    },
    open(cursor, filters) {
      const values = unseal(cursor, mac);
      if (values === undefined || values[0] !== tagOf(filters)) throw new Refusal("cursor.invalid");
      return values.slice(1);
    },
  };
}

function unseal(cursor: string, mac: (body: Uint8Array) => Uint8Array): string[] | undefined {
  const [head = "", tail = ""] = cursor.split(".");
  try {
    const body = fromBase64url(head);
    const given = fromBase64url(tail);
    if (given.length !== MAC_BYTES || !timingSafeEqual(given, mac(body))) return undefined;
    const values: unknown = JSON.parse(new TextDecoder().decode(body));
    return Array.isArray(values) && values.every((value) => typeof value === "string") ? values : undefined;
  } catch {
    return undefined; // not base64url: a cursor from nowhere
  }
}
