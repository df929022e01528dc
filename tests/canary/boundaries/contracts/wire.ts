// breaks contracts-is-a-leaf
export { engine } from "#engine/clean.ts";
