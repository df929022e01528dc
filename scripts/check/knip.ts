import { inRoot } from "#scripts/lib/paths.mjs";
import { tool } from "./tools.ts";

const KINDS = [
  "files",
  "exports",
  "dependencies",
  "devDependencies",
  "unlisted",
  "unresolved",
  "binaries",
] as const;

/** Something that nobody uses, or that is used and not there. */
export interface Finding {
  kind: (typeof KINDS)[number];
  /** File it is in, relative to the folder that was read. */
  file: string;
  name: string;
  line: number | undefined;
}

type Report = { issues: ({ file: string } & Partial<Record<string, { name: string; line?: number }[]>>)[] };

/** What knip finds in a folder with a package.json. Types are left out: a front door names those of its signatures. */
export async function findings(cwd: string): Promise<Finding[]> {
  const include = "files,exports,dependencies,unlisted,unresolved,binaries";
  const said = await tool("knip", ["--no-progress", "--reporter", "json", "--include", include], { cwd });
  let report: Report;
  try {
    report = JSON.parse(said.stdout) as Report;
  } catch {
    throw new Error(`knip did not answer: ${said.text.slice(0, 2000)}`);
  }
  return report.issues.flatMap((issue) =>
    KINDS.flatMap((kind) =>
      (issue[kind] ?? []).map(({ name, line }) => ({ kind, file: issue.file, name, line })),
    ),
  );
}

async function inThisTree(): Promise<Finding[]> {
  // a fresh clone has no types of its routes yet, and each route imports its own
  const routes = await tool("react-router", ["typegen"]);
  if (routes.code !== 0) throw new Error(`no types of the routes: ${routes.text.slice(-2000)}`);
  return await findings(inRoot());
}

let known: Promise<Finding[]> | undefined;

/** The same of this tree, asked once for all checks. */
export function treeFindings(): Promise<Finding[]> {
  known ??= inThisTree();
  return known;
}
