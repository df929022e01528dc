// breaks credits-imports-only-what-lies-below
export { accounts } from "#worker/modules/accounts/index.ts";
