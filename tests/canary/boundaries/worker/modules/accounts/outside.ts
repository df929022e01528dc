// breaks modules-know-no-outside
export { door } from "#worker/http/door.ts";
