import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type * as contract from "#contracts/posts.ts";
import { givenAsset, someBytes, type TestDeps } from "#tests/support/assets.ts";
import {
  GENERATION,
  openWall,
  postUuid,
  publishAs,
  RECIPE,
  readWall,
  visitPost,
} from "#tests/support/posting.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { changeAsset, getAsset } from "#worker/modules/assets/index.ts";

let wall: Awaited<ReturnType<typeof openWall>>;
let deps: TestDeps;
let ada: Maker;
let bob: Maker;

beforeAll(async () => {
  wall = await openWall();
});
afterAll(() => wall?.close());
beforeEach(async () => {
  ({ deps, ada, bob } = await wall.fresh());
});

const publish = async (maker: Maker, assetId: string, more?: Parameters<typeof publishAs>[3]) =>
  (await publishAs(deps, maker, assetId, more)).post;
const visit = (id: string, actor?: Parameters<typeof visitPost>[2]) => visitPost(deps, id, actor);
const feed = () => readWall(deps);
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
    const hidden = await wall.database.sql(
      "strata_read",
    )`select prompt, negative_prompt, seed, params from public_posts where id = ${postUuid(posts[0]?.id ?? "")}`;
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
      await wall.database.sql("strata_owner")`truncate posts`;
      const post = await publish(ada, assetId, { title: "Winter", showRecipe });
      const seen = await Promise.all([visit(post.id), visit(post.id, bob), visit(post.id, ada), feed()]);
      const rows = await wall.database.sql("strata_read")`select * from public_posts`;
      expect(rows).toHaveLength(1);
      expect(JSON.stringify([post, seen, rows])).not.toContain(canary);
    }
  });

  it("is not what to leave out when that may not stand here: the rest of it is", async () => {
    deps.recipeOf = () => sql`${JSON.stringify({ ...RECIPE, negativePrompt: "a sex scene" })}::jsonb`;
    const post = await publish(ada, await givenAsset(deps, ada, [someBytes()]), { showPrompt: true });
    expect(post.prompt).toBe(RECIPE.prompt);
    const seen = await Promise.all([visit(post.id), visit(post.id, bob)]);
    expect(JSON.stringify([post, seen])).not.toContain("sex scene");
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
