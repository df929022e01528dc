import { type SQL, sql } from "drizzle-orm";

/** The columns of the view public_posts as PostRow has them; the view stands under `p`. */
export const publicPostColumns: SQL = sql`p.id, p.author_id as "authorId", p.asset_id as "assetId", p.title, p.alt,
  p.licence, p.username, p.kind, p.color, p.files, p.prompt, p.engine, p.engine_version as "engineVersion", p.style, p.seed`;
