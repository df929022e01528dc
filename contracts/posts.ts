import * as z from "zod";
import { assetFile, poster } from "./assets.ts";
import { endpoint, nothing } from "./endpoint.ts";
import { usedParams } from "./generation.ts";
import { idIn, idOut } from "./ids.ts";
import { LICENCES } from "./licences.ts";
import { pageOf, pageQuery } from "./page.ts";
import { instant, text } from "./text.ts";

export { LICENCES, type Licence, REMIX_LICENCES } from "./licences.ts";

export const postSummary = z.strictObject({
  id: idOut("pst"),
  title: z.string(),
  /** The post's own words for people who do not see it, as given at publishing. */
  alt: z.string(),
  author: z.strictObject({ username: z.string() }),
  licence: z.enum(LICENCES),
  kind: z.enum(["picture", "model"]),
  poster,
  createdAt: instant,
});
export type PostSummary = z.infer<typeof postSummary>;

/** A public post. Prompt and recipe are there only when the maker chose to show them. */
export const post = postSummary.extend({
  mine: z.boolean(),
  assetId: idOut("ast").exactOptional(),
  files: z.array(assetFile),
  prompt: z.string().exactOptional(),
  /** What to leave out; shown with the prompt. */
  negativePrompt: z.string().exactOptional(),
  recipe: z
    .strictObject({
      engine: z.string(),
      engineVersion: z.string(),
      style: z.string(),
      seed: z.number().int(),
      /** All settings; absent on posts from before they were kept. */
      params: usedParams.exactOptional(),
    })
    .exactOptional(),
  /** Whether a wish may start from it: the licence allows it and the prompt is shown. */
  remixable: z.boolean(),
  /** What it was remixed from: absent = nothing, null = a picture that is no longer public. */
  remixOf: postSummary.pick({ id: true, title: true, author: true }).nullable().exactOptional(),
  /** Public remixes of it: how many (at most REMIXES_COUNTED of remixes.ts) and the newest of them. */
  remixes: z.strictObject({ count: z.number().int(), items: z.array(postSummary) }),
});
export type Post = z.infer<typeof post>;

/**
 * Publishing is one explicit step: what becomes public is said here and nowhere else. The same again answers 200 with
 * the post that is there; anything else for an asset that is public already is refused, with its `postId`.
 */
export const createPost = endpoint({
  name: "createPost",
  method: "POST",
  path: "/posts",
  access: "verified",
  body: z.strictObject({
    assetId: idIn("ast"),
    title: text(1, 200).refine((value) => value.trim() !== "", { message: "give it a title" }),
    /** Words for people who do not see it; absent or blank: the title. Never taken from the asset: those are the prompt's. */
    alt: text(0, 1000).exactOptional(),
    licence: z.enum(LICENCES).default("all-rights-reserved"),
    showPrompt: z.boolean().default(false),
    showRecipe: z.boolean().default(false),
  }),
  output: post,
  status: 201,
  refusals: ["not-found", "moderation.refused", "post.exists"],
});

const postParams = z.strictObject({ id: idIn("pst") });

export const getPost = endpoint({
  name: "getPost",
  method: "GET",
  path: "/posts/{id}",
  access: "public",
  params: postParams,
  output: post,
  refusals: ["not-found"],
});

/** Takes the post down; the asset stays in the maker's library, private again. */
export const deletePost = endpoint({
  name: "deletePost",
  method: "DELETE",
  path: "/posts/{id}",
  access: "signed-in",
  params: postParams,
  output: nothing,
  status: 204,
  refusals: ["not-found"],
});

/** The public wall, newest first; with `remixOf` only what was made from that post. */
export const getFeed = endpoint({
  name: "getFeed",
  method: "GET",
  path: "/feed",
  access: "public",
  query: pageQuery.extend({
    view: z.enum(["explore", "new"]).default("explore"),
    remixOf: idIn("pst").exactOptional(),
  }),
  output: pageOf(postSummary),
  refusals: ["cursor.invalid"],
});
