import { sql } from "drizzle-orm";
import type { Viewer } from "#contracts/accounts.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { DEVICE_COOKIE, deviceCookie, REFRESH_COOKIE } from "./cookies.ts";
import { deviceHash } from "./device.ts";
import { emailKey, emailTag } from "./emails.ts";
import { openSession } from "./open-session.ts";
import { inTurn } from "./passwords/in-turn.ts";
import { hashPassword, NOBODYS_HASH, needsRehash, verifyPassword } from "./passwords/password-hash.ts";
import type { AccountsDeps } from "./ports.ts";
import { presentViewer } from "./present.ts";
import { cookiesFor } from "./refresh-session.ts";
import { takeSignInTry } from "./sign-in-tries.ts";
import { readRefreshToken } from "./tokens/refresh-token.ts";

/** Seconds after which the check for a person may have come back. */
const UNAVAILABLE_RETRY_S = 30;

/** What a person types. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignedIn {
  readonly viewer: Viewer;
  readonly cookies: readonly CookieChange[];
}

interface Account {
  id: string;
  hash: string | null;
  state: number;
  knownDevice: boolean;
}

/**
 * Opens a session on this browser and makes it a known device, unless its place is in question (openSession); a session that
 * the browser held before ends with it.
 * An address without an account costs the same work and gets the same answer as a wrong password.
 * Refuses with `turnstile.unavailable` (nobody could say whether this is a person, and the browser is not known for the
 * account), `auth.wrong`, `limit.exceeded` (too many tries, before anything is hashed), `limit.busy`, and only after the
 * right password with `auth.forbidden` (suspended).
 */
export async function signIn(
  deps: AccountsDeps,
  { email, password }: Credentials,
  call: Pick<Call, "address" | "userAgent" | "country" | "city" | "cookie" | "person">,
): Promise<SignedIn> {
  const key = emailKey(email);
  const device = deviceHash(call.cookie(DEVICE_COOKIE));
  const account = await findAccount(deps, key, device);
  const known = account?.knownDevice === true ? device : undefined;
  // said of every address alike, after the same one statement: an account without this browser, and no account at all
  if (call.person !== "proven" && known === undefined)
    throw new Refusal("turnstile.unavailable", { retryAfter: UNAVAILABLE_RETRY_S });
  await takeSignInTry(deps.tries, { account: emailTag(key), address: call.address, knownDevice: known });

  const rehashed = await inTurn(() => proofOf(deps, account?.hash ?? NOBODYS_HASH, password));
  if (account === undefined || rehashed === undefined) throw new Refusal("auth.wrong");
  if (account.state !== 1) throw new Refusal("auth.forbidden", { detail: "This account is suspended." });

  const deviceToken =
    device === undefined ? deps.ids.token(16) : (call.cookie(DEVICE_COOKIE) ?? deps.ids.token(16));
  const maker = await openSession(deps, {
    userId: account.id,
    hash: account.hash ?? "",
    rehashed,
    deviceToken,
    replaces: readRefreshToken(deps.secrets.refreshKeys, call.cookie(REFRESH_COOKIE))?.sessionId,
    call,
  });
  if (maker === undefined) throw new Refusal("auth.wrong"); // the password was changed while it was being compared
  deps.log.info("sign-in", { userId: maker.userId, sessionId: maker.sessionId });
  return {
    viewer: presentViewer(maker),
    cookies: [...(await cookiesFor(deps, maker, 1)), deviceCookie(deviceToken)],
  };
}

function findAccount(
  deps: AccountsDeps,
  key: string,
  device: string | undefined,
): Promise<Account | undefined> {
  return firstRow<Account>(
    deps.db,
    sql`select u.id, u.password_hash as hash, u.state, exists (select from known_devices d
        where d.user_id = u.id and d.device_hash = decode(${device ?? ""}, 'hex')) as "knownDevice"
      from users u where u.email_key = ${key}`,
  );
}

/** Undefined for a wrong password; else the hash the account should have from now on, the same one mostly. */
async function proofOf(deps: AccountsDeps, hash: string, password: string): Promise<string | undefined> {
  if (!(await verifyPassword(deps.secrets.pepper, password, hash))) return undefined;
  return needsRehash(hash) ? hashPassword(deps.secrets.pepper, password) : hash;
}
