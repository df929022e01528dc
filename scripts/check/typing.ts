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
