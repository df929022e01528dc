// breaks kernel-is-pure
export { row } from "#worker/db/row.ts";
