import { asProblems, tool } from "./tools.ts";
import type { Check } from "./types.ts";

/** Biome: one layout, and the rules of biome.json (no any, no !, no floating promise, no climbing imports …). */
export const format: Check = {
  name: "format",
  promise: "one layout and the lint rules of biome.json (npm run format repairs most)",
  async run() {
    const said = await tool("biome", [
      "ci",
      "--colors=off",
      "--max-diagnostics=200",
      "--error-on-warnings",
      ".",
    ]);
    return asProblems(said, 400);
  },
};
