import { type SQL, sql } from "drizzle-orm";
import type { InputOf } from "#contracts/endpoint.ts";
import { encodeId } from "#contracts/ids.ts";
import { type createPost as contract, LICENCES, type Post, REMIX_LICENCES } from "#contracts/posts.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { forgetServable } from "#worker/modules/assets/index.ts";
import { checkText, moderationRefused } from "#worker/modules/moderation/index.ts";
import { forgetPagesOf } from "./forget-pages.ts";
import type { CommunityDeps } from "./ports.ts";
import { presentPost, type WholePostRow } from "./present.ts";
import { wholePostColumns } from "./public-posts.ts";

type CreateDeps = Pick<CommunityDeps, "db" | "ids" | "files" | "recipeOf" | "edgeCache" | "later">;
type Publication = InputOf<typeof contract>["body"] & { alt: string };

/** Tries against a twin that publishes and takes down in between. */
const TRIES = 10;

interface Published {
  readonly live: boolean;
  readonly found: boolean;
  /** What the asset was remixed from stood under this licence; null when it is no remix. */
  readonly inherited: string | null;
  readonly allowed: boolean;
  readonly made: boolean;
}

/** A post that is there already, with what tells whether it says the same. */
interface Standing {
  readonly state: number;
  readonly same: boolean;
  readonly id: string;
  readonly post: WholePostRow | null;
}

/**
 * Publishes an asset of one's own: post and visibility change in one statement. Prompt and recipe are copied only when
 * their boxes are ticked, title and alternative text are those of the request: what a post says stays what its maker
 * agreed to. A remix keeps where it came from, and a licence its origin allows. What is public is not written over: the
 * same again answers what is there (`isNew` false), other words are refused. What moderation withdrew does not come back.
 * @throws Refusal auth.ended, not-found, moderation.refused, post.exists {postId}, request.invalid (licence)
 */
export async function createPost(
  deps: CreateDeps,
  maker: Maker,
  asked: InputOf<typeof contract>["body"],
): Promise<{ post: Post; isNew: boolean }> {
  const publication = { ...asked, ...wordsOf(asked) };
  for (let tries = 1; ; tries++) {
    const made = await firstRow<Published>(deps.db, publishing(deps, maker, publication));
    if (made?.live !== true) throw new Refusal("auth.ended");
    if (!made.found) throw new Refusal("not-found");
    if (!made.allowed) throw otherLicence(made.inherited);
    const standing = await firstRow<Standing>(deps.db, standingPost(maker, publication));
    if (standing !== undefined) return answerOf(deps, maker, standing, made.made);
    // taken down again between the two looks
    if (tries === TRIES) throw new Refusal("overloaded", { retryAfter: 1 });
  }
}

function answerOf(deps: CreateDeps, maker: Maker, standing: Standing, isNew: boolean) {
  if (standing.state !== 1 || standing.post === null) throw new Refusal("moderation.refused");
  if (!standing.same) {
    throw new Refusal("post.exists", { extra: { postId: encodeId("pst", standing.id) } });
  }
  const { post } = standing;
  const sha256s = post.files.map((file) => file.sha256);
  if (isNew) {
    deps.later(forgetServable(deps, sha256s, maker.userId));
    forgetPagesOf(deps, standing.id);
  }
  return { post: presentPost(deps, post, maker.userId), isNew };
}

/** The words that become public, each of them checked. Without words for those who do not see it the title stands in. */
function wordsOf({ title, alt = "" }: InputOf<typeof contract>["body"]): { title: string; alt: string } {
  for (const words of [title, alt]) {
    const verdict = checkText(words);
    if (!verdict.ok) throw moderationRefused(verdict);
  }
  return { title, alt: alt.trim() === "" ? title : alt };
}

function otherLicence(inherited: string | null): Refusal {
  const origin = LICENCES.find((each) => each === inherited) ?? "all-rights-reserved";
  const message = `a remix of ${origin} may be: ${REMIX_LICENCES[origin].join(", ")}`;
  return new Refusal("request.invalid", { errors: [{ path: "licence", message }] });
}

/**
 * Locks the asset, then writes the post, then opens the asset if there is a new one: assets before posts, like every
 * lock here. Whether a post stood there already is for the next look: this snapshot may be older than the wait.
 */
function publishing(deps: CreateDeps, maker: Maker, { assetId, ...body }: Publication): SQL {
  const recipe = (field: string, ticked: boolean) =>
    ticked ? sql`f.recipe ->> ${field}::text` : sql`null::text`;
  const { showPrompt, showRecipe } = body;
  return sql`with s as materialized (select ${liveSession(maker)} as live),
    mine as materialized (
      select a.id, a.maker_id, a.generation_id, coalesce(a.output_index, 0) as output_index from assets a
      where (select live from s) and a.id = ${assetId}::uuid and a.maker_id = ${maker.userId}::uuid for update),
    f as materialized (
      select mine.*, ${deps.recipeOf(sql`mine.generation_id`)} as recipe from mine),
    allowed as materialized (
      select f.*, coalesce(${JSON.stringify(REMIX_LICENCES)}::jsonb -> (f.recipe ->> 'remixLicence')
        @> to_jsonb(${body.licence}::text), true) as ok from f),
    made as (
      insert into posts as p (id, author_id, asset_id, title, alt, licence, show_prompt, show_recipe,
        prompt, negative_prompt, engine, engine_version, style, seed, params, remix_of)
      select ${deps.ids.uuid()}::uuid, f.maker_id, f.id, ${body.title}, ${body.alt}, ${body.licence},
        ${showPrompt}, ${showRecipe}, ${recipe("prompt", showPrompt)}, ${recipe("negativePrompt", showPrompt)},
        ${recipe("engine", showRecipe)}, ${recipe("engineVersion", showRecipe)},
        ${showRecipe ? sql`f.recipe -> 'params' ->> 'style'` : sql`null::text`},
        ${showRecipe ? sql`((f.recipe ->> 'seed')::bigint + f.output_index)::text` : sql`null::text`},
        ${showRecipe ? sql`f.recipe -> 'params'` : sql`null::jsonb`}, (f.recipe ->> 'remixOf')::uuid
      from allowed f where f.ok
      on conflict (asset_id) do nothing returning p.asset_id),
    opened as (update assets a set visibility = 2 from made where a.id = made.asset_id returning a.id)
    select (select live from s) as live, exists (select from mine) as found, exists (select from opened) as made,
      (select f.recipe ->> 'remixLicence' from f) as inherited, coalesce((select ok from allowed), true) as allowed`;
}

/** The post of this asset as it stands now, and whether it says what this publication says. */
function standingPost(maker: Maker, { assetId, ...body }: Publication): SQL {
  return sql`select t.state, t.id, (t.title, t.alt, t.licence, t.show_prompt, t.show_recipe)
      is not distinct from (${body.title}::text, ${body.alt}::text, ${body.licence}::text, ${body.showPrompt}::boolean, ${body.showRecipe}::boolean) as same,
    (select to_jsonb(own) from (select ${wholePostColumns} from public_posts p where p.id = t.id) own) as post
    from posts t where t.asset_id = ${assetId}::uuid and t.author_id = ${maker.userId}::uuid`;
}
