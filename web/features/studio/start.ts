import type { Post } from "#contracts/posts.ts";
import type { EngineCard } from "./engine.ts";
import { defaultsOf } from "./engine.ts";
import { type Gone, offered } from "./offered.ts";
import { settingsOfPost } from "./recall.ts";
import { type Settings, settingsOf } from "./wish.ts";

/** The post a remix starts from, as the desk names it. */
export type RemixOrigin = Pick<Post, "id" | "title" | "author">;

/** What the studio opens with, and what of the address it could not follow. */
export interface Start {
  settings: Settings;
  gone: Gone[];
  remix: RemixOrigin | null;
  /** A remix was asked for that may not be, or not any more. */
  remixGone: boolean;
}

/**
 * The form that an address of the studio asks for. With `remix` its post gives the settings, and what else stands in the
 * address counts more. `post` = that post as far as it is public.
 */
export function startOf(query: URLSearchParams, engine: EngineCard, post: Post | undefined): Start {
  const defaults = defaultsOf(engine);
  const remixable = post?.remixable === true ? post : undefined;
  const base = remixable === undefined ? defaults : { ...defaults, ...settingsOfPost(remixable) };
  const { settings, gone } = offered(settingsOf(query, base), engine, defaults);
  const asked = (query.get("remix") ?? "") !== "";
  return {
    settings: { ...settings, remix: remixable?.id ?? "" },
    gone,
    remix:
      remixable === undefined ? null : { id: remixable.id, title: remixable.title, author: remixable.author },
    remixGone: asked && remixable === undefined,
  };
}
