import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { CommunityDeps } from "./ports.ts";
import type { WholePostRow } from "./present.ts";
import { wholePostColumns } from "./public-posts.ts";

/** A public post, up to 5 s old. Undefined: there was none then. */
export async function readPublicPost(
  deps: Pick<CommunityDeps, "cached">,
  postId: string,
): Promise<WholePostRow | undefined> {
  return firstRow<WholePostRow>(
    deps.cached,
    sql`select ${wholePostColumns} from public_posts p where p.id = ${postId}::uuid`,
  );
}
