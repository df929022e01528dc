import { getFeed } from "#contracts/posts.ts";
import type { Api } from "#web/context.ts";
import type { DoorPicture } from "./door.tsx";

/** The newest public picture, for beside a form; null while there is none. */
export async function doorPicture(api: Api): Promise<DoorPicture | null> {
  const feed = await api.call(getFeed, { query: { view: "new", limit: 1 } });
  const post = feed.ok ? feed.data.items[0] : undefined;
  return post === undefined ? null : { poster: post.poster, author: post.author.username };
}
