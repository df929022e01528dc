import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { encodeId } from "#contracts/ids.ts";
import { addMakerRow, endSessionRow, givenAsset, someBytes, type TestDeps } from "#tests/support/assets.ts";
import { openTestDatabase } from "#tests/support/pg.ts";
import {
  GENERATION,
  openWall,
  plain,
  postUuid,
  publishAs,
  readWall,
  visitPost,
} from "#tests/support/posting.ts";
import { type Maker, VISITOR } from "#worker/kernel/actor.ts";
import { deleteAsset, getAsset } from "#worker/modules/assets/index.ts";
import { createPost, deletePost, getPost } from "./index.ts";

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

const publish = (maker: Maker, assetId: string, more?: Parameters<typeof publishAs>[3]) =>
  publishAs(deps, maker, assetId, more);
const visit = (id: string, actor?: Parameters<typeof visitPost>[2]) => visitPost(deps, id, actor);
const feed = (query?: Parameters<typeof readWall>[1]) => readWall(deps, query);
const NOTHING = { code: "not-found" };
/** The cached connection as it is in production up to 5 s after a change: it answers from before. */
const staleBy = (before: TestDeps["db"]) => ({ ...deps, cached: before as unknown as TestDeps["cached"] });

describe("publishing", () => {
  it("opens the asset and shows the post to its author at once and to everybody", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes(), someBytes()]);
    const { post, isNew } = await publish(ada, assetId);
    expect(isNew).toBe(true);
    expect(post).toMatchObject({
      title: "Fox",
      alt: "Fox",
      author: { username: ada.username },
      licence: "cc-by",
      mine: true,
      assetId: encodeId("ast", assetId),
    });
    expect(post.files.map((file) => file.url).join()).not.toContain("?t=");
    const { assetId: _, ...seen } = { ...post, mine: false };
    expect(await visit(post.id)).toEqual(seen);
    expect(await visit(post.id, bob)).toEqual(seen);
    expect(await visit(post.id, ada)).toEqual(post);
    expect((await feed()).items.map((item) => item.id)).toEqual([post.id]);
  });

  it("again with the same words answers what is there; with other words nothing is written over", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()], { generationId: GENERATION, outputIndex: 0 });
    const first = await publish(ada, assetId);
    expect(await publish(ada, assetId)).toEqual({ post: first.post, isNew: false });
    for (const other of [{ title: "Vixen" }, { showPrompt: true }, { licence: "cc0" as never }]) {
      await expect(publish(ada, assetId, other)).rejects.toMatchObject({
        code: "post.exists",
        details: { extra: { postId: first.post.id } },
      });
    }
    expect(await visit(first.post.id)).toEqual({ ...first.post, mine: false, assetId: undefined });
    expect((await feed()).items).toHaveLength(1);
  });

  it("twice at once with different words keeps one of them and tells the other", async () => {
    for (let i = 0; i < 10; i++) {
      const assetId = await givenAsset(deps, ada, [someBytes()]);
      const ends = await Promise.allSettled(
        ["One", "Two"].map((title) =>
          createPost({ ...deps, db: wall.database.db() }, ada, { assetId, ...plain, title }),
        ),
      );
      const won = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
      const lost = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
      expect(won).toMatchObject([{ isNew: true }]);
      expect(lost).toMatchObject([{ code: "post.exists", details: { extra: { postId: won[0]?.post.id } } }]);
      expect((await visit(won[0]?.post.id ?? "")).title).toBe(won[0]?.post.title);
    }
  });

  it("twenty times at once makes one post", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        createPost({ ...deps, db: wall.database.db() }, ada, { assetId, ...plain }),
      ),
    );
    expect(new Set(results.map(({ post }) => post.id)).size).toBe(1);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it("somebody else's asset, or none, is not possible", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    await expect(publish(bob, assetId)).rejects.toMatchObject(NOTHING);
    await expect(publish(bob, assetId, { showPrompt: true })).rejects.toMatchObject(NOTHING);
    await expect(publish(ada, deps.ids.uuid())).rejects.toMatchObject(NOTHING);
    expect(await getAsset(deps, ada, assetId)).toMatchObject({ visibility: "private", postId: null });
  });

  it("does not bring back what moderation withdrew, and leaves the asset closed", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    const { post } = await publish(ada, assetId);
    await deps.db.execute(sql`with p as (update posts set state = 2 where id = ${postUuid(post.id)}::uuid returning asset_id)
      update assets set visibility = 0 from p where id = p.asset_id`);
    await expect(publish(ada, assetId)).rejects.toMatchObject({ code: "moderation.refused" });
    await expect(deletePost(deps, ada, postUuid(post.id))).rejects.toMatchObject(NOTHING);
    expect(await getAsset(deps, ada, assetId)).toMatchObject({ visibility: "private", postId: null });
    await expect(visit(post.id, ada)).rejects.toMatchObject(NOTHING);
  });

  it("by a session that has ended changes nothing", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    const { post } = await publish(ada, assetId);
    await endSessionRow(deps, ada);
    await expect(publish(ada, assetId, { title: "x" })).rejects.toMatchObject({ code: "auth.ended" });
    await expect(deletePost(deps, ada, postUuid(post.id))).rejects.toMatchObject({ code: "auth.ended" });
    expect(await visit(post.id)).toMatchObject({ title: "Fox" });
  });
});

describe("taking down", () => {
  it("hides the post and makes the asset private again", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    const { post } = await publish(ada, assetId);
    await expect(deletePost(deps, bob, postUuid(post.id))).rejects.toMatchObject(NOTHING);
    await deletePost(deps, ada, postUuid(post.id));
    await expect(visit(post.id)).rejects.toMatchObject(NOTHING);
    await expect(deletePost(deps, ada, postUuid(post.id))).rejects.toMatchObject(NOTHING);
    expect(await getAsset(deps, ada, assetId)).toMatchObject({ visibility: "private", postId: null });
    expect((await publish(ada, assetId)).post.id).not.toBe(post.id);
  });

  it("and publishing, racing each other, never leave an open asset without a post or a post on a closed one", async () => {
    const assetId = await givenAsset(deps, ada, [someBytes()]);
    const worker = async (turns: number) => {
      const mine = { ...deps, db: wall.database.db() };
      for (let i = 0; i < turns; i++) {
        const { post } = await createPost(mine, ada, { assetId, ...plain });
        await deletePost(mine, ada, postUuid(post.id)).catch((error: unknown) =>
          expect(error).toMatchObject(NOTHING),
        );
      }
    };
    await Promise.all(Array.from({ length: 6 }, () => worker(25)));
    const [state] = await wall.database.sql("strata_app")`select a.visibility,
      (select count(*)::int from posts p where p.asset_id = a.id) as posts from assets a where a.id = ${assetId}`;
    expect([
      { visibility: 0, posts: 0 },
      { visibility: 2, posts: 1 },
    ]).toContainEqual(state);
  });

  it("deleting the asset and publishing it, racing each other, end without a fault", async () => {
    for (let i = 0; i < 15; i++) {
      const assetId = await givenAsset(deps, ada, [someBytes()]);
      const ends = await Promise.all([
        createPost({ ...deps, db: wall.database.db() }, ada, { assetId, ...plain }).catch(
          (error: unknown) => error,
        ),
        deleteAsset({ ...deps, db: wall.database.db() }, ada, assetId).catch((error: unknown) => error),
      ]);
      expect(ends[1]).toBeUndefined();
      if (ends[0] instanceof Error) expect(ends[0]).toMatchObject(NOTHING);
    }
    expect((await feed()).items).toEqual([]);
  });
});

describe("the cache of public reads", () => {
  it("never hides from authors what they have just published or taken down", async () => {
    const old = await openTestDatabase();
    try {
      const stale = staleBy(old.db());
      const assetId = await givenAsset(deps, ada, [someBytes()]);
      const { post } = await publish(ada, assetId);
      expect(await getPost(stale, ada, postUuid(post.id))).toMatchObject({ mine: true, title: "Fox" });
      await expect(getPost(stale, VISITOR, postUuid(post.id))).rejects.toMatchObject(NOTHING);
      await addMakerRow(old.db(), ada);
      const removed = { ...deps, db: old.db() };
      await expect(getPost(removed, ada, postUuid(post.id))).rejects.toMatchObject(NOTHING);
    } finally {
      await old.close();
    }
  });

  it("an author whose session has ended sees what a visitor sees, and 404 only when it is gone", async () => {
    const { post } = await publish(ada, await givenAsset(deps, ada, [someBytes()]));
    const [id, seen] = [postUuid(post.id), await visit(post.id)];
    await endSessionRow(deps, ada);
    expect(await visit(post.id, ada)).toEqual(seen);
    expect(seen).toMatchObject({ mine: false });
    await deps.db.execute(sql`delete from posts where id = ${id}::uuid`);
    await expect(visit(post.id, ada)).rejects.toMatchObject(NOTHING);
  });

  it("a reader's role sees public posts and nothing else", async () => {
    const reader = wall.database.sql("strata_read");
    expect(await reader`select count(*) from public_posts`).toHaveLength(1);
    for (const table of ["posts", "assets", "asset_files", "blobs", "users", "sessions", "generations"]) {
      await expect(reader.unsafe(`select * from ${table}`), table).rejects.toThrow(/permission denied/);
    }
    await expect(reader`delete from public_posts`).rejects.toThrow();
  });
});

describe("the wall", () => {
  it("is newest published first, in pages that neither repeat nor skip", async () => {
    const published: string[] = [];
    const drafts: string[] = [];
    for (let i = 0; i < 5; i++) drafts.push(await givenAsset(deps, ada, [someBytes()]));
    for (const id of drafts.reverse()) {
      deps.clock.pass(1);
      published.unshift((await publish(ada, id)).post.id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await feed({ limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(published);
  });

  it("refuses a cursor of another view", async () => {
    for (let i = 0; i < 2; i++) await publish(ada, await givenAsset(deps, ada, [someBytes()]));
    const { nextCursor } = await feed({ limit: 1 });
    if (nextCursor === null) throw new Error("there is a second page");
    await expect(feed({ cursor: nextCursor, view: "new" })).rejects.toMatchObject({ code: "cursor.invalid" });
  });
});
