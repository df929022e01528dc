import { existsSync } from "node:fs";
import { inRoot } from "#scripts/lib/paths.mjs";
import { treeFiles, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** Joined here, so that this file does not report itself. */
const word = (...parts: string[]) => parts.join("");

const traces: [RegExp, string][] = [
  [/(?<![\w.*)}~/-])\/(?:work|root|tmp\/w)\/[\w.]/, "a path of one machine"],
  [/(?<![\w.*)}~/-])\/home\/(?!runner\b)[a-z][\w-]*\//, "a path of one machine"],
  [
    new RegExp(word("registry", "\\.npmjs", "\\.org|deb", "\\.debian", "\\.org|registry", "\\.yarnpkg")),
    "the host of a registry",
  ],
  [/\.\.\/shared\//, "a folder outside the clone"],
];
const paper = "decisions|house|stack|risks|promises|product|look|data|engine|api";
const papers = new RegExp(`\\b(?:${paper})(?:\\.md\\b| §)`, "g");

/**
 * What ties a file to one machine or to papers that a clone has not.
 * @param known names of .md files that the tree itself holds under docs/
 * @returns `line: what`
 */
export function tracesIn(text: string, known: (name: string) => boolean): string[] {
  return text
    .split("\n")
    .flatMap((line, index) => [
      ...traces.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${index + 1}: ${what}`),
      ...[...line.matchAll(papers)]
        .filter(([name]) => !known(name.replace(" §", ".md")))
        .map(([name]) => `${index + 1}: ${name} is not in this tree`),
    ]);
}

/** A clone stands on its own: no path of a machine, no registry's host, no paper that is elsewhere. */
export const tracesCheck: Check = {
  name: "traces",
  promise: "no path of a machine, no registry host, no paper that a clone has not",
  async run() {
    const problems: string[] = [];
    const known = (name: string) => existsSync(inRoot("docs", name));
    const texts = [
      "*.ts",
      "*.tsx",
      "*.mjs",
      "*.cjs",
      "*.json",
      "*.toml",
      "*.md",
      "*.sql",
      "*.css",
      "*.html",
      ".ci/*",
      ".npmrc",
    ];
    for (const path of await treeFiles(...texts)) {
      if (path === "package-lock.json" || path.startsWith("scripts/check/traces")) continue;
      problems.push(...tracesIn((await treeText(path)) ?? "", known).map((found) => `${path}:${found}`));
    }
    return problems;
  },
};
