// breaks objects-open-no-database
export { openDb } from "#worker/db/connect.ts";
