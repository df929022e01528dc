import { sql } from "drizzle-orm";
import { rows } from "#worker/db/connect.ts";
import { type OutboxRow, outboxSelect } from "#worker/db/outbox.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { emailKey } from "./emails.ts";
import { letterRow } from "./letters.ts";
import type { AccountsDeps } from "./ports.ts";
import { mayHaveReset } from "./reset-links.ts";
import { at } from "./sql-time.ts";
import { RESET_LINK_S } from "./times.ts";

/**
 * Has a link for a new password sent, at most five an hour and account. The answer says nothing: it is the same for
 * addresses that have no account.
 */
export async function forgotPassword(
  deps: Pick<AccountsDeps, "db" | "clock" | "ids" | "relay">,
  email: string,
): Promise<{ email: string }> {
  const now = deps.clock.now();
  const linkId = deps.ids.uuid();
  const letters = await rows<OutboxRow>(
    deps.db,
    sql`with link as (
        insert into mail_links (id, user_id, purpose, expires_at)
        select ${linkId}::uuid, u.id, 'reset', ${at(plusSeconds(now, RESET_LINK_S))} from users u
        where u.email_key = ${emailKey(email)} and u.state = 1 and ${mayHaveReset(now)}
        returning id
      )
      insert into outbox (id, topic, body, due_at) ${outboxSelect([letterRow(deps.ids, "reset", linkId)], now)}
      where exists (select from link)
      returning id, topic, body`,
  );
  deps.relay.sendAfterCommit(letters);
  return { email };
}
