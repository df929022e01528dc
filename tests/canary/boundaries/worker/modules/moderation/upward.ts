// breaks moderation-imports-only-what-lies-below
export { generation } from "#worker/modules/generation/index.ts";
