import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ENVIRONMENTS, isEnvironment, WORKER_NAMES } from "#scripts/deploy/environments.ts";
import { storedSecrets } from "#scripts/deploy/stored-secrets.ts";
import { runWrangler, type Wrangler } from "#scripts/deploy/wrangler.ts";
import { generatedSecrets, nameProblems, PURPOSES, SECRET_NAMES, valueProblems } from "./catalogue.ts";

const USAGE = `usage: npm run secrets -- list
       npm run -s secrets -- generate > secrets.json
       npm run secrets -- check --env ${ENVIRONMENTS.join("|")}
       npm run secrets -- check --file secrets.json`;

function list(): void {
  for (const name of SECRET_NAMES) {
    const { purpose, shape } = PURPOSES[name];
    console.log(`${name.padEnd(18)} ${purpose}; ${shape}`);
  }
}

function report(problems: string[], where: string): number {
  for (const problem of problems) console.log(`${where}: ${problem}`);
  if (problems.length === 0)
    console.log(`${where}: all ${SECRET_NAMES.length} secrets are there, and no other.`);
  return problems.length === 0 ? 0 : 1;
}

async function check(env: string | undefined, file: string | undefined, wrangler: Wrangler): Promise<number> {
  if (file !== undefined) {
    return report(valueProblems(JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>), file);
  }
  if (!isEnvironment(env)) {
    console.error(USAGE);
    return 2;
  }
  const stored = await storedSecrets(WORKER_NAMES[env], wrangler);
  if (typeof stored === "string") {
    console.error(`${env}: wrangler could not list the secrets: ${stored}`);
    return 1;
  }
  return report(nameProblems(stored), env);
}

/**
 * The command line of `npm run secrets`.
 * @param wrangler how wrangler is reached; another one in tests
 * @returns the exit code
 */
export async function secrets(
  args: string[],
  wrangler: Wrangler = (given) => runWrangler(given),
): Promise<number> {
  const options = { env: { type: "string" }, file: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.join() === "list") list();
  else if (positionals.join() === "generate") console.log(JSON.stringify(generatedSecrets(), null, 2));
  else if (positionals.join() === "check") return await check(values.env, values.file, wrangler);
  else {
    console.error(USAGE);
    return 2;
  }
  return 0;
}
