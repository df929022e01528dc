import type { Generation } from "#contracts/generation.ts";
import type { Post } from "#contracts/posts.ts";
import type { Settings } from "./wish.ts";

/** What of a wish its form is made from. */
export type Recalled = Pick<
  Generation,
  "prompt" | "negativePrompt" | "params" | "count" | "seed" | "remixOf"
>;

/** The form of a wish that was made before. `output` (0 to 3) recalls that one picture of it: seed + output, one piece. */
export function settingsOfGeneration(item: Recalled, output?: number): Settings {
  const { params } = item;
  return {
    prompt: item.prompt,
    negative: item.negativePrompt ?? "",
    style: params.style,
    palette: params.palette ?? "",
    aspect: params.aspect,
    size: String(params.size),
    count: output === undefined ? String(item.count) : "1",
    seed: String(item.seed + (output ?? 0)),
    remix: item.remixOf ?? "",
  };
}

/** What a public post shows of how it was made, as far as a form takes it. */
export function settingsOfPost(
  post: Pick<Post, "id" | "prompt" | "negativePrompt" | "recipe">,
): Partial<Settings> {
  const { recipe } = post;
  const { params } = recipe ?? {};
  return {
    prompt: post.prompt ?? "",
    negative: post.negativePrompt ?? "",
    ...(recipe === undefined ? {} : { style: recipe.style, seed: String(recipe.seed) }),
    ...(params === undefined
      ? {}
      : { aspect: params.aspect, size: String(params.size), palette: params.palette ?? "" }),
    remix: post.id,
  };
}
