/** The front door of community: publishing, and what everybody may read (README.md). */
export { createPost } from "./create-post.ts";
export { deletePost } from "./delete-post.ts";
export { communityPairs } from "./endpoints.ts";
export { getPost } from "./get-post.ts";
export type { CommunityDeps, Recipe, RecipeOf } from "./ports.ts";
export { postOfAsset } from "./post-of-asset.ts";
export { readPublicFeed } from "./read-public-feed.ts";
export { remixSource } from "./remix-source.ts";
