import { readFileSync } from "node:fs";
import { nameProblems, SECRET_NAMES, valueProblems } from "#scripts/secrets/catalogue.ts";
import { placeholdersIn } from "./environments.ts";
import { storedSecrets } from "./stored-secrets.ts";
import { type Built, type DeployWish, NotDeployed, type World } from "./world.ts";

/** Refuses; in a dry run it says that a real one would be, and goes on. */
export function object(world: World, wish: DeployWish, why: string): void {
  if (!wish.dryRun) throw new NotDeployed(why);
  world.say(`! a real deploy would be refused: ${why}`);
}

/** The tree is a commit, the build is of the environment asked for, and every value was filled in. */
export async function makeReady(world: World, wish: DeployWish): Promise<Built & { commitId: string }> {
  const { id, dirty } = await world.commit();
  if (dirty) object(world, wish, `the tree differs from its commit ${id.slice(0, 12)}`);
  const built = await world.build(wish.environment);
  if (built.problems.length > 0)
    throw new NotDeployed(`the build does not fit:\n  ${built.problems.join("\n  ")}`);
  world.say(`✓ built commit ${id.slice(0, 12)} as ${built.config.name}, with all its bindings`);
  const unfilled = placeholdersIn(built.config);
  if (unfilled.length > 0)
    object(world, wish, `wrangler.toml still holds placeholders: ${unfilled.join(", ")}`);
  return { ...built, commitId: id };
}

/** Every secret is there before a version runs without it. */
export async function demandSecrets(world: World, wish: DeployWish, worker: string): Promise<void> {
  if (wish.secretsFile !== undefined) {
    const problems = valueProblems(
      JSON.parse(readFileSync(wish.secretsFile, "utf8")) as Record<string, unknown>,
    );
    if (problems.length > 0) throw new NotDeployed(`${wish.secretsFile}: ${problems.join(", ")}`);
    return world.say(`✓ ${wish.secretsFile} holds all ${SECRET_NAMES.length} secrets in their shapes`);
  }
  if (wish.dryRun)
    return world.say(`· needs the secrets ${SECRET_NAMES.join(" ")} (not asked for in a dry run)`);
  const stored = await storedSecrets(worker, world.wrangler);
  if (typeof stored === "string") throw new NotDeployed(`the secrets could not be listed: ${stored}`);
  const problems = nameProblems(stored);
  if (problems.length > 0) throw new NotDeployed(`secrets: ${problems.join(", ")}`);
  world.say("✓ all secrets are there");
}

/**
 * Brings the database forward before a version meets it. What takes something away has to wait until no version uses
 * it any more: that deploy is asked for with --contract.
 */
export async function bringMigrations(world: World, wish: DeployWish): Promise<void> {
  const url = world.databaseUrl;
  if (url === undefined) {
    if (!wish.dryRun) throw new NotDeployed("DATABASE_URL is missing: the connection string of strata_owner");
    return world.say("· migrations: DATABASE_URL is not set, so nobody was asked which are missing");
  }
  const { names, contracting } = await world.pending(url);
  for (const name of names) world.say(`· ${wish.dryRun ? "would apply" : "applying"} ${name}`);
  if (contracting.length > 0 && !wish.contract) {
    const which = contracting.join(", ");
    object(world, wish, `${which} takes away what the running version may use; when it does not: --contract`);
  }
  if (!wish.dryRun) await world.migrate(url);
  world.say(names.length === 0 ? "✓ the database is up to date" : `✓ ${names.length} migrations`);
}
