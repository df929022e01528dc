import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { makeAccount, type NewAccount } from "./make-account.ts";
import { isCommonPassword } from "./passwords/common-passwords.ts";
import { inTurn } from "./passwords/in-turn.ts";
import { hashPassword } from "./passwords/password-hash.ts";
import type { AccountsDeps } from "./ports.ts";
import { candidateNames, isReserved, usernameKey } from "./usernames.ts";

/** What a person fills in; the age has been asked before (age.ts) and is not among it. */
export interface SignUp extends NewAccount {
  readonly password: string;
}

/** How many names are offered in place of one that cannot be had. */
const FREE_NAMES = 3;

/**
 * Makes an unverified account and has its address asked to confirm. For an address that has an account already the work
 * and the answer are the same, the wished name is as taken as if it had been made, and the letter says so and offers a new
 * password: nobody learns here who is a maker.
 * Refuses with `account.password-common`, `account.username-taken` (`free`: three names that can be had), `limit.busy`.
 */
export async function signUp(deps: AccountsDeps, wish: SignUp): Promise<{ email: string }> {
  if (isCommonPassword(wish.password, [wish.username, wish.email]))
    throw new Refusal("account.password-common");
  const before = await lookAround(deps, wish.username);
  if (before.taken) throw nameTaken(before);
  const hash = await inTurn(() => hashPassword(deps.secrets.pepper, wish.password));
  const letters = await makeAccount(deps, wish, hash);
  // somebody took the name while the password was being hashed
  if (letters === undefined) throw nameTaken(await lookAround(deps, wish.username));
  deps.relay.sendAfterCommit(letters);
  return { email: wish.email };
}

interface Around {
  readonly taken: boolean;
  /** Names near it that can be had. */
  readonly free: readonly string[];
}

const nameTaken = ({ free }: Around): Refusal => new Refusal("account.username-taken", { extra: { free } });

/** Whether a name can be had; a held one cannot, like one that an account bears. */
async function lookAround(deps: Pick<AccountsDeps, "db">, username: string): Promise<Around> {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => 2 + (byte % 8)).join("");
  const candidates = candidateNames(username, digits);
  const names = JSON.stringify([username, ...candidates].map((name) => ({ name, key: usernameKey(name) })));
  const found = await firstRow<{ taken: string[] }>(
    deps.db,
    sql`select coalesce(json_agg(n.name), '[]') as taken from jsonb_to_recordset(${names}::jsonb) as n(name text, key text)
      where exists (select from users u where u.username_key = n.key)
        or exists (select from held_usernames h where h.username_key = n.key)`,
  );
  const taken = new Set(found?.taken);
  return {
    taken: isReserved(username) || taken.has(username),
    free: candidates.filter((name) => !taken.has(name)).slice(0, FREE_NAMES),
  };
}
