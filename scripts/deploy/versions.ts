import * as z from "zod";
import { NotDeployed, type World } from "./world.ts";

const deployment = z.object({
  versions: z.array(z.object({ version_id: z.string(), percentage: z.number() })).min(1),
});
const uploaded = z.object({ type: z.literal("version-upload"), version_id: z.string() });
const viewed = z.object({ annotations: z.object({ "workers/tag": z.string() }).optional() });

/** The longest tag that the platform takes is 25 characters. */
export const tagOf = (commitId: string): string => commitId.slice(0, 12);

/** What visitors meet now: one version, or two while a roll-out is under way. */
export async function liveVersions(world: World, worker: string) {
  const said = await world.wrangler(["deployments", "status", "--name", worker, "--json"]);
  if (said.code !== 0) {
    throw new NotDeployed(`${said.text}\nThe first time: --at-once --secrets-file <json> (docs/deploy.md).`);
  }
  return deployment.parse(JSON.parse(said.stdout)).versions;
}

/** Sends a build as a version that nobody meets yet. @returns its id */
export async function uploadVersion(world: World, file: string, commitId: string): Promise<string> {
  const said = await world.wrangler([
    ...["versions", "upload", "--config", file],
    ...["--tag", tagOf(commitId), "--message", `commit ${commitId}`],
  ]);
  const found = said.events.map((event) => uploaded.safeParse(event).data).find((each) => each !== undefined);
  if (said.code !== 0 || found === undefined) throw new NotDeployed(`the upload failed:\n${said.text}`);
  return found.version_id;
}

/** Shares the visitors out between versions, in percent. */
export async function shareOut(world: World, worker: string, shares: Record<string, number>): Promise<void> {
  const specs = Object.entries(shares).map(([version, percentage]) => `${version}@${percentage}%`);
  const said = await world.wrangler(["versions", "deploy", ...specs, "--name", worker, "--yes"]);
  if (said.code !== 0) throw new NotDeployed(`${specs.join(" ")} was refused:\n${said.text}`);
}

/** The tag a version was sent with; undefined when it has none. */
export async function tagOfVersion(
  world: World,
  worker: string,
  version: string,
): Promise<string | undefined> {
  const said = await world.wrangler(["versions", "view", version, "--name", worker, "--json"]);
  if (said.code !== 0) throw new NotDeployed(said.text);
  return viewed.parse(JSON.parse(said.stdout)).annotations?.["workers/tag"];
}
