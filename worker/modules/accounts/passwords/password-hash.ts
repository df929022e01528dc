import { Buffer } from "node:buffer";
import { createHmac, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of one hash: N = 2^ln, block size r, p lanes. About 0.2 s and 16 MB; N·r·p must stay below 2^20 in workerd. */
export interface HashCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

export const HASH_COST: HashCost = { ln: 14, r: 8, p: 5 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const MAX_MEMORY = 64 * 1024 * 1024;
const PHC =
  /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,64})\$([A-Za-z0-9+/]{43,86})$/;

const plainBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replaceAll("=", "");

/** Pepper first: its length and characters never reach scrypt, and a stolen table cannot be guessed against without it. */
function peppered(password: string, pepper: string): Buffer {
  // the same characters typed on another keyboard may be composed differently
  return createHmac("sha256", pepper).update(password.normalize("NFC")).digest();
}

function derive(secret: Buffer, salt: Uint8Array, cost: HashCost, length: number): Promise<Buffer> {
  const options = { N: 2 ** cost.ln, r: cost.r, p: cost.p, maxmem: MAX_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, length, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

/** A password as a PHC string (`$scrypt$ln=14,r=8,p=5$salt$hash`). Costs about 0.2 s of the isolate: go through `inTurn`. */
export async function hashPassword(
  pepper: string,
  password: string,
  cost: HashCost = HASH_COST,
): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(peppered(password, pepper), salt, cost, HASH_BYTES);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${plainBase64(salt)}$${plainBase64(key)}`;
}

interface Parsed extends HashCost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

function parsePhc(phc: string): Parsed | undefined {
  const [, ln, r, p, salt, hash] = PHC.exec(phc) ?? [];
  if (ln === undefined || salt === undefined || hash === undefined) return undefined;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  if (cost.ln < 1 || cost.ln > 15 || cost.r < 1 || cost.p < 1) return undefined;
  return { ...cost, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

/** Whether the password is the one behind the PHC string; false for a string that is none. Same work for right and wrong. */
export async function verifyPassword(pepper: string, password: string, phc: string): Promise<boolean> {
  const parsed = parsePhc(phc);
  if (parsed === undefined) return false;
  const key = await derive(peppered(password, pepper), parsed.salt, parsed, parsed.hash.length);
  return timingSafeEqual(key, parsed.hash);
}

/** True when a hash was made with other costs than today's, so that the next sign-in should make it anew. */
export function needsRehash(phc: string): boolean {
  const parsed = parsePhc(phc);
  return (
    parsed === undefined || parsed.ln !== HASH_COST.ln || parsed.r !== HASH_COST.r || parsed.p !== HASH_COST.p
  );
}

/** What the password of an account that does not exist is compared with: the same work, never a match. */
export const NOBODYS_HASH = `$scrypt$ln=14,r=8,p=5$${"A".repeat(22)}$${"A".repeat(43)}`;
