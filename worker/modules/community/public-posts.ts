import { type SQL, sql } from "drizzle-orm";
import { REMIXES_COUNTED } from "#contracts/remixes.ts";

/** Remixes that a post's own page shows; the rest is a list of its own. */
const REMIXES_SHOWN = 4;

function columnsOf(alias: string): SQL {
  const p = sql.identifier(alias);
  return sql`${p}.id, ${p}.author_id as "authorId", ${p}.asset_id as "assetId", ${p}.title, ${p}.alt,
  ${p}.licence, ${p}.username, ${p}.kind, ${p}.color, ${p}.files, ${p}.prompt, ${p}.engine, ${p}.engine_version as "engineVersion",
  ${p}.style, ${p}.seed`;
}

/** The columns of the view public_posts as PostRow has them; the view stands under `p`. */
export const publicPostColumns: SQL = columnsOf("p");

/** The same with what only a post's own page shows (WholePostRow): all settings, where it came from, what came of it. */
export const wholePostColumns: SQL = sql`${publicPostColumns}, p.params, p.negative_prompt as "negativePrompt",
  p.remix_of as "remixOf",
  (select jsonb_build_object('id', o.id, 'title', o.title, 'username', o.username)
    from public_posts o where o.id = p.remix_of) as "remixSource",
  (select count(*)::int from (select from public_posts c where c.remix_of = p.id limit ${REMIXES_COUNTED}) counted) as "remixCount",
  (select coalesce(jsonb_agg(to_jsonb(r) order by r.id desc), '[]') from (select ${columnsOf("q")} from public_posts q
    where q.remix_of = p.id order by q.id desc limit ${REMIXES_SHOWN}) r) as remixes`;
