import { asProblems, tool } from "./tools.ts";
import type { Check } from "./types.ts";

/** The Worker, the pages, Node and the browser tests each see only what they have where they run. */
export const typing: Check = {
  name: "types",
  promise: "tsc -b: worker without DOM, pages without Node, tools, browser tests",
  async run() {
    const routes = await tool("react-router", ["typegen"]);
    const types = await tool("tsc", ["-b", "--pretty", "false"]);
    return [...asProblems(routes, 10), ...asProblems(types, 400)];
  },
};

/** worker/bindings.d.ts is what wrangler makes of wrangler.toml today. */
export const bindings: Check = {
  name: "bindings",
  promise: "worker/bindings.d.ts is what wrangler.toml says (npm run types)",
  async run() {
    const said = await tool("wrangler", [
      "types",
      "--include-runtime=false",
      "--check",
      "worker/bindings.d.ts",
    ]);
    return asProblems(said, 10);
  },
};
