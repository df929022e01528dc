import { bindingProblems, environmentProblems } from "#scripts/deploy/compare.ts";
import { configOf, ENVIRONMENTS, WORKER_NAMES } from "#scripts/deploy/environments.ts";
import { treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** Property names of `interface Bindings` in TypeScript source. */
export function declaredBindings(source: string): string[] {
  const body = /interface Bindings\b[^{]*\{([\s\S]*?)\n\}/.exec(source)?.[1] ?? "";
  return [...body.matchAll(/^\s*(?:readonly\s+)?([A-Z][A-Z0-9_]*)\??\s*:/gm)].map((match) => match[1] ?? "");
}

/** The same, of this tree. Throws when there is none, since nothing would be compared. */
export async function bindingsInCode(): Promise<Set<string>> {
  const declared = new Set(declaredBindings((await treeText("worker/bindings.ts")) ?? ""));
  if (declared.size === 0) throw new Error("worker/bindings.ts: no interface Bindings was found");
  return declared;
}

/** What the code believes to be bound is bound, in every environment: bindings are not inherited by [env.X]. */
export const bindings: Check = {
  name: "bindings",
  promise: "each environment of wrangler.toml binds what worker/bindings.ts names, under names of its own",
  async run() {
    const declared = await bindingsInCode();
    const production = configOf("production");
    return ENVIRONMENTS.flatMap((environment) => {
      const config = configOf(environment);
      const problems = bindingProblems(declared, config);
      if (config.name !== WORKER_NAMES[environment]) problems.push(`it is called ${config.name}`);
      if (environment !== "production") problems.push(...environmentProblems(production, config));
      return problems.map((problem) => `${environment}: ${problem}`);
    });
  },
};
