import { rmSync } from "node:fs";
import { build, buildDirectoryOf } from "#scripts/build.mjs";
import { bindingsInCode } from "#scripts/check/bindings.ts";
import { localWordsIn } from "#scripts/check/secrets.ts";
import { tool } from "#scripts/check/tools.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { migrate, type Pending, pendingMigrations } from "#scripts/migrate.ts";
import { bindingProblems, builtProblems } from "./compare.ts";
import { builtConfig, type Configured, configOf, type EnvironmentName } from "./environments.ts";
import { type SmokeWish, smokeProblem } from "./smoke.ts";
import { runWrangler, type Wrangler } from "./wrangler.ts";

/** Nothing was given to visitors, and this is why. */
export class NotDeployed extends Error {
  override name = "NotDeployed";
}

/** What a deploy is asked for. */
export interface DeployWish {
  environment: EnvironmentName;
  /** Do all that changes nothing, and say the rest. */
  dryRun: boolean;
  /** Share of the visitors that the new version gets, 1 to 100. */
  percentage: number;
  /** Straight to all with `wrangler deploy`: the first time, and when Durable Object classes change. */
  atOnce: boolean;
  /** Apply migrations that take something away. */
  contract: boolean;
  /** JSON with secrets to send along; with `atOnce` only. */
  secretsFile?: string;
}

/** A build that is ready to be sent. */
export interface Built {
  config: Configured;
  /** Path of the configuration for `wrangler --config`. */
  file: string;
  /** Why it must not be sent. */
  problems: string[];
}

/** All that a deploy touches; other ones in tests. */
export interface World {
  wrangler: Wrangler;
  /** The commit of the tree, and whether the tree differs from it. */
  commit(): Promise<{ id: string; dirty: boolean }>;
  /** Builds anew. */
  build(environment: EnvironmentName): Promise<Built>;
  /** As strata_owner; undefined = not told. */
  databaseUrl: string | undefined;
  pending(url: string): Promise<Pending>;
  migrate(url: string): Promise<string[]>;
  smoke(wish: SmokeWish): Promise<string | undefined>;
  say(line: string): void;
}

async function commit(): Promise<{ id: string; dirty: boolean }> {
  const [head, status] = [
    await tool("git", ["rev-parse", "HEAD"]),
    await tool("git", ["status", "--porcelain"]),
  ];
  if (head.code !== 0 || status.code !== 0) throw new NotDeployed(`git: ${head.text} ${status.text}`);
  return { id: head.stdout.trim(), dirty: status.stdout.trim() !== "" };
}

async function buildAnew(environment: EnvironmentName): Promise<Built> {
  const directory = inRoot(buildDirectoryOf(environment));
  rmSync(directory, { recursive: true, force: true });
  build({ environment, quiet: true });
  const config = builtConfig(directory);
  const problems = [
    ...bindingProblems(await bindingsInCode(), config),
    ...builtProblems(configOf(environment), config),
    ...(await localWordsIn(directory)),
  ];
  return { config, file: `${directory}/server/wrangler.json`, problems };
}

/** This tree, this machine's wrangler, the database of DATABASE_URL. */
export function realWorld(): World {
  return {
    wrangler: (args) => runWrangler(args),
    commit,
    build: buildAnew,
    databaseUrl: process.env["DATABASE_URL"],
    pending: (url) => pendingMigrations(url),
    migrate: (url) => migrate(url),
    smoke: smokeProblem,
    say: (line) => console.log(line),
  };
}
