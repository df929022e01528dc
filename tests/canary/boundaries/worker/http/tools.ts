// breaks only-ssr-sees-web, the-product-never-imports-its-tools, the-edge-through-the-front-door, everything-resolves
export { standIn } from "#local/stand-in.ts";
export { shown } from "#web/shown.ts";
export { inner } from "#worker/modules/credits/inner.ts";
export { nowhere } from "./nowhere.ts";
