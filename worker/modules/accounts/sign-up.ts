import { sql } from "drizzle-orm";
import { firstRow, rows, sqlState } from "#worker/db/connect.ts";
import { type OutboxRow, outboxSelect } from "#worker/db/outbox.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { emailKey } from "./emails.ts";
import { letterRow } from "./letters.ts";
import { isCommonPassword } from "./passwords/common-passwords.ts";
import { inTurn } from "./passwords/in-turn.ts";
import { hashPassword } from "./passwords/password-hash.ts";
import type { AccountsDeps } from "./ports.ts";
import { mayHaveReset } from "./reset-links.ts";
import { at } from "./sql-time.ts";
import { RESET_LINK_S, VERIFY_LINK_S } from "./times.ts";
import { candidateNames, isReserved, usernameKey } from "./usernames.ts";

/** What a person fills in; the age has been asked before (age.ts) and is not among it. */
export interface SignUp {
  readonly email: string;
  readonly username: string;
  readonly password: string;
}

/** How many names are offered in place of one that cannot be had. */
const FREE_NAMES = 3;
const UNIQUE_VIOLATION = "23505";

/**
 * Makes an unverified account and has its address asked to confirm. For an address that has an account already the work
 * and the answer are the same, and the letter says so and offers a new password: nobody learns here who is a maker.
 * Refuses with `account.password-common`, `account.username-taken` (`free`: three names that can be had), `limit.busy`.
 */
export async function signUp(deps: AccountsDeps, wish: SignUp): Promise<{ email: string }> {
  if (isCommonPassword(wish.password, [wish.username, wish.email]))
    throw new Refusal("account.password-common");
  await demandFreeName(deps, wish.username);
  const hash = await inTurn(() => hashPassword(deps.secrets.pepper, wish.password));
  try {
    const letters = await makeAccount(deps, wish, hash);
    deps.relay.sendAfterCommit(letters);
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    await demandFreeName(deps, wish.username); // somebody took the name while the password was being hashed
    throw error;
  }
  return { email: wish.email };
}

async function demandFreeName(deps: Pick<AccountsDeps, "db">, username: string): Promise<void> {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => 2 + (byte % 8)).join("");
  const candidates = candidateNames(username, digits);
  const names = JSON.stringify([username, ...candidates].map((name) => ({ name, key: usernameKey(name) })));
  const found = await firstRow<{ taken: string[] }>(
    deps.db,
    sql`select coalesce(json_agg(n.name), '[]') as taken from jsonb_to_recordset(${names}::jsonb) as n(name text, key text)
      where exists (select from users u where u.username_key = n.key)`,
  );
  const taken = new Set(found?.taken);
  if (!isReserved(username) && !taken.has(username)) return;
  const free = candidates.filter((name) => !taken.has(name)).slice(0, FREE_NAMES);
  throw new Refusal("account.username-taken", { extra: { free } });
}

/** One statement: the account, or nothing where the address has one; a link; the letter that carries it. */
function makeAccount(deps: AccountsDeps, wish: SignUp, hash: string): Promise<OutboxRow[]> {
  const now = deps.clock.now();
  const key = emailKey(wish.email);
  const [verifyLink, resetLink] = [deps.ids.uuid(), deps.ids.uuid()];
  const letters = [letterRow(deps.ids, "verify", verifyLink), letterRow(deps.ids, "exists", resetLink)];
  return rows<OutboxRow>(
    deps.db,
    sql`with made as (
        insert into users (id, email, email_key, username, username_key, password_hash, of_age_13, age_checked_at)
        values (${deps.ids.uuid()}::uuid, ${wish.email}, ${key}, ${wish.username}, ${usernameKey(wish.username)}, ${hash},
          true, ${at(now)})
        on conflict (email_key) do nothing returning id
      ), links as (
        insert into mail_links (id, user_id, purpose, expires_at)
        select ${verifyLink}::uuid, id, 'verify', ${at(plusSeconds(now, VERIFY_LINK_S))} from made
        union all
        select ${resetLink}::uuid, u.id, 'reset', ${at(plusSeconds(now, RESET_LINK_S))} from users u
        where u.email_key = ${key} and u.state = 1 and not exists (select from made) and ${mayHaveReset(now)}
        returning id
      )
      insert into outbox (id, topic, body, due_at) ${outboxSelect(letters, now)}
      where (r.body ->> 'id')::uuid in (select id from links)
      returning id, topic, body`,
  );
}
