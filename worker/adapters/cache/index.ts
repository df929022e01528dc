/** The platform's Cache API behind the port EdgeCache. */
export { edgeCache, edgeCacheOver } from "./edge-cache.ts";
