// breaks modules-through-the-front-door
export { inner } from "#worker/modules/credits/inner.ts";
