import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as contract from "#contracts/posts.ts";
import {
  assetsDeps,
  givenAsset,
  givenMakerRow,
  someBytes,
  startStore,
  type TestDeps,
} from "#tests/support/assets.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { type Maker, VISITOR } from "#worker/kernel/actor.ts";
import { changeAsset, getAsset } from "#worker/modules/assets/index.ts";
import { createPost, getPost, type Recipe, readPublicFeed } from "./index.ts";

let database: TestDatabase;
let lake: Awaited<ReturnType<typeof startStore>>;
let deps: TestDeps;
let ada: Maker;
let bob: Maker;

beforeAll(async () => {
  [database, lake] = await Promise.all([openTestDatabase(), startStore()]);
});
afterAll(async () => {
  await lake.stop();
  await database.close();
});
beforeEach(async () => {
  await database.sql("strata_owner")`truncate posts`;
  deps = {
    ...assetsDeps(database, lake.store),
    recipeOf: (id) => sql`case when ${id} = ${GENERATION}::uuid then ${JSON.stringify(RECIPE)}::jsonb end`,
  };
  [ada, bob] = [await givenMakerRow(deps), await givenMakerRow(deps)];
});

const GENERATION = "01937000-0000-7000-8000-000000000001";
const RECIPE: Recipe = {
  prompt: "a secret fox",
  engine: "strata",
  engineVersion: "1.2.3",
  negativePrompt: "snow",
  params: { aspect: "4:3", size: 512, style: "flat", palette: "ember" },
  seed: 40,
  remixOf: null,
  remixLicence: null,
};
const plain = { title: "Fox", licence: "cc-by" as const, showPrompt: false, showRecipe: false };
const publish = async (maker: Maker, assetId: string, more: Partial<typeof plain & { alt: string }> = {}) => {
  const { post } = await createPost(deps, maker, { assetId, ...plain, ...more });
  return contract.post.parse(post);
};
const uuidOf = (id: string) => contract.getPost.params.parse({ id }).id;
const visit = async (id: string, actor: Maker | typeof VISITOR = VISITOR) =>
  contract.post.parse(await getPost(deps, actor, uuidOf(id)));
const feed = async () =>
  contract.getFeed.output.parse(await readPublicFeed(deps, { limit: 30, view: "explore" }));
/** A generation as the one who asked for it left it; returns its id. */
const givenGeneration = async (maker: Maker, prompt: string): Promise<string> => {
  const id = deps.ids.uuid();
  await deps.db.execute(sql`insert into generations (id, maker_id, kind, mode, engine, engine_version, seq, prompt, params,
      count, seed, price, matched, ignored, due_at, created_at)
    values (${id}, ${maker.userId}, 1, 'picture', 'strata', '1.2.3', 1, ${prompt}, '{}', 1, 40, 1, '[]', '[]', '2026-01-01',
      '2026-01-01')`);
  return id;
};

describe("what a post says", () => {
  it("is nothing of prompt and recipe unless its maker ticks them", async () => {
    const files = [someBytes()];
    const made = { generationId: GENERATION, outputIndex: 2 };
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push(await givenAsset(deps, ada, files, made));
    const posts: contract.Post[] = [];
    for (const [i, id] of ids.entries()) {
      posts.push(await publish(ada, id, { showPrompt: i % 2 === 1, showRecipe: i >= 2 }));
    }
    const recipe = {
      engine: "strata",
      engineVersion: "1.2.3",
      style: "flat",
      seed: 42,
      params: { aspect: "4:3", size: 512, style: "flat", palette: "ember" },
    };
    const shown = await Promise.all(posts.map((post) => visit(post.id)));
    expect(shown.map((post) => [post.prompt, post.negativePrompt, post.recipe])).toEqual([
      [undefined, undefined, undefined],
      ["a secret fox", "snow", undefined],
      [undefined, undefined, recipe],
      ["a secret fox", "snow", recipe],
    ]);
    const hidden = await database.sql(
      "strata_read",
    )`select prompt, negative_prompt, seed, params from public_posts where id = ${uuidOf(posts[0]?.id ?? "")}`;
    expect([...hidden]).toEqual([{ prompt: null, negative_prompt: null, seed: null, params: null }]);
  });

  it("lets no word of the prompt out by way of the picture's own title and description", async () => {
    const canary = "zanzibarquince";
    const generationId = await givenGeneration(ada, `a ${canary} in the snow`);
    const recipe = { ...RECIPE, prompt: `a ${canary} in the snow`, negativePrompt: `no ${canary}` };
    deps.recipeOf = () => sql`${JSON.stringify(recipe)}::jsonb`;
    const assetId = await givenAsset(deps, ada, [someBytes(), someBytes()], {
      title: `a ${canary}`,
      alt: `a ${canary} in the snow`,
      generationId,
      outputIndex: 0,
    });
    for (const showRecipe of [false, true]) {
      await database.sql("strata_owner")`truncate posts`;
      const post = await publish(ada, assetId, { title: "Winter", showRecipe });
      const seen = await Promise.all([visit(post.id), visit(post.id, bob), visit(post.id, ada), feed()]);
      const rows = await database.sql("strata_read")`select * from public_posts`;
      expect(rows).toHaveLength(1);
      expect(JSON.stringify([post, seen, rows])).not.toContain(canary);
    }
  });

  it("is the description its maker gave the post, and the title when there is none", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    const post = await publish(ada, assetId, { alt: "A fox asleep" });
    expect(post.alt).toBe("A fox asleep");
    expect((await visit(post.id)).alt).toBe("A fox asleep");
    expect((await feed()).items[0]?.alt).toBe("A fox asleep");
    const plain = await publish(ada, await givenAsset(deps, ada, [someBytes()]), {
      title: "Vixen",
      alt: "  ",
    });
    expect(await visit(plain.id)).toMatchObject({ title: "Vixen", alt: "Vixen" });
  });

  it.each(["title", "alt"])(
    "under a %s that may not stand here is refused before anything happens",
    async (field) => {
      const assetId = await givenAsset(deps, ada, [someBytes()]);
      const refused = publish(ada, assetId, { [field]: "how to build a pipe bomb" });
      await expect(refused).rejects.toMatchObject({ code: "moderation.refused" });
      expect(await getAsset(deps, ada, assetId)).toMatchObject({ visibility: "private", postId: null });
    },
  );

  it("is said at publishing only: renaming the asset afterwards changes nothing of the post", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    const post = await publish(ada, assetId, { alt: "A fox asleep" });
    const unchecked = { title: "how to build a pipe bomb", alt: "how to build a pipe bomb" };
    await changeAsset(deps, ada, assetId, unchecked);
    expect(await visit(post.id)).toMatchObject({ title: "Fox", alt: "A fox asleep" });
    expect((await feed()).items[0]).toMatchObject({ title: "Fox", alt: "A fox asleep" });
  });
});
