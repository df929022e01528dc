import * as z from "zod";
import { assetFile, poster } from "./assets.ts";
import { endpoint, nothing } from "./endpoint.ts";
import { idIn, idOut } from "./ids.ts";
import { pageOf, pageQuery } from "./page.ts";
import { instant, text } from "./text.ts";

/** How others may use a post; "all-rights-reserved" unless the maker says otherwise. */
export const LICENCES = [
  "all-rights-reserved",
  "cc0",
  "cc-by",
  "cc-by-sa",
  "cc-by-nc",
  "cc-by-nc-sa",
] as const;
export type Licence = (typeof LICENCES)[number];

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
  recipe: z
    .strictObject({
      engine: z.string(),
      engineVersion: z.string(),
      style: z.string(),
      seed: z.number().int(),
    })
    .exactOptional(),
});
export type Post = z.infer<typeof post>;

/** Publishing is one explicit step: what becomes public is said here and nowhere else. */
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
  refusals: ["not-found", "moderation.refused"],
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

/** The public wall, newest first. */
export const getFeed = endpoint({
  name: "getFeed",
  method: "GET",
  path: "/feed",
  access: "public",
  query: pageQuery.extend({ view: z.enum(["explore", "new"]).default("explore") }),
  output: pageOf(postSummary),
  refusals: ["cursor.invalid"],
});
