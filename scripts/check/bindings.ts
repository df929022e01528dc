import { treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** Binding names of one environment of wrangler.toml: "" is the top level (production). */
export type Environments = Map<string, Set<string>>;

const named = /^(?:durable_objects\.bindings|ratelimits|workflows)$/;
const bound =
  /^(?:assets|hyperdrive|queues\.producers|kv_namespaces|r2_buckets|d1_databases|services|ai|images|analytics_engine_datasets|version_metadata)$/;

/**
 * Reads what wrangler.toml binds. It knows just enough TOML for that: tables, and `key = "text"` lines.
 * @returns names by environment
 */
export function bindingsOf(toml: string): Environments {
  const found: Environments = new Map([["", new Set()]]);
  let environment = "";
  let table = "";
  for (const line of toml.split("\n")) {
    const header = /^\s*\[+\s*([\w.-]+)\s*\]+/.exec(line)?.[1];
    if (header !== undefined) {
      const [, inside = "", rest = header] = /^env\.([\w-]+)(?:\.(.*))?$/.exec(header) ?? [];
      environment = inside;
      table = inside === "" ? header : (/^env\.[\w-]+\.(.*)$/.exec(header)?.[1] ?? rest);
      if (!found.has(environment)) found.set(environment, new Set());
      continue;
    }
    const [, key, value] = /^\s*(binding|name)\s*=\s*"([^"]+)"/.exec(line) ?? [];
    if (value === undefined) continue;
    if ((key === "binding" && bound.test(table)) || (key === "name" && named.test(table)))
      found.get(environment)?.add(value);
  }
  return found;
}

/** Property names of `interface Bindings` in TypeScript source. */
export function declaredBindings(source: string): string[] {
  const body = /interface Bindings\b[^{]*\{([\s\S]*?)\n\}/.exec(source)?.[1] ?? "";
  return [...body.matchAll(/^\s*(?:readonly\s+)?([A-Z][A-Z0-9_]*)\??\s*:/gm)].map((match) => match[1] ?? "");
}

const missing = (wanted: Iterable<string>, there: ReadonlySet<string>) =>
  [...wanted].filter((name) => !there.has(name));

/** What the code believes to be bound is bound, in every environment: bindings are not inherited by [env.X]. */
export const bindings: Check = {
  name: "bindings",
  promise: "worker/bindings.ts and every environment of wrangler.toml name the same bindings",
  async run() {
    const environments = bindingsOf((await treeText("wrangler.toml")) ?? "");
    const declared = new Set(declaredBindings((await treeText("worker/bindings.ts")) ?? ""));
    if (declared.size === 0) return ["worker/bindings.ts: no interface Bindings was found"];
    return [...environments].flatMap(([environment, there]) => {
      const where = environment === "" ? "wrangler.toml" : `wrangler.toml [env.${environment}]`;
      return [
        ...missing(declared, there).map((name) => `${where}: ${name} is not bound`),
        ...missing(there, declared).map((name) => `${where}: ${name} is bound and not in worker/bindings.ts`),
      ];
    });
  },
};
