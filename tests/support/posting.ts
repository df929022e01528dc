import { sql } from "drizzle-orm";
import * as contract from "#contracts/posts.ts";
import { assetsDeps, givenMakerRow, startStore, type TestDeps } from "#tests/support/assets.ts";
import { openTestDatabase } from "#tests/support/pg.ts";
import { type Maker, VISITOR } from "#worker/kernel/actor.ts";
import { createPost, getPost, type Recipe, readPublicFeed } from "#worker/modules/community/index.ts";

/** The one generation that has a recipe here. */
export const GENERATION = "01937000-0000-7000-8000-000000000001";
export const RECIPE: Recipe = {
  prompt: "a secret fox",
  engine: "strata",
  engineVersion: "1.2.3",
  negativePrompt: "snow",
  params: { aspect: "4:3", size: 512, style: "flat", palette: "ember" },
  seed: 40,
  remixOf: null,
  remixLicence: null,
};

/** What a post says when a test does not care. */
export const plain = { title: "Fox", licence: "cc-by" as const, showPrompt: false, showRecipe: false };

/** A database and a store to publish in. */
export async function openWall() {
  const [database, lake] = await Promise.all([openTestDatabase(), startStore()]);
  return {
    database,
    /** No posts, two makers. */
    fresh: async () => {
      await database.sql("strata_owner")`truncate posts`;
      const deps: TestDeps = {
        ...assetsDeps(database, lake.store),
        recipeOf: (id) =>
          sql`case when ${id} = ${GENERATION}::uuid then ${JSON.stringify(RECIPE)}::jsonb end`,
      };
      return { deps, ada: await givenMakerRow(deps), bob: await givenMakerRow(deps) };
    },
    close: async () => {
      await lake.stop();
      await database.close();
    },
  };
}

/** Publishes, and parses the answer as the wire would. */
export async function publishAs(
  deps: TestDeps,
  maker: Maker,
  assetId: string,
  more: Partial<typeof plain & { alt: string }> = {},
) {
  const { post, isNew } = await createPost(deps, maker, { assetId, ...plain, ...more });
  return { post: contract.post.parse(post), isNew };
}

export const postUuid = (id: string): string => contract.getPost.params.parse({ id }).id;

/** A post's page as somebody sees it. */
export const visitPost = async (deps: TestDeps, id: string, actor: Maker | typeof VISITOR = VISITOR) =>
  contract.post.parse(await getPost(deps, actor, postUuid(id)));

/** The wall as a visitor sees it. */
export const readWall = async (
  deps: TestDeps,
  query: { limit?: number; cursor?: string; view?: "new" | "explore" } = {},
) => contract.getFeed.output.parse(await readPublicFeed(deps, { limit: 30, view: "explore", ...query }));
