import { sql } from "drizzle-orm";
import type { Post } from "#contracts/posts.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Actor, Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import type { CommunityDeps } from "./ports.ts";
import { presentPost, type WholePostRow } from "./present.ts";
import { wholePostColumns } from "./public-posts.ts";
import { readPublicPost } from "./read-public-post.ts";

type GetDeps = Pick<CommunityDeps, "cached" | "db" | "files">;

/**
 * A post as the actor may see it. Everybody reads through the cache; when that shows a post of the actor's own, or none
 * at all, a signed-in maker's own post is read from the truth: authors see at once what they publish and take down.
 * A maker whose session has ended sees what a visitor sees.
 * @throws Refusal not-found
 */
export async function getPost(deps: GetDeps, actor: Actor, postId: string): Promise<Post> {
  const seen = await readPublicPost(deps, postId);
  if (actor.kind === "maker" && (seen === undefined || seen.authorId === actor.userId)) {
    const { live, post: own } = await readOwnPost(deps, actor, postId);
    if (own !== null) return presentPost(deps, own, actor.userId);
    if (live) throw new Refusal("not-found");
  }
  if (seen === undefined) throw new Refusal("not-found");
  return presentPost(deps, seen);
}

/** The maker's own post as it is now, read only in a living session: null while `live` is false says nothing of the post. */
async function readOwnPost(
  deps: GetDeps,
  maker: Maker,
  postId: string,
): Promise<{ live: boolean; post: WholePostRow | null }> {
  const found = await firstRow<{ live: boolean; post: WholePostRow | null }>(
    deps.db,
    sql`select s.live, (select to_jsonb(own) from (select ${wholePostColumns} from public_posts p
        where s.live and p.id = ${postId}::uuid and p.author_id = ${maker.userId}::uuid) own) as post
      from (select ${liveSession(maker)} as live) s`,
  );
  return found ?? { live: false, post: null };
}
