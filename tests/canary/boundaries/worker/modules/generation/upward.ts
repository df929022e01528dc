// breaks generation-imports-only-what-lies-below
export { billing } from "#worker/modules/billing/index.ts";
