import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { clearedSessionCookies, DEVICE_COOKIE, deviceCookie } from "./cookies.ts";
import { deviceHash } from "./device.ts";
import { firstCreditsSql } from "./first-credits.ts";
import { isCommonPassword } from "./passwords/common-passwords.ts";
import { inTurn } from "./passwords/in-turn.ts";
import { hashPassword } from "./passwords/password-hash.ts";
import type { AccountsDeps } from "./ports.ts";
import { at } from "./sql-time.ts";
import { readMailToken } from "./tokens/mail-token.ts";

/**
 * Sets a new password by a mailed token, ends every session of the account, forgets its devices and spends its other
 * links, in one transaction. Since the token came to the address, an unverified one is verified with it (and gets its
 * first credits): so somebody who signs up with another's address never gets in beside its owner. The browser that did
 * it becomes the one known device, and is not kept out by tries that strangers have used up. Answers the cookies to set.
 * Refuses with `account.link-spent`, `account.password-common` (also the maker's own name or address), `limit.busy`.
 */
export async function resetPassword(
  deps: Pick<AccountsDeps, "db" | "clock" | "ids" | "secrets" | "sessionBell" | "log">,
  { token, password }: { readonly token: string; readonly password: string },
  call: Pick<Call, "cookie">,
): Promise<CookieChange[]> {
  const linkId = readMailToken(deps.secrets.refreshKeys, "reset", token);
  if (linkId === undefined) throw new Refusal("account.link-spent");
  const own = await wordsOfOwner(deps, linkId);
  if (own === undefined) throw new Refusal("account.link-spent");
  if (isCommonPassword(password, own)) throw new Refusal("account.password-common");
  const hash = await inTurn(() => hashPassword(deps.secrets.pepper, password));
  const now = deps.clock.now();
  const carried = call.cookie(DEVICE_COOKIE);
  const device = carried !== undefined && deviceHash(carried) !== undefined ? carried : deps.ids.token(16);
  const done = await firstRow<{ userId: string | null; ended: string[] }>(
    deps.db,
    sql`with done as materialized (select * from reset_password(${linkId}::uuid, ${hash}, ${at(now)})),
      known as (
        insert into known_devices (user_id, device_hash, seen_at)
        select user_id, decode(${deviceHash(device) ?? ""}, 'hex'), ${at(now)} from done where user_id is not null
      )
      select done.user_id as "userId", to_json(done.ended) as ended, ${firstCreditsSql(now)} as credits from done`,
  );
  if (done === undefined || done.userId === null) throw new Refusal("account.link-spent");
  deps.log.info("account.password-reset", { userId: done.userId, ended: done.ended.length });
  if (done.ended.length > 0) deps.sessionBell.ended(done.userId, done.ended);
  return [...clearedSessionCookies(), deviceCookie(device)];
}

/** Name and address of the maker whose link this is; undefined when it is open no more. A hint: the act itself decides. */
async function wordsOfOwner(
  deps: Pick<AccountsDeps, "db" | "clock">,
  linkId: string,
): Promise<readonly string[] | undefined> {
  const owner = await firstRow<{ username: string; email: string }>(
    deps.db,
    sql`select u.username, u.email from mail_links l join users u on u.id = l.user_id
      where l.id = ${linkId}::uuid and l.purpose = 'reset' and l.spent_at is null and l.expires_at > ${at(deps.clock.now())}`,
  );
  return owner === undefined ? undefined : [owner.username, owner.email];
}
