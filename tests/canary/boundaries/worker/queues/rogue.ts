// breaks only-known-modules
export { rogue } from "#worker/modules/rogue/index.ts";
