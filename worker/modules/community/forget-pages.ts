import { encodeId } from "#contracts/ids.ts";
import type { CommunityDeps } from "./ports.ts";

/** Pages that list posts first of all. */
const WALLS = ["/", "/explore"];

/** After a post has come, changed or gone: those who ask in this data centre see it at once, others within 30 s. */
export function forgetPagesOf(deps: Pick<CommunityDeps, "edgeCache" | "later">, postId: string): void {
  deps.later(deps.edgeCache.forgetPages([...WALLS, `/posts/${encodeId("pst", postId)}`]));
}
