// breaks db-knows-kernel-only
export { credits } from "#worker/modules/credits/index.ts";
