import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { CommunityDeps } from "./ports.ts";
import type { PostRow } from "./present.ts";
import { publicPostColumns } from "./public-posts.ts";

/** A public post, up to 75 s old. Undefined: there was none then. */
export async function readPublicPost(
  deps: Pick<CommunityDeps, "cached">,
  postId: string,
): Promise<PostRow | undefined> {
  return firstRow<PostRow>(
    deps.cached,
    sql`select ${publicPostColumns} from public_posts p where p.id = ${postId}::uuid`,
  );
}
