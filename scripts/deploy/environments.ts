import { readFileSync } from "node:fs";
import { unstable_readConfig, type Unstable_Config as WranglerConfig } from "wrangler";
import { inRoot } from "#scripts/lib/paths.mjs";

/** Where StrataMake runs on Cloudflare. `production` is the top level of wrangler.toml. */
export const ENVIRONMENTS = ["production", "staging"] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** What each environment's Worker is called; a deploy under another name is refused. */
export const WORKER_NAMES: Record<EnvironmentName, string> = {
  production: "stratamake",
  staging: "stratamake-staging",
};

export function isEnvironment(word: string | undefined): word is EnvironmentName {
  return ENVIRONMENTS.some((name) => name === word);
}

/** What of a configuration matters here: as wrangler reads it, and as a build writes it (build/server/wrangler.json). */
export type Configured = Pick<
  WranglerConfig,
  | "name"
  | "routes"
  | "workers_dev"
  | "preview_urls"
  | "vars"
  | "triggers"
  | "placement"
  | "observability"
  | "migrations"
  | "assets"
  | "hyperdrive"
  | "durable_objects"
  | "queues"
  | "ratelimits"
  | "version_metadata"
>;

/** One environment of wrangler.toml, read by wrangler itself. */
export function configOf(environment: EnvironmentName, file = inRoot("wrangler.toml")): Configured {
  const env = environment === "production" ? {} : { env: environment };
  return unstable_readConfig({ config: file, ...env }, { hideWarnings: true });
}

/** What a build wrote beside its Worker. */
export function builtConfig(buildDirectory: string): Configured {
  return JSON.parse(readFileSync(`${buildDirectory}/server/wrangler.json`, "utf8")) as Configured;
}

/** Binding → what it is bound to, in one word each: `hyperdrive`, `queue`, … */
export function bindingsOf(config: Configured): Map<string, string> {
  const named = (kind: string, names: (string | undefined)[]) =>
    names.filter((name) => name !== undefined).map((name): [string, string] => [name, kind]);
  return new Map([
    ...named("assets", [config.assets?.binding]),
    ...named(
      "hyperdrive",
      config.hyperdrive.map((each) => each.binding),
    ),
    ...named(
      "object",
      config.durable_objects.bindings.map((each) => each.name),
    ),
    ...named("queue", config.queues.producers?.map((each) => each.binding) ?? []),
    ...named("ratelimit", config.ratelimits?.map((each) => each.name) ?? []),
    ...named("version", [config.version_metadata?.binding]),
  ]);
}

/** How values look that nobody has filled in yet: ids of zeros, hosts of RFC 2606, the Turnstile key's end. */
const PLACEHOLDER = /^0{20,}\d*$|\.example\b|replace$/;

/** Where a value stands that was never filled in, as `vars.PUBLIC_ORIGIN`; empty = ready. */
export function placeholdersIn(value: unknown, path = ""): string[] {
  if (typeof value === "string") return PLACEHOLDER.test(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    // absolute paths of the machine that built, not values of the environment
    /^(?:user)?configPath$/i.test(key) ? [] : placeholdersIn(inner, path === "" ? key : `${path}.${key}`),
  );
}
