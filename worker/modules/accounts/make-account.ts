import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import { type OutboxRow, outboxSelect } from "#worker/db/outbox.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { emailKey } from "./emails.ts";
import { letterRow } from "./letters.ts";
import type { AccountsDeps } from "./ports.ts";
import { mayHaveReset } from "./reset-links.ts";
import { at } from "./sql-time.ts";
import { RESET_LINK_S, UNVERIFIED_KEPT_S, VERIFY_LINK_S } from "./times.ts";
import { usernameKey } from "./usernames.ts";

/** Who the account is for. */
export interface NewAccount {
  readonly email: string;
  readonly username: string;
}

/**
 * One statement: the wished name is held, whichever way it goes on; the account, or nothing where the address has one; a
 * link; the letter that carries it. Answers the outbox rows written, or undefined when the name was taken meanwhile.
 */
export async function makeAccount(
  deps: Pick<AccountsDeps, "db" | "clock" | "ids">,
  wish: NewAccount,
  hash: string,
): Promise<OutboxRow[] | undefined> {
  const now = deps.clock.now();
  const key = emailKey(wish.email);
  const [verifyLink, resetLink] = [deps.ids.uuid(), deps.ids.uuid()];
  const letters = [letterRow(deps.ids, "verify", verifyLink), letterRow(deps.ids, "exists", resetLink)];
  const done = await firstRow<{ held: boolean; letters: OutboxRow[] }>(
    deps.db,
    sql`with held as (
        insert into held_usernames (username_key, until)
        values (${usernameKey(wish.username)}, ${at(plusSeconds(now, UNVERIFIED_KEPT_S))})
        on conflict (username_key) do nothing returning username_key
      ), made as (
        insert into users (id, email, email_key, username, username_key, password_hash, of_age_13, age_checked_at)
        select ${deps.ids.uuid()}::uuid, ${wish.email}, ${key}, ${wish.username}, username_key, ${hash}, true, ${at(now)}
        from held
        on conflict (email_key) do nothing returning id
      ), links as (
        insert into mail_links (id, user_id, purpose, expires_at)
        select ${verifyLink}::uuid, id, 'verify', ${at(plusSeconds(now, VERIFY_LINK_S))} from made
        union all
        select ${resetLink}::uuid, u.id, 'reset', ${at(plusSeconds(now, RESET_LINK_S))} from users u, held
        where u.email_key = ${key} and u.state = 1 and not exists (select from made) and ${mayHaveReset(now)}
        returning id
      ), letters as (
        insert into outbox (id, topic, body, due_at) ${outboxSelect(letters, now)}
        where (r.body ->> 'id')::uuid in (select id from links)
        returning id, topic, body
      )
      select exists (select from held) as held, coalesce((select json_agg(letters) from letters), '[]') as letters`,
  );
  return done?.held === true ? done.letters : undefined;
}
