import { createHash } from "node:crypto";

/** What makes two addresses the same account: NFC, lower case. Dots and plus signs are the mail host's business. */
export function emailKey(email: string): string {
  return email.normalize("NFC").toLowerCase();
}

/** A name for an address's counters that does not spell the address. */
export function emailTag(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22);
}
