import { sql } from "drizzle-orm";
import { firstRow, rows } from "#worker/db/connect.ts";
import type { Actor, Maker } from "#worker/kernel/actor.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { REFRESH_COOKIE } from "./cookies.ts";
import { liveSession } from "./live-session.ts";
import type { AccountsDeps } from "./ports.ts";
import { at } from "./sql-time.ts";
import { readRefreshToken } from "./tokens/refresh-token.ts";

type EndDeps = Pick<AccountsDeps, "db" | "clock" | "sessionBell">;

/** Ends the session this browser carries, by whichever of its tokens still says which. Fine when there is none. */
export async function signOut(
  deps: EndDeps & Pick<AccountsDeps, "secrets">,
  actor: Actor,
  call: Pick<Call, "cookie">,
): Promise<void> {
  const claimed = readRefreshToken(deps.secrets.refreshKeys, call.cookie(REFRESH_COOKIE))?.sessionId;
  const ids = [
    ...(claimed === undefined ? [] : [claimed]),
    ...(actor.kind === "maker" ? [actor.sessionId] : []),
  ];
  if (ids.length === 0) return;
  const ended = await rows<{ id: string; userId: string }>(
    deps.db,
    sql`update sessions set ended_at = ${at(deps.clock.now())}, ended_why = 'signed-out'
      where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid) and ended_at is null
      returning id, user_id as "userId"`,
  );
  for (const { id, userId } of ended) deps.sessionBell.ended(userId, [id]);
}

/**
 * Ends one of the maker's own sessions; a second time is fine. Answers whether it was the one that asks.
 * Refuses with `auth.ended`, and with `not-found` for a session that is not theirs.
 */
export async function endSession(
  deps: EndDeps,
  maker: Maker,
  sessionId: string,
): Promise<{ current: boolean }> {
  const row = await firstRow<{ alive: boolean; found: boolean; ended: boolean }>(
    deps.db,
    sql`with ended as (
        update sessions set ended_at = ${at(deps.clock.now())}, ended_why = 'by-owner'
        where id = ${sessionId}::uuid and user_id = ${maker.userId}::uuid and ended_at is null and ${liveSession(maker)}
        returning id
      )
      select ${liveSession(maker)} as alive, exists (select from ended) as ended,
        exists (select from sessions where id = ${sessionId}::uuid and user_id = ${maker.userId}::uuid) as found`,
  );
  if (row?.alive !== true) throw new Refusal("auth.ended");
  if (!row.found) throw new Refusal("not-found");
  if (row.ended) deps.sessionBell.ended(maker.userId, [sessionId]);
  return { current: sessionId === maker.sessionId };
}

/** Ends all of the maker's sessions but the one that asks. Answers how many. Refuses with `auth.ended`. */
export async function endOtherSessions(deps: EndDeps, maker: Maker): Promise<{ ended: number }> {
  const row = await firstRow<{ alive: boolean; ended: string[] }>(
    deps.db,
    sql`with ended as (
        update sessions set ended_at = ${at(deps.clock.now())}, ended_why = 'by-owner'
        where user_id = ${maker.userId}::uuid and id <> ${maker.sessionId}::uuid and ended_at is null and ${liveSession(maker)}
        returning id
      )
      select ${liveSession(maker)} as alive, coalesce((select json_agg(id) from ended), '[]') as ended`,
  );
  if (row?.alive !== true) throw new Refusal("auth.ended");
  if (row.ended.length > 0) deps.sessionBell.ended(maker.userId, row.ended);
  return { ended: row.ended.length };
}
