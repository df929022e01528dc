import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { encodeId } from "#contracts/ids.ts";
import * as contract from "#contracts/posts.ts";
import { type GenerationBench, generationBench, refusal, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { type Maker, VISITOR } from "#worker/kernel/actor.ts";
import { deleteAsset } from "#worker/modules/assets/index.ts";
import { createPost, deletePost, getPost, readPublicFeed } from "#worker/modules/community/index.ts";
import { getRecipe, recipeJson } from "#worker/modules/generation/index.ts";

let database: TestDatabase;
let bench: GenerationBench;
let ada: Maker;
let bob: Maker;
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await generationBench(database);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});
beforeEach(async () => {
  [ada, bob] = [await bench.maker(), await bench.maker()];
});

const UNAVAILABLE = refusal("remix.unavailable");
const deps = () => ({
  ...bench.deps,
  edgeCache: bench.noCache,
  recipeOf: recipeJson,
  // files to remove are no business of this room's queues
  relay: { sendAfterCommit: () => {} },
});
const bare = (id: string) => contract.getPost.params.parse({ id }).id;
const visit = async (id: string) => contract.post.parse(await getPost(deps(), VISITOR, bare(id)));

/** A picture of this maker's, made; `remixOf` as on the wire. */
async function picture(who: Maker, wish: Record<string, unknown> = {}): Promise<string> {
  const made = await bench.make(who, { params: { size: 256 }, ...wish });
  await bench.pump();
  const { outputs } = await bench.read(who, made);
  return contract.createPost.body.shape.assetId.parse(outputs[0]?.asset?.id);
}

type Publication = Partial<Parameters<typeof createPost>[2]>;
async function published(who: Maker, assetId: string, more: Publication = {}): Promise<contract.Post> {
  const usual = { title: "Fox", licence: "cc-by" as const, showPrompt: true, showRecipe: true };
  const { post } = await createPost(deps(), who, { assetId, ...usual, ...more });
  return contract.post.parse(post);
}

describe("a remix of a public picture", () => {
  it("is told in the wish, its recipe, its post, and on the page of what it came from", async () => {
    const origin = await published(ada, await picture(ada), { title: "Origin" });
    expect(origin).toMatchObject({ remixable: true, remixes: { count: 0, items: [] } });
    const made = await bench.make(bob, { params: { size: 256 }, remixOf: origin.id });
    expect(made.remixOf).toBe(origin.id);
    await bench.pump();
    expect((await getRecipe(bench.deps, bob, uuidOf(made))).remixOf).toBe(origin.id);
    const { outputs } = await bench.read(bob, made);
    const assetId = contract.createPost.body.shape.assetId.parse(outputs[0]?.asset?.id);
    const remix = await published(bob, assetId, { title: "Remix" });
    expect((await visit(remix.id)).remixOf).toEqual({
      id: origin.id,
      title: "Origin",
      author: { username: ada.username },
    });
    expect((await visit(origin.id)).remixes).toMatchObject({ count: 1, items: [{ id: remix.id }] });
    const listed = await readPublicFeed(deps(), { limit: 1, view: "explore", remixOf: bare(origin.id) });
    expect(listed.items.map(({ id }) => id)).toEqual([remix.id]);
  });

  it("recalls every setting of it", async () => {
    const params = { aspect: "4:3", size: 256, style: "papercut", palette: "ember" };
    const id = await picture(ada, { params, seed: 77, negativePrompt: "snow" });
    expect(await published(ada, id)).toMatchObject({
      prompt: "a brave fox",
      negativePrompt: "snow",
      recipe: { engine: "strata", style: "papercut", seed: 77, params },
    });
  });

  it("outlives it: the origin deleted, the remix and its licence stay and say so", async () => {
    const source = await picture(ada);
    const origin = await published(ada, source, { licence: "cc-by-sa" });
    const [first, second] = [
      await picture(bob, { remixOf: origin.id }),
      await picture(bob, { remixOf: origin.id }),
    ];
    const remix = await published(bob, first, { licence: "cc-by-sa" });
    await deleteAsset(deps(), ada, source);
    expect(await visit(remix.id)).toMatchObject({ remixOf: null, title: "Fox" });
    await expect(published(bob, second, { licence: "cc0" })).rejects.toEqual(refusal("request.invalid"));
    await published(bob, second, { licence: "cc-by-sa" });
  });
});

describe("a wish for a remix", () => {
  it("of a post that is hidden, not there, or not to be remixed is refused the same way and costs nothing", async () => {
    const reserved = await published(ada, await picture(ada), { licence: "all-rights-reserved" });
    const wordless = await published(ada, await picture(ada), { showPrompt: false });
    const hidden = await published(ada, await picture(ada));
    await deletePost(deps(), ada, bare(hidden.id));
    expect(reserved.remixable || wordless.remixable).toBe(false);
    for (const remixOf of [reserved.id, wordless.id, hidden.id, encodeId("pst", bench.deps.ids.uuid())]) {
      await expect(bench.make(bob, { remixOf })).rejects.toEqual(UNAVAILABLE);
      expect((await bench.price(bob, { remixOf })).problems.map(({ code }) => code)).toEqual([
        "remix.unavailable",
      ]);
    }
    expect(await bench.credits(bob)).toMatchObject({ left: 50, held: 0 });
  });

  it("made before the origin was taken down is finished as it was wished", async () => {
    const origin = await published(ada, await picture(ada));
    const key = randomUUID();
    const made = await bench.ask(bob, { remixOf: origin.id, params: { size: 256 } }, key);
    await deletePost(deps(), ada, bare(origin.id));
    expect((await bench.ask(bob, { remixOf: origin.id, params: { size: 256 } }, key)).body).toEqual(
      made.body,
    );
    await bench.pump();
    expect((await bench.read(bob, made.body as { id: string })).status).toBe("succeeded");
  });

  it("keeps what it was started from, whoever writes to the row", async () => {
    const origin = await published(ada, await picture(ada));
    const made = await bench.make(bob, { remixOf: origin.id });
    const change = bench.db.execute(
      sql`update generations set remix_of = null, remix_licence = null where id = ${uuidOf(made)}::uuid`,
    );
    await expect(change).rejects.toMatchObject({ cause: { code: "SM403" } });
  });
});

describe("the licence of a remix", () => {
  it.each(contract.LICENCES.filter((each) => contract.REMIX_LICENCES[each].length > 0))(
    "of %s is one that its origin allows, and no other",
    async (licence) => {
      const origin = await published(ada, await picture(ada), { licence });
      const assetId = await picture(bob, { remixOf: origin.id });
      for (const own of contract.LICENCES) {
        const asked = published(bob, assetId, { licence: own });
        if (!contract.REMIX_LICENCES[licence].includes(own)) {
          await expect(asked, own).rejects.toMatchObject({ details: { errors: [{ path: "licence" }] } });
          continue;
        }
        const post = await asked;
        expect(post.licence).toBe(own);
        await deletePost(deps(), bob, bare(post.id));
      }
    },
  );
});
