import { inRoot } from "#scripts/lib/paths.mjs";
import { type Finding, findings, treeFindings } from "./knip.ts";
import type { Check } from "./types.ts";

const where = ({ file, line }: Finding) => (line === undefined ? file : `${file}:${line}`);

/** What tests/canary/dead-code holds one of, each. */
const CANARY: [Finding["kind"], string][] = [
  ["files", "lost.ts"],
  ["exports", "unused"],
  ["dependencies", "nobody-imports-this"],
  ["unlisted", "not-in-package-json"],
];

/** Kinds of the canary that were not found: nothing of that kind would be found in the tree either. */
export function silentKinds(found: readonly Finding[]): string[] {
  return CANARY.filter(
    ([kind, name]) => !found.some((finding) => finding.kind === kind && finding.name === name),
  ).map(([kind, name]) => `canary: ${name} (${kind}) of tests/canary/dead-code is not found`);
}

/** No file that nobody imports, no export that nobody uses. What only tests use counts as used. */
export const deadCode: Check = {
  name: "dead-code",
  promise: "no file that nobody imports, no export that nobody uses; each kind is caught in tests/canary",
  async run() {
    const dead = (await treeFindings()).flatMap((finding) => {
      if (finding.kind === "files") return [`${finding.file}: nobody imports it`];
      if (finding.kind === "exports") return [`${where(finding)}: nobody uses the export ${finding.name}`];
      return [];
    });
    return [...dead, ...silentKinds(await findings(inRoot("tests/canary/dead-code")))];
  },
};
