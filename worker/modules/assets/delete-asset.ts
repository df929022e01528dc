import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import type { AssetsDeps } from "./ports.ts";
import { forgetServable } from "./servable.ts";

/** Seconds the relay is given before the sweep of the outbox takes over. */
const RELAY_S = 10;

type DeleteDeps = Pick<AssetsDeps, "db" | "clock" | "relay" | "later" | "edgeCache">;

/**
 * Deletes an asset of one's own, its post with it (foreign key), and buries the bytes that nobody else holds; one
 * message for each grave leaves with the same statement, under the grave's own id. What the edge remembers of who may
 * see it is forgotten here at once, elsewhere within 30 s.
 * @throws Refusal auth.ended, not-found
 */
export async function deleteAsset(deps: DeleteDeps, maker: Maker, assetId: string): Promise<void> {
  const now = deps.clock.now();
  const found = await firstRow<{ live: boolean; files: string[] | null; sent: OutboxRow[] }>(
    deps.db,
    sql`with s as materialized (select ${liveSession(maker)} as live),
      removed as materialized (
        select case when s.live
          then remove_asset(${assetId}::uuid, ${maker.userId}::uuid, ${now.toISOString()}::timestamptz) end as what from s),
      sent as (
        insert into outbox (id, topic, body, due_at)
        select (g ->> 'incarnation')::uuid, 'asset.reap', jsonb_build_object('v', 1) || g,
          ${plusSeconds(now, RELAY_S).toISOString()}::timestamptz
        from removed, jsonb_array_elements(removed.what -> 'graves') g
        returning id, topic, body)
      select (select live from s) as live, (select what -> 'files' from removed) as files,
        (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'topic', topic, 'body', body)), '[]') from sent) as sent`,
  );
  if (found?.live !== true) throw new Refusal("auth.ended");
  if (found.files === null) throw new Refusal("not-found");
  deps.relay.sendAfterCommit(found.sent);
  deps.later(forgetServable(deps, found.files, maker.userId));
}
