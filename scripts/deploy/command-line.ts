import { parseArgs } from "node:util";
import { deploy, promote } from "./deploy.ts";
import { ENVIRONMENTS, isEnvironment } from "./environments.ts";
import { type DeployWish, NotDeployed, realWorld } from "./world.ts";

const USAGE = `usage: npm run deploy -- --env ${ENVIRONMENTS.join("|")}
  --dry-run               checks and builds; changes nothing
  --percentage <1–100>    share of the visitors for the new version, 10 by default
  --promote <version>     all visitors to a version of which they meet a share now
  --at-once [--secrets-file <json>]   the first deploy, and one with new Durable Object classes
  --contract              also apply migrations that take something away`;

const options = {
  env: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  percentage: { type: "string", default: "10" },
  promote: { type: "string" },
  "at-once": { type: "boolean", default: false },
  "secrets-file": { type: "string" },
  contract: { type: "boolean", default: false },
} as const;

/** Reads what is asked for; undefined when it makes no sense. */
export function wishOf(args: string[]): { wish: DeployWish; version: string | undefined } | undefined {
  const { values } = parseArgs({ args, options });
  const { env, promote: version, "secrets-file": secretsFile } = values;
  const percentage = Number(values.percentage);
  if (!isEnvironment(env) || !Number.isInteger(percentage) || percentage < 1 || percentage > 100)
    return undefined;
  if (secretsFile !== undefined && !values["at-once"]) return undefined;
  if (version !== undefined && (values["dry-run"] || values["at-once"])) return undefined;
  const wish = {
    environment: env,
    dryRun: values["dry-run"],
    percentage,
    atOnce: values["at-once"],
    contract: values.contract,
    ...(secretsFile !== undefined && { secretsFile }),
  };
  return { wish, version };
}

/** The command line of `npm run deploy`. @returns the exit code */
export async function deployFromCommandLine(args: string[]): Promise<number> {
  const asked = wishOf(args);
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  try {
    if (asked.version === undefined) await deploy(realWorld(), asked.wish);
    else await promote(realWorld(), asked.wish, asked.version);
    return 0;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    console.error(error instanceof NotDeployed ? `Not deployed: ${words}` : `Look at once: ${words}`);
    return 1;
  }
}
