import * as z from "zod";
import type { Wrangler } from "./wrangler.ts";

const listed = z.array(z.object({ name: z.string() }));

/** Names of the secrets that a Worker has; a text with wrangler's words when it would not say. */
export async function storedSecrets(worker: string, wrangler: Wrangler): Promise<string[] | string> {
  const said = await wrangler(["secret", "list", "--name", worker, "--format", "json"]);
  if (said.code !== 0) return said.text;
  return listed.parse(JSON.parse(said.stdout)).map((secret) => secret.name);
}
