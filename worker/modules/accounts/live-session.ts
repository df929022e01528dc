import { type SQL, sql } from "drizzle-orm";
import type { Maker } from "#worker/kernel/actor.ts";

/**
 * A boolean SQL expression: the maker's session has not ended and the account is active. An access token alone may be ten
 * minutes behind; every act that reads private data or changes anything puts this into its one statement and refuses
 * with `auth.ended` when it is false.
 */
export function liveSession(maker: Pick<Maker, "userId" | "sessionId">): SQL<boolean> {
  return sql<boolean>`exists (select from sessions live_s join users live_u on live_u.id = live_s.user_id
    where live_s.id = ${maker.sessionId}::uuid and live_s.user_id = ${maker.userId}::uuid
      and live_s.ended_at is null and live_u.state = 1)`;
}
