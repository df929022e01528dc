import { treeFiles, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

const canary = "tests/canary/zod/named.ts";
const fromZod = /\bimport\s+(?!\*)([^"';]*?)\s*from\s*["']zod(?:\/[\w/-]+)?["']/g;

/**
 * @param text a source file
 * @returns the import clauses that take zod by name, such as `{ z }`; types alone cost nothing and are let through
 */
export function namedZodImports(text: string): string[] {
  return [...text.matchAll(fromZod)]
    .map((match) => match[1] ?? "")
    .filter((clause) => !/^type\b/.test(clause));
}

/** `import * as z from "zod"`: a named import brings all of it along, 107 kB gz instead of 39. */
export const zod: Check = {
  name: "zod",
  promise: 'zod is imported as "* as z" only; the canary is caught',
  async run() {
    const problems: string[] = [];
    let canaryCaught = false;
    for (const path of await treeFiles("*.ts", "*.tsx", "*.mjs")) {
      const found = namedZodImports((await treeText(path)) ?? "");
      if (path === canary) canaryCaught = found.length > 0;
      else if (!path.startsWith("scripts/check/zod"))
        problems.push(...found.map((clause) => `${path}: import ${clause} from "zod"`));
    }
    if (!canaryCaught) problems.push(`${canary} was not reported: this check sees nothing`);
    return problems;
  },
};
