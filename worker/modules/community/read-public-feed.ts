import { sql } from "drizzle-orm";
import type { InputOf } from "#contracts/endpoint.ts";
import type { getFeed, PostSummary } from "#contracts/posts.ts";
import { rows } from "#worker/db/connect.ts";
import type { CommunityDeps } from "./ports.ts";
import { type PostRow, presentPostSummary } from "./present.ts";
import { publicPostColumns } from "./public-posts.ts";

const NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * The public wall, newest first, or with `remixOf` what was made from one post: a post's id is made when it is published,
 * so order by id is order by time. Up to 5 s old. @throws Refusal cursor.invalid
 */
export async function readPublicFeed(
  deps: Pick<CommunityDeps, "cached" | "cursors" | "files">,
  { cursor, limit, view, remixOf }: InputOf<typeof getFeed>["query"],
): Promise<{ items: PostSummary[]; nextCursor: string | null }> {
  const filters = { list: "feed", view, remixOf: remixOf ?? null };
  const [before = NEWEST] = cursor === undefined ? [] : deps.cursors.open(cursor, filters);
  const found = await rows<PostRow>(
    deps.cached,
    sql`select ${publicPostColumns} from public_posts p where p.id < ${before}::uuid
      ${remixOf === undefined ? sql`` : sql`and p.remix_of = ${remixOf}::uuid`} order by p.id desc limit ${limit + 1}`,
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    items: page.map((row) => presentPostSummary(deps, row)),
    nextCursor: more ? deps.cursors.seal([last.id], filters) : null,
  };
}
