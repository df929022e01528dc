import * as contract from "#contracts/posts.ts";
import { asMaker } from "#worker/kernel/actor.ts";
import { answer, type Pair, pair } from "#worker/kernel/pair.ts";
import { createPost } from "./create-post.ts";
import { deletePost } from "./delete-post.ts";
import { getPost } from "./get-post.ts";
import type { CommunityDeps } from "./ports.ts";
import { readPublicFeed } from "./read-public-feed.ts";

/** Posts on the wire. */
export const communityPairs: readonly Pair<CommunityDeps>[] = [
  pair<CommunityDeps, typeof contract.createPost>(contract.createPost, async (deps, actor, { body }) => {
    const { post, isNew } = await createPost(deps, asMaker(actor), body);
    return answer(post, { status: isNew ? 201 : 200, location: `/api/v1/posts/${post.id}` });
  }),
  pair<CommunityDeps, typeof contract.getPost>(contract.getPost, async (deps, actor, { params }) =>
    answer(await getPost(deps, actor, params.id)),
  ),
  pair<CommunityDeps, typeof contract.deletePost>(contract.deletePost, async (deps, actor, { params }) => {
    await deletePost(deps, asMaker(actor), params.id);
    return answer(null);
  }),
  pair<CommunityDeps, typeof contract.getFeed>(contract.getFeed, async (deps, _actor, { query }) =>
    answer(await readPublicFeed(deps, query)),
  ),
];
