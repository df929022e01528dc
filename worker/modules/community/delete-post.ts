import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { forgetServable } from "#worker/modules/assets/index.ts";
import { forgetPagesOf } from "./forget-pages.ts";
import type { CommunityDeps } from "./ports.ts";

/**
 * Takes down a post of one's own; its asset is private again in the same statement, and its files close to others
 * within 30 s everywhere. A post that moderation withdrew stays as it is.
 * @throws Refusal auth.ended, not-found
 */
export async function deletePost(
  deps: Pick<CommunityDeps, "db" | "edgeCache" | "later">,
  maker: Maker,
  postId: string,
): Promise<void> {
  const found = await firstRow<{ live: boolean; files: string[] | null }>(
    deps.db,
    sql`with s as materialized (select ${liveSession(maker)} as live),
      mine as materialized (
        select a.id, p.id as post_id from posts p join assets a on a.id = p.asset_id
        where (select live from s) and p.id = ${postId}::uuid and p.author_id = ${maker.userId}::uuid for update of a),
      gone as (delete from posts p using mine where p.id = mine.post_id and p.state = 1 returning p.asset_id),
      closed as (update assets a set visibility = 0 from gone where a.id = gone.asset_id returning a.id)
      select (select live from s) as live, (select jsonb_agg(encode(f.sha256, 'hex'))
        from closed c join asset_files f on f.asset_id = c.id) as files`,
  );
  if (found?.live !== true) throw new Refusal("auth.ended");
  if (found.files === null) throw new Refusal("not-found");
  deps.later(forgetServable(deps, found.files, maker.userId));
  forgetPagesOf(deps, postId);
}
