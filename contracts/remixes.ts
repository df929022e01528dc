// Apart from posts.ts, so that a page can know it without loading schemas.

/** Most remixes that are counted; the list goes on. */
export const REMIXES_COUNTED = 1000;
