import { s3Store } from "#worker/adapters/s3/index.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { createPost } from "#worker/modules/community/index.ts";
import { assetsDeps, givenAsset, givenMakerRow, type TestDeps } from "./assets.ts";
import type { TestStack } from "./stack.ts";

/** Acts in this process over the stack's own database and store. */
export function depsOf(stack: TestStack): TestDeps {
  const { s3, secrets } = stack.services;
  return assetsDeps(
    stack.database,
    s3Store({
      S3_BASE: `${s3.origin}/stratamake`,
      S3_REGION: s3.region,
      S3_KEY_ID: secrets.s3App.id,
      S3_SECRET: secrets.s3App.secret,
      S3_JANITOR_KEY_ID: secrets.s3Janitor.id,
      S3_JANITOR_SECRET: secrets.s3Janitor.secret,
    }),
  );
}

/** Publishes an asset over these contents: original, thumbnail, web copy. @returns the post's public id */
export async function givenPost(
  deps: TestDeps,
  maker: Maker,
  contents: readonly Uint8Array[],
  title = "A red fox in a snowy forest",
): Promise<string> {
  const assetId = await givenAsset(deps, maker, contents);
  const wish = { assetId, title, licence: "cc-by", showPrompt: false, showRecipe: false } as const;
  const { post } = await createPost(deps, maker, wish);
  await deps.settled();
  return post.id;
}

/** A maker straight in the tables. */
export const givenAuthor = (deps: TestDeps): Promise<Maker> => givenMakerRow(deps);
