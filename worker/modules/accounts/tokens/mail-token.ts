import { base64url, fromBase64url } from "#worker/kernel/ids.ts";
import type { MacKey } from "#worker/modules/accounts/ports.ts";
import { isMacOf, macOf } from "./mac.ts";

/** What a mailed link is good for. */
export type LinkPurpose = "verify" | "reset";

const ID_BYTES = 16;
/** 128 bits: the proof cannot be guessed, and the link stays on one line. */
const MAC_BYTES = 16;

function bytesOf(uuid: string): Uint8Array {
  const hex = uuid.replaceAll("-", "");
  return Uint8Array.from({ length: ID_BYTES }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const wordsOf = (purpose: LinkPurpose, linkId: string): string => `mail-link:${purpose}:${linkId}`;

/** The token of a link: its id and an HMAC over id and purpose. The table holds nothing that would open it. */
export function mintMailToken(keys: readonly MacKey[], purpose: LinkPurpose, linkId: string): string {
  const token = new Uint8Array(ID_BYTES + MAC_BYTES);
  token.set(bytesOf(linkId));
  token.set(macOf(keys, wordsOf(purpose, linkId), MAC_BYTES), ID_BYTES);
  return base64url(token);
}

/** The id of the link behind a token that we made for this purpose; undefined for anything else. */
export function readMailToken(
  keys: readonly MacKey[],
  purpose: LinkPurpose,
  token: string,
): string | undefined {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  const bytes = fromBase64url(token);
  const linkId = uuidOf(bytes.subarray(0, ID_BYTES));
  const proven = isMacOf(keys, wordsOf(purpose, linkId), bytes.subarray(ID_BYTES), MAC_BYTES);
  return proven ? linkId : undefined;
}
