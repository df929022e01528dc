import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "./live-session.ts";
import type { AccountsDeps } from "./ports.ts";

/**
 * "It was me": takes the question off a session at a new place. One that carries the question itself may not answer it, for
 * itself or for others: whoever stole a password would.
 * Refuses with `auth.ended`, `auth.forbidden`, and `not-found` for a session that is not theirs.
 */
export async function confirmSession(
  deps: Pick<AccountsDeps, "db">,
  maker: Maker,
  sessionId: string,
): Promise<null> {
  const row = await firstRow<{ alive: boolean; trusted: boolean; found: boolean }>(
    deps.db,
    sql`with asking as materialized (
        select ${liveSession(maker)} as alive,
          exists (select from sessions where id = ${maker.sessionId}::uuid and not new_place) as trusted
      ), confirmed as (
        update sessions set new_place = false
        where id = ${sessionId}::uuid and user_id = ${maker.userId}::uuid and new_place
          and (select alive and trusted from asking)
      )
      select alive, trusted,
        exists (select from sessions where id = ${sessionId}::uuid and user_id = ${maker.userId}::uuid) as found
      from asking`,
  );
  if (row?.alive !== true) throw new Refusal("auth.ended");
  if (!row.found) throw new Refusal("not-found");
  if (!row.trusted)
    throw new Refusal("auth.forbidden", {
      detail: "This session is at a new place itself. Confirm it from another one.",
    });
  return null;
}
