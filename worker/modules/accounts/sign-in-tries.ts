import { Refusal } from "#worker/kernel/refusal.ts";
import type { Tries } from "./ports.ts";
import { TRIES_WINDOW_S } from "./times.ts";

/** Tries of one account from one address, or from one browser that has signed in to it before. */
const TRIES_EACH = 10;
/** Tries of one account from all browsers that never signed in to it. */
const TRIES_OF_STRANGERS = 50;

/** Who tries. `account` names the address typed without spelling it, whether or not it has an account. */
export interface Trying {
  readonly account: string;
  readonly address: string;
  /** Hash of the device cookie, when this browser has signed in to this account before. */
  readonly knownDevice: string | undefined;
}

/**
 * Counts a try before anything is hashed; refuses with `limit.exceeded` and Retry-After. A known browser counts alone, so
 * that strangers who use up their tries never keep the owner out.
 */
export async function takeSignInTry(tries: Tries, { account, address, knownDevice }: Trying): Promise<void> {
  if (knownDevice !== undefined)
    return take(tries, `sign-in:device:${account}:${knownDevice.slice(0, 32)}`, TRIES_EACH);
  await take(tries, `sign-in:address:${account}:${address}`, TRIES_EACH);
  await take(tries, `sign-in:strangers:${account}`, TRIES_OF_STRANGERS);
}

async function take(tries: Tries, bucket: string, max: number): Promise<void> {
  const { ok, retryAfter } = await tries.take(bucket, max, TRIES_WINDOW_S);
  if (!ok)
    throw new Refusal("limit.exceeded", {
      detail:
        "Too many tries to sign in to this account. Wait a little, or set a new password in this browser.",
      retryAfter,
    });
}
