import { WORKER_NAMES } from "./environments.ts";
import { bringMigrations, demandSecrets, makeReady, object } from "./steps.ts";
import { liveVersions, shareOut, tagOf, tagOfVersion, uploadVersion } from "./versions.ts";
import { type Built, type DeployWish, NotDeployed, type World } from "./world.ts";

type Ready = Built & { commitId: string };

/** A new deployment is known everywhere within seconds; its first request compiles it. */
const PATIENCE_MS = 60_000;

const originOf = (ready: Ready): string =>
  String((ready.config.vars as Record<string, unknown>)["PUBLIC_ORIGIN"]);

async function sendAtOnce(world: World, wish: DeployWish, ready: Ready): Promise<void> {
  const worker = WORKER_NAMES[wish.environment];
  const said = await world.wrangler([
    ...["deploy", "--config", ready.file],
    ...["--tag", tagOf(ready.commitId), "--message", `commit ${ready.commitId}`],
    ...(wish.secretsFile === undefined ? [] : ["--secrets-file", wish.secretsFile]),
  ]);
  if (said.code !== 0) throw new NotDeployed(said.text);
  const problem = await world.smoke({ origin: originOf(ready), worker, patienceMs: PATIENCE_MS });
  if (problem !== undefined) throw new Error(`it is out and does not serve: ${problem}`);
  world.say(`✓ ${worker} serves commit ${tagOf(ready.commitId)} to everybody`);
}

/** Sends a version, tries it while nobody meets it, then gives it its share of the visitors. */
async function sendGradually(world: World, wish: DeployWish, ready: Ready, before: string): Promise<void> {
  const worker = WORKER_NAMES[wish.environment];
  const version = await uploadVersion(world, ready.file, ready.commitId);
  world.say(`✓ version ${version} is uploaded`);
  await shareOut(world, worker, { [version]: 0, [before]: 100 });
  const smoke = { origin: originOf(ready), worker, version, patienceMs: PATIENCE_MS };
  const problem = await world.smoke(smoke);
  if (problem !== undefined) {
    await shareOut(world, worker, { [before]: 100 });
    throw new NotDeployed(`the new version does not serve: ${problem}\nAll visitors are with ${before}.`);
  }
  world.say("✓ it serves: /healthz, two pages and a script of the build, asked of this version");
  if (wish.percentage === 100) return await giveAll(world, wish, version, ready.file);
  await shareOut(world, worker, { [version]: wish.percentage, [before]: 100 - wish.percentage });
  world.say(`✓ ${wish.percentage} % of the visitors meet ${version}. Watch the log, then either`);
  world.say(`  on:   npm run deploy -- --env ${wish.environment} --promote ${version}`);
  world.say(`  back: npx wrangler versions deploy ${before}@100% --name ${worker} --yes`);
}

/** All visitors to one version; crons, queue consumers and domains, which belong to no version, come with it. */
async function giveAll(world: World, wish: DeployWish, version: string, file: string): Promise<void> {
  const worker = WORKER_NAMES[wish.environment];
  await shareOut(world, worker, { [version]: 100 });
  const said = await world.wrangler(["triggers", "deploy", "--config", file]);
  if (said.code !== 0)
    throw new Error(`all visitors meet ${version}, but crons and domains failed: ${said.text}`);
  world.say(`✓ everybody meets ${version}`);
}

async function sayTheRest(world: World, wish: DeployWish, ready: Ready): Promise<void> {
  const command = wish.atOnce ? ["deploy"] : ["versions", "upload"];
  const said = await world.wrangler([...command, "--dry-run", "--config", ready.file]);
  if (said.code !== 0) throw new NotDeployed(`wrangler ${command.join(" ")} would fail:\n${said.text}`);
  world.say(`✓ wrangler ${command.join(" ")} takes it`);
  world.say(
    wish.atOnce
      ? "· then: smoke test"
      : `· then: 0 % and a smoke test, ${wish.percentage} % and a stop; --promote gives it everybody`,
  );
  world.say("Dry run: nothing was changed.");
}

/**
 * Brings this commit to an environment.
 * @throws NotDeployed when visitors meet what they met before; another Error when they may not
 */
export async function deploy(world: World, wish: DeployWish): Promise<void> {
  const worker = WORKER_NAMES[wish.environment];
  const ready = await makeReady(world, wish);
  await demandSecrets(world, wish, worker);
  const live = wish.dryRun || wish.atOnce ? [] : await liveVersions(world, worker);
  if (live.length > 1) object(world, wish, "a roll-out is under way: --promote it or take it back first");
  await bringMigrations(world, wish);
  if (wish.dryRun) return await sayTheRest(world, wish, ready);
  const [before] = live;
  if (before === undefined) await sendAtOnce(world, wish, ready);
  else await sendGradually(world, wish, ready, before.version_id);
}

/** Ends a roll-out: all visitors to `version`, which must be in the deployment and of this tree's commit. */
export async function promote(world: World, wish: DeployWish, version: string): Promise<void> {
  const worker = WORKER_NAMES[wish.environment];
  const live = await liveVersions(world, worker);
  if (!live.some((each) => each.version_id === version))
    throw new NotDeployed(
      `${version} is not in the deployment: ${live.map((each) => each.version_id).join(", ")}`,
    );
  const ready = await makeReady(world, wish);
  const tag = await tagOfVersion(world, worker, version);
  if (tag !== tagOf(ready.commitId))
    throw new NotDeployed(
      `${version} was made of ${tag}, this tree is ${tagOf(ready.commitId)}: check that commit out`,
    );
  await giveAll(world, wish, version, ready.file);
}
