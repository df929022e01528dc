import { installDifferences } from "#scripts/lib/install.mjs";
import { tool, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** The lock says what package.json asks for, node_modules holds what the lock says, and no address of a registry is in it. */
export const lock: Check = {
  name: "lock",
  promise: "package-lock.json is current, installed as it stands, unchanged by the install",
  async run() {
    const problems = installDifferences();
    if (((await treeText("package-lock.json")) ?? "").includes('"resolved"')) {
      problems.push(
        "package-lock.json records download addresses: set omit-lockfile-registry-resolved (see .npmrc)",
      );
    }
    // Before a commit the lock may differ from HEAD on purpose; in a fresh clone an install must leave it alone.
    if (process.env.CI === undefined) return problems;
    const said = await tool("git", ["diff", "--exit-code", "--stat", "--", "package-lock.json"]);
    if (said.code !== 0) problems.push(`the install changed the lock:\n${said.text}`);
    return problems;
  },
};
