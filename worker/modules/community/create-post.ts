import { sql } from "drizzle-orm";
import type { InputOf } from "#contracts/endpoint.ts";
import type { createPost as contract, Post } from "#contracts/posts.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { type AssetJson, assetSummaryJson, forgetServable } from "#worker/modules/assets/index.ts";
import { checkText, moderationRefused } from "#worker/modules/moderation/index.ts";
import type { CommunityDeps, Recipe } from "./ports.ts";
import { type PostRow, presentPost } from "./present.ts";

type CreateDeps = Pick<CommunityDeps, "db" | "ids" | "files" | "recipeOf" | "edgeCache" | "later">;
type Publication = InputOf<typeof contract>["body"];

interface Published {
  readonly live: boolean;
  readonly found: boolean;
  readonly post:
    | (Omit<PostRow, "files" | "kind" | "color" | "username"> & { readonly asset: AssetJson })
    | null;
}

/**
 * Publishes an asset of one's own: post and visibility change in one statement. Publishing it again changes the post
 * that is there (`isNew` false). Prompt and recipe are copied only when their boxes are ticked, title and alternative
 * text are those of the request: what a post says stays what its maker agreed to. A post that was withdrawn by
 * moderation does not come back this way.
 * @throws Refusal auth.ended, not-found, moderation.refused
 */
export async function createPost(
  deps: CreateDeps,
  maker: Maker,
  publication: Publication,
): Promise<{ post: Post; isNew: boolean }> {
  const words = wordsOf(publication);
  const id = deps.ids.uuid();
  const made = await firstRow<Published>(
    deps.db,
    publishing(id, maker, { ...publication, ...words }, await shown(deps, maker, publication)),
  );
  if (made?.live !== true) throw new Refusal("auth.ended");
  if (!made.found) throw new Refusal("not-found");
  if (made.post === null) throw new Refusal("moderation.refused");
  const { asset, ...post } = made.post;
  const sha256s = asset.files.map((file) => file.sha256);
  deps.later(forgetServable(deps, sha256s, maker.userId));
  const { kind, color, files } = asset;
  const row = { ...post, kind, color, files, username: maker.username };
  return { post: presentPost(deps, row, maker.userId), isNew: post.id === id };
}

/** The words that become public, each of them checked. Without words for those who do not see it the title stands in. */
function wordsOf({ title, alt = "" }: Publication): { title: string; alt: string } {
  for (const words of [title, alt]) {
    const verdict = checkText(words);
    if (!verdict.ok) throw moderationRefused(verdict);
  }
  return { title, alt: alt.trim() === "" ? title : alt };
}

/** What the maker wants to show of how it was made. Nothing is read when nothing is ticked. */
async function shown(deps: CreateDeps, maker: Maker, { assetId, showPrompt, showRecipe }: Publication) {
  if (!showPrompt && !showRecipe) return {};
  const origin = await firstRow<{ generationId: string | null; outputIndex: number | null }>(
    deps.db,
    sql`select generation_id as "generationId", output_index as "outputIndex" from assets
      where id = ${assetId}::uuid and maker_id = ${maker.userId}::uuid`,
  );
  if (origin === undefined || origin.generationId === null) return {};
  const recipe = await deps.recipeOf(origin.generationId);
  if (recipe === undefined) return {};
  return {
    ...(showPrompt && { prompt: recipe.prompt }),
    ...(showRecipe && { ...recipeColumns(recipe), seed: String(recipe.seed + (origin.outputIndex ?? 0)) }),
  };
}

function recipeColumns({ engine, engineVersion, style }: Recipe) {
  return { engine, engineVersion, style };
}

type Shown = { prompt?: string; engine?: string; engineVersion?: string; style?: string; seed?: string };

/** Locks the asset, then writes the post, then opens the asset if there is a post: assets before posts, like every lock here. */
function publishing(
  id: string,
  maker: Maker,
  { assetId, ...body }: Publication & { alt: string },
  of: Shown,
) {
  return sql`with s as materialized (select ${liveSession(maker)} as live),
    mine as materialized (
      select a.id, a.maker_id from assets a
      where (select live from s) and a.id = ${assetId}::uuid and a.maker_id = ${maker.userId}::uuid for update),
    made as (
      insert into posts as p (id, author_id, asset_id, title, alt, licence, show_prompt, show_recipe,
        prompt, engine, engine_version, style, seed)
      select ${id}::uuid, mine.maker_id, mine.id, ${body.title}, ${body.alt}, ${body.licence},
        ${body.showPrompt}, ${body.showRecipe},
        ${of.prompt ?? null}::text, ${of.engine ?? null}::text, ${of.engineVersion ?? null}::text, ${of.style ?? null}::text,
        ${of.seed ?? null}::text
      from mine
      on conflict (asset_id) do update set title = excluded.title, alt = excluded.alt, licence = excluded.licence,
        show_prompt = excluded.show_prompt, show_recipe = excluded.show_recipe, prompt = excluded.prompt,
        engine = excluded.engine, engine_version = excluded.engine_version, style = excluded.style, seed = excluded.seed
      where p.state = 1
      returning p.*),
    opened as (update assets a set visibility = 2 from made where a.id = made.asset_id returning a.*)
    select (select live from s) as live, exists (select from mine) as found,
      (select jsonb_build_object('id', m.id, 'authorId', m.author_id, 'assetId', m.asset_id, 'title', m.title,
          'alt', m.alt, 'licence', m.licence, 'prompt', m.prompt, 'engine', m.engine, 'engineVersion', m.engine_version,
          'style', m.style, 'seed', m.seed, 'asset', ${assetSummaryJson("opened")})
        from made m join opened on opened.id = m.asset_id) as post`;
}
