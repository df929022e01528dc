import { readFile } from "node:fs/promises";
import { inRoot } from "#scripts/lib/paths.mjs";
import { type Finding, treeFindings } from "./knip.ts";
import { treeText } from "./tools.ts";
import type { Check } from "./types.ts";

const record = "docs/decisions/0003-dependencies.md";

/** On the design card and in package.json from the start; first used by the issue named. */
const notYetUsed: Record<string, string> = {
  stripe: "issue 6, credits and plans",
  "@jsquash/jpeg": "issue 4, pictures that makers upload",
};

/** By kind, what is wrong when it is found. */
const WRONG: Partial<Record<Finding["kind"], string>> = {
  unlisted: "is imported and not in package.json",
  unresolved: "leads nowhere",
  binaries: "is started and not in package.json",
};

/** What use says of the packages: unused ones that wait for nothing, waiting ones that are used, missing ones. */
export function packageProblems(found: readonly Finding[], waiting: Record<string, string>): string[] {
  const unused = new Set(
    found.filter(({ kind }) => kind === "dependencies" || kind === "devDependencies").map(({ name }) => name),
  );
  return [
    ...[...unused].filter((name) => !(name in waiting)).map((name) => `${name}: nobody uses it`),
    ...Object.keys(waiting)
      .filter((name) => !unused.has(name))
      .map((name) => `${name}: it is used, so take it off notYetUsed in scripts/check/dependencies.ts`),
    ...found.flatMap(({ kind, file, name }) => (WRONG[kind] ? [`${file}: ${name} ${WRONG[kind]}`] : [])),
  ];
}

type Manifest = Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>;

/** Nothing stands in package.json that nobody uses, at a floating version, or without its line of reasons. */
export const dependencies: Check = {
  name: "dependencies",
  promise:
    "every dependency is used (or waits for its issue), listed, exact, and has its reason in record 0003",
  async run() {
    const manifest = JSON.parse(await readFile(inRoot("package.json"), "utf8")) as Manifest;
    const wanted = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const reasons = (await treeText(record)) ?? "";
    const problems = Object.entries(wanted).flatMap(([name, version]) => [
      ...(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)
        ? []
        : [`${name}: "${version}" is not one exact version`]),
      ...(reasons.includes(`\`${name}\``) ? [] : [`${name}: no line in ${record}`]),
    ]);
    return [...problems, ...packageProblems(await treeFindings(), notYetUsed)];
  },
};
