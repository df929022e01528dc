/** A page that the edge may keep for visitors: what it shows hangs on its address and the theme, and on nobody. */
export interface EdgePage {
  /** The whole pathname. */
  readonly path: RegExp;
  /** Fields of the query that the page reads. With any other field it is made anew, so that no stranger fills the edge. */
  readonly query: readonly string[];
}

const words = "pricing|support|terms|privacy|cookies|accessibility|licences";

/**
 * The public routes of routes.ts. A page belongs here only when its loaders read nothing of who asks but the theme
 * (decision 0016).
 */
export const EDGE_PAGES: readonly EdgePage[] = [
  { path: new RegExp(`^/(?:${words})?$`), query: [] },
  { path: /^\/explore$/, query: ["cursor"] },
  { path: /^\/posts\/pst_[0-9a-z]{26}$/, query: [] },
];
