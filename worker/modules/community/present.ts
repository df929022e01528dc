import { ASSET_KINDS } from "#contracts/assets.ts";
import { encodeId } from "#contracts/ids.ts";
import { LICENCES, type Post, type PostSummary } from "#contracts/posts.ts";
import { createdAt, type FileJson, presentFile, presentPoster } from "#worker/modules/assets/index.ts";
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

function recipeOf({ engine, engineVersion, style, seed }: PostRow): Pick<Post, "recipe"> {
  if (engine === null || engineVersion === null || style === null || seed === null) return {};
  return { recipe: { engine, engineVersion, style, seed: Number(seed) } };
}

/** A post on its own page; `viewer` is the account that looks, and only the author learns which asset it is. */
export function presentPost(deps: Presenting, row: PostRow, viewer?: string): Post {
  const mine = row.authorId === viewer;
  return {
    ...presentPostSummary(deps, row),
    mine,
    ...(mine && { assetId: encodeId("ast", row.assetId) }),
    files: row.files.map((file) => presentFile(deps, file)),
    ...(row.prompt !== null && { prompt: row.prompt }),
    ...recipeOf(row),
  };
}
