import { existsSync } from "node:fs";
import { inRoot } from "#scripts/lib/paths.mjs";
import { tool } from "./tools.ts";
import type { Check } from "./types.ts";

const rulesFile = inRoot(".dependency-cruiser.cjs");
const rooms = ["contracts", "engine", "worker", "web", "local", "tests", "scripts", "bench"];

interface Cruise {
  modules: { source: string }[];
  summary: {
    totalCruised: number;
    violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[];
    ruleSetUsed?: { forbidden?: { name: string }[] };
  };
}

async function cruise(cwd: string): Promise<Cruise> {
  const here = rooms.filter((room) => existsSync(`${cwd}/${room}`));
  const said = await tool("depcruise", ["--config", rulesFile, "--output-type", "json", ...here], { cwd });
  try {
    return JSON.parse(said.stdout) as Cruise;
  } catch {
    throw new Error(`dependency-cruiser did not answer: ${said.text.slice(0, 2000)}`);
  }
}

/** Rules that report nothing in the fixture which breaks each of them once: they guard nothing any more. */
export function silentRules(ruleNames: string[], reported: string[]): string[] {
  return ruleNames.filter((name) => !reported.includes(name));
}

/** The import rules hold, every source file was read, and each rule still bites on its canary. */
export const boundaries: Check = {
  name: "boundaries",
  promise: "imports run one way, no circle; every rule is caught breaking in tests/canary",
  async run() {
    const [tree, canary] = [await cruise(inRoot()), await cruise(inRoot("tests/canary/boundaries"))];
    const problems = tree.summary.violations.map(
      ({ rule, from, to, cycle }) =>
        `${rule.name}: ${from} → ${cycle ? cycle.map((step) => step.name).join(" → ") : to}`,
    );
    const own = tree.modules.filter((module) => rooms.some((room) => module.source.startsWith(`${room}/`)));
    if (own.length < 10)
      problems.push(`only ${own.length} modules were read: the parser sees nothing (is @swc/core there?)`);
    const rules = (canary.summary.ruleSetUsed?.forbidden ?? []).map((rule) => rule.name);
    if (rules.length < 20) problems.push(`only ${rules.length} rules were loaded`);
    const reported = canary.summary.violations.map((violation) => violation.rule.name);
    problems.push(
      ...silentRules(rules, reported).map(
        (name) => `canary: "${name}" is broken in tests/canary and not reported`,
      ),
    );
    return problems;
  },
};
