// breaks imported-by-none
export { notifications } from "#worker/modules/notifications/index.ts";
