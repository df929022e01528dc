// breaks adapters-below-compose, adapters-through-the-front-door
export { door } from "#worker/http/door.ts";
export { inner } from "#worker/modules/credits/inner.ts";
