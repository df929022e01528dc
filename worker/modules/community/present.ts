import { ASSET_KINDS } from "#contracts/assets.ts";
import type { UsedParams } from "#contracts/generation.ts";
import { encodeId } from "#contracts/ids.ts";
import { LICENCES, type Post, type PostSummary } from "#contracts/posts.ts";
import { createdAt, type FileJson, presentFile, presentPoster } from "#worker/modules/assets/index.ts";
import { checkText } from "#worker/modules/moderation/index.ts";
import type { CommunityDeps } from "./ports.ts";

/** A row of the view public_posts. */
export interface PostRow {
  readonly id: string;
  readonly authorId: string;
  readonly assetId: string;
  readonly title: string;
  readonly licence: string;
  readonly username: string;
  readonly kind: number;
  readonly alt: string;
  readonly color: string;
  readonly files: readonly FileJson[];
  readonly prompt: string | null;
  readonly engine: string | null;
  readonly engineVersion: string | null;
  readonly style: string | null;
  readonly seed: string | null;
}

/** The same with what its own page shows (wholePostColumns). */
export interface WholePostRow extends PostRow {
  readonly params: UsedParams | null;
  readonly negativePrompt: string | null;
  readonly remixOf: string | null;
  /** The origin while it is public. */
  readonly remixSource: { readonly id: string; readonly title: string; readonly username: string } | null;
  readonly remixCount: number;
  readonly remixes: readonly PostRow[];
}

type Presenting = Pick<CommunityDeps, "files">;

/** A post in a list. Its files are public, so their addresses open for everybody. */
export function presentPostSummary(deps: Presenting, row: PostRow): PostSummary {
  return {
    id: encodeId("pst", row.id),
    title: row.title,
    alt: row.alt,
    author: { username: row.username },
    licence: LICENCES.find((each) => each === row.licence) ?? "all-rights-reserved",
    kind: ASSET_KINDS[row.kind - 1] ?? "picture",
    poster: presentPoster(deps, row.files, row.color),
    createdAt: createdAt(row.id),
  };
}

function recipeOf({ engine, engineVersion, style, seed, params }: WholePostRow): Pick<Post, "recipe"> {
  if (engine === null || engineVersion === null || style === null || seed === null) return {};
  return { recipe: { engine, engineVersion, style, seed: Number(seed), ...(params !== null && { params }) } };
}

function remixOf({ remixOf: id, remixSource: source }: WholePostRow): Pick<Post, "remixOf"> {
  if (id === null) return {};
  if (source === null) return { remixOf: null };
  const { title, username } = source;
  return { remixOf: { id: encodeId("pst", source.id), title, author: { username } } };
}

/**
 * What to leave out, unless it may not be said in public: a wish may well leave out what nobody may wish for, so that
 * moderation has not read these words before.
 */
function leftOut({ negativePrompt: words }: WholePostRow): Pick<Post, "negativePrompt"> {
  return words !== null && checkText(words).ok ? { negativePrompt: words } : {};
}

/** A post on its own page; `viewer` is the account that looks, and only the author learns which asset it is. */
export function presentPost(deps: Presenting, row: WholePostRow, viewer?: string): Post {
  const mine = row.authorId === viewer;
  const summary = presentPostSummary(deps, row);
  return {
    ...summary,
    mine,
    ...(mine && { assetId: encodeId("ast", row.assetId) }),
    files: row.files.map((file) => presentFile(deps, file)),
    ...(row.prompt !== null && { prompt: row.prompt }),
    ...leftOut(row),
    ...recipeOf(row),
    // the same rule as the statement of a wish asks by (remix-source.ts)
    remixable: summary.licence !== "all-rights-reserved" && row.prompt !== null,
    ...remixOf(row),
    remixes: { count: row.remixCount, items: row.remixes.map((remix) => presentPostSummary(deps, remix)) },
  };
}
