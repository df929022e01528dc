// breaks tables-may-see-tables
export { inner } from "#worker/modules/credits/inner.ts";
