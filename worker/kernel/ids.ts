import type { Clock } from "./clock.ts";

/** Where ids and secrets come from. */
export interface Ids {
  /** A UUIDv7: order by id is order by time, to the millisecond. Never a secret. */
  uuid(): string;
  /** `bytes` random bytes as base64url without padding; 16 bytes are 128 bits. */
  token(bytes: number): string;
}

/** base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Bytes behind base64url or base64 text; throws DOMException when it is neither. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** UUIDv7 of an instant (RFC 9562 §5.7) over 10 random bytes. */
export function uuidv7(at: Date, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(at.getTime()) << 16n);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Ids from the platform's random source and the given clock. */
export function idsFrom(clock: Clock): Ids {
  return {
    uuid: () => uuidv7(clock.now(), crypto.getRandomValues(new Uint8Array(10))),
    token: (bytes) => base64url(crypto.getRandomValues(new Uint8Array(bytes))),
  };
}
