import type { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";
import { fromBase64url } from "#worker/kernel/ids.ts";
import type { MacKey } from "#worker/modules/accounts/ports.ts";

function macWith(key: MacKey, words: string): Buffer {
  return createHmac("sha256", fromBase64url(key.key)).update(words).digest();
}

/** HMAC-SHA-256 of `words` under the first key, cut to `bytes`. `words` starts with what it is for. */
export function macOf(keys: readonly MacKey[], words: string, bytes = 32): Uint8Array {
  const [first] = keys;
  if (first === undefined) throw new Error("REFRESH_KEYS holds no key");
  return macWith(first, words).subarray(0, bytes);
}

/** Whether `given` is the HMAC of `words` under any key that still counts. Takes the same time wherever they differ. */
export function isMacOf(keys: readonly MacKey[], words: string, given: Uint8Array, bytes = 32): boolean {
  if (given.length !== bytes) return false;
  return keys.some((key) => timingSafeEqual(macWith(key, words).subarray(0, bytes), given));
}
