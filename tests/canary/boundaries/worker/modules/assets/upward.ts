// breaks assets-imports-only-what-lies-below
export { moderation } from "#worker/modules/moderation/index.ts";
