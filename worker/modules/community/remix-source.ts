import { type SQL, sql } from "drizzle-orm";

/**
 * The licence of a post that may be remixed now, as a text expression; null for any other, missing or not public.
 * Fills the port `remixSource` of generation. The same rule in words: `remixable` (present.ts).
 */
export function remixSource(postId: string): SQL {
  return sql`(select p.licence from public_posts p
    where p.id = ${postId}::uuid and p.licence <> 'all-rights-reserved' and p.prompt is not null)`;
}
