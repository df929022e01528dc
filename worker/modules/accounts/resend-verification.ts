import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import { type OutboxRow, outboxSelect } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { letterRow } from "./letters.ts";
import { liveSession } from "./live-session.ts";
import type { AccountsDeps } from "./ports.ts";
import { at } from "./sql-time.ts";
import { RESEND_PAUSE_S, VERIFY_LINK_S } from "./times.ts";

/**
 * Has the verification mail sent again: once in a minute, and not to an address that is verified. The answer is always
 * the same. Refuses with `auth.ended`.
 */
export async function resendVerification(
  deps: Pick<AccountsDeps, "db" | "clock" | "ids" | "relay">,
  maker: Maker,
): Promise<{ email: string }> {
  const now = deps.clock.now();
  const linkId = deps.ids.uuid();
  const row = await firstRow<{ email: string; letters: OutboxRow[] }>(
    deps.db,
    sql`with maker as (
        select id, email, verified_at from users where id = ${maker.userId}::uuid and ${liveSession(maker)}
      ), link as (
        insert into mail_links (id, user_id, purpose, expires_at)
        select ${linkId}::uuid, m.id, 'verify', ${at(plusSeconds(now, VERIFY_LINK_S))} from maker m
        where m.verified_at is null and not exists (select from mail_links l where l.user_id = m.id
          and l.purpose = 'verify' and l.expires_at > ${at(plusSeconds(now, VERIFY_LINK_S - RESEND_PAUSE_S))})
        returning id
      ), letter as (
        insert into outbox (id, topic, body, due_at) ${outboxSelect([letterRow(deps.ids, "verify", linkId)], now)}
        where exists (select from link) returning id, topic, body
      )
      select email, coalesce((select json_agg(l) from letter l), '[]') as letters from maker`,
  );
  if (row === undefined) throw new Refusal("auth.ended");
  deps.relay.sendAfterCommit(row.letters);
  return { email: row.email };
}
