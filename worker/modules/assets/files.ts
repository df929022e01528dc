import { createHmac, timingSafeEqual } from "node:crypto";
import { EXTENSIONS, type StoredMediaType } from "#contracts/assets.ts";
import { decodeId, encodeId } from "#contracts/ids.ts";
import type { Clock } from "#worker/kernel/clock.ts";
import { base64url } from "#worker/kernel/ids.ts";
import type { Files } from "./ports.ts";

/** A key that signs addresses. `kid`: up to 32 letters, digits and underscores. */
export interface FilesKey {
  readonly kid: string;
  readonly key: string;
}

export interface FilesOptions {
  /** Where files are served: FILES_ORIGIN, no slash at its end. */
  readonly origin: string;
  /** The first signs; all of them open. */
  readonly keys: readonly FilesKey[];
  readonly clock: Clock;
}

const SIX_HOURS_S = 21_600;
const MAC_BYTES = 16;
const TOKEN = /^([1-9]\d{0,11})\.(usr_[0-9a-z]{26})\.([0-9A-Za-z_]{1,32})-([0-9A-Za-z_-]{22})$/;

/** True for the types this platform stores and serves. */
export function isStoredMediaType(mediaType: string): mediaType is StoredMediaType {
  return Object.hasOwn(EXTENSIONS, mediaType);
}

/**
 * Seconds since 1970 at which an address made now runs out: the next 6-hour mark and 6 hours more. All addresses made
 * between two marks are equal, so that browsers keep what they have loaded; each lives for 6 to 12 hours.
 */
export function expiryAt(now: Date): number {
  return Math.ceil(now.getTime() / 1000 / SIX_HOURS_S) * SIX_HOURS_S + SIX_HOURS_S;
}

function macOf(key: FilesKey, sha256: string, expires: number, viewer: string): string {
  const mac = createHmac("sha256", key.key).update(`file|${sha256}|${expires}|${viewer}`).digest();
  return base64url(mac.subarray(0, MAC_BYTES));
}

/** What a key has signed already: an address is the same for six hours, and lists are looked at again and again. */
const signed = new WeakMap<FilesKey, Map<string, string>>();
const SIGNED_MAX = 5000;

function signedMac(key: FilesKey, sha256: string, expires: number, viewer: string): string {
  const kept = signed.get(key) ?? new Map<string, string>();
  signed.set(key, kept);
  const name = `${sha256}|${expires}|${viewer}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const mac = macOf(key, sha256, expires, viewer);
  if (kept.size >= SIGNED_MAX) kept.clear();
  kept.set(name, mac);
  return mac;
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** Addresses `/assets/{sha256}.{ext}`, private ones with `?t=<exp>.<viewer>.<kid>-<mac>`. */
export function filesWith({ origin, keys, clock }: FilesOptions): Files {
  const [signing] = keys;
  if (signing === undefined) throw new Error("FILES_KEYS is empty");
  return {
    address({ sha256, mediaType }, viewer) {
      const extension = isStoredMediaType(mediaType) ? EXTENSIONS[mediaType] : "bin";
      const url = `${origin}/assets/${sha256}.${extension}`;
      if (viewer === undefined) return { url };
      const expires = expiryAt(clock.now());
      const token = `${expires}.${encodeId("usr", viewer)}.${signing.kid}-${signedMac(signing, sha256, expires, viewer)}`;
      return { url: `${url}?t=${token}`, expiresAt: new Date(expires * 1000) };
    },
    opens(token, sha256) {
      const [, expires = "", who = "", kid = "", mac = ""] = TOKEN.exec(token) ?? [];
      const key = keys.find((each) => each.kid === kid);
      const viewer = decodeId("usr", who);
      if (key === undefined || viewer === undefined) return undefined;
      if (!equal(mac, macOf(key, sha256, Number(expires), viewer))) return undefined;
      const expiresAt = new Date(Number(expires) * 1000);
      return expiresAt > clock.now() ? { viewer, expiresAt } : undefined;
    },
  };
}
