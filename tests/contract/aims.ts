import { listSessions, signIn } from "#contracts/accounts.ts";
import { listAssets } from "#contracts/assets.ts";
import { ENDPOINTS } from "#contracts/endpoints.ts";
import { createGeneration, generation, getGeneration } from "#contracts/generation.ts";
import { createPost } from "#contracts/posts.ts";
import { until } from "#local/processes.ts";
import { type Maker, Person, turnstileToken } from "#tests/support/actors.ts";
import { type Sample, sampleOf } from "./samples.ts";

/** A finished picture of a maker's: ids of its generation and of its file. */
export async function finishedPicture(owner: Maker): Promise<{ gen: string; ast: string }> {
  const made = await owner.get(
    createGeneration,
    { body: { kind: "picture", mode: "text", engine: "strata", prompt: "a fox", params: { size: 256 } } },
    { idempotencyKey: crypto.randomUUID() },
  );
  const { id } = generation.parse(made);
  const over = async () => (await owner.get(getGeneration, { params: { id } })).status === "succeeded";
  if (!(await until(over, 60_000, 200))) throw new Error(`${id} was not finished in a minute`);
  const { items } = await owner.get(listAssets);
  return { gen: id, ast: items[0]?.id ?? "" };
}

/** The sample of an endpoint with ids of things that are there and the owner's. */
export async function aimedAt(name: string, owner: Maker): Promise<Sample> {
  const endpoint = ENDPOINTS.find((each) => each.name === name);
  if (endpoint === undefined) throw new Error(`no endpoint ${name}`);
  const sample = sampleOf(endpoint);
  if (name === "endSession" || name === "confirmSession") {
    await new Person(owner.origin).get(signIn, {
      body: { email: owner.email, password: owner.password, turnstileToken },
    });
    const { items } = await owner.get(listSessions);
    return { params: { id: items.find((session) => !session.current)?.id ?? "" } };
  }
  if (name === "signUp") {
    const word = crypto.randomUUID().slice(0, 8);
    return { body: { ...sample.body, username: `m-${word}`, email: `m-${word}@example.com` } };
  }
  const kind = Object.values({ ...sample.params, asset: sample.body?.["assetId"] })
    .map((id) => String(id).slice(0, 3))
    .find((prefix) => ["gen", "ast", "pst"].includes(prefix));
  if (kind === undefined) return sample;
  const picture = await finishedPicture(owner);
  if (name === "createPost") return { body: { ...sample.body, assetId: picture.ast } };
  if (kind !== "pst") return { ...sample, params: { id: picture[kind as "gen" | "ast"] } };
  const post = await owner.get(createPost, { body: { assetId: picture.ast, title: "A fox" } });
  return { ...sample, params: { id: post.id } };
}
