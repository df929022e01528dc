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
 * A post as the actor may see it, in one statement. Visitors read through the cache; makers read the truth, so that
 * authors see at once what they publish and take down, and only in a living session what is theirs alone.
 * @throws Refusal not-found
 */
export async function getPost(deps: GetDeps, actor: Actor, postId: string): Promise<Post> {
  if (actor.kind === "maker") return postFor(deps, actor, postId);
  const seen = await readPublicPost(deps, postId);
  if (seen === undefined) throw new Refusal("not-found");
  return presentPost(deps, seen);
}

/** A maker whose session has ended sees what a visitor sees. */
async function postFor(deps: GetDeps, maker: Maker, postId: string): Promise<Post> {
  const found = await firstRow<WholePostRow & { live: boolean }>(
    deps.db,
    sql`select ${wholePostColumns}, ${liveSession(maker)} as live from public_posts p where p.id = ${postId}::uuid`,
  );
  if (found === undefined) throw new Refusal("not-found");
  return presentPost(deps, found, found.live ? maker.userId : undefined);
}
