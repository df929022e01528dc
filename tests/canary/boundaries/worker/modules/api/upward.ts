// breaks api-imports-only-what-lies-below
export { assets } from "#worker/modules/assets/index.ts";
