import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as contract from "#contracts/assets.ts";
import { encodeId } from "#contracts/ids.ts";
import {
  assetsDeps,
  countRows,
  endSessionRow,
  givenAsset,
  givenMakerRow,
  hashOf,
  someBytes,
  startStore,
  type TestDeps,
} from "#tests/support/assets.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { createPost } from "#worker/modules/community/index.ts";
import { changeAsset, deleteAsset, getAsset, listAssetFiles, listAssets } from "./index.ts";

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
  deps = assetsDeps(database, lake.store);
  [ada, bob] = [await givenMakerRow(deps), await givenMakerRow(deps)];
});

const list = async (
  maker: Maker,
  query: { limit?: number; cursor?: string; q?: string; kind?: "picture" | "model" } = {},
) => contract.listAssets.output.parse(await listAssets(deps, maker, { limit: 30, ...query }));
const titlesOf = async (maker: Maker, q: string) => {
  const { items } = await list(maker, { q });
  const whole = await Promise.all(items.map((item) => getAsset(deps, maker, uuidOf(item.id))));
  return whole.map((asset) => asset.title);
};
const uuidOf = (id: string) => contract.getAsset.params.parse({ id }).id;

describe("the library", () => {
  it("shows what a maker has, newest first, each with a picture that opens for them alone", async () => {
    const contents = [someBytes(), someBytes(40)];
    const first = await givenAsset(deps, ada, contents);
    deps.clock.pass(1);
    const second = await givenAsset(deps, ada, [someBytes()]);
    await givenAsset(deps, bob, [someBytes()]);
    const { items, nextCursor } = await list(ada);
    expect(items.map((item) => item.id)).toEqual([encodeId("ast", second), encodeId("ast", first)]);
    expect(nextCursor).toBeNull();
    expect(items[1]).toMatchObject({
      kind: "picture",
      mediaType: "image/png",
      width: 64,
      height: 48,
      bytes: 100,
      sha256: hashOf(contents[0] ?? someBytes()),
      visibility: "private",
      poster: { color: "#336699", width: 64, height: 48 },
    });
    expect(items[1]?.poster.url).toContain(`${hashOf(contents[1] ?? someBytes())}.png?t=`);
  });

  it("comes in pages that neither repeat nor skip, while more is being made", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.unshift(await givenAsset(deps, ada, [someBytes()]));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(ada, { limit: 3, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map((item) => uuidOf(item.id)));
      cursor = page.nextCursor ?? undefined;
      deps.clock.pass(1);
      await givenAsset(deps, ada, [someBytes()]);
    } while (cursor !== undefined);
    expect(seen).toEqual([...ids].sort().reverse());
  });

  it("a cursor of another maker, of another filter or of nobody is refused", async () => {
    for (let i = 0; i < 2; i++) await givenAsset(deps, ada, [someBytes()]);
    const { nextCursor } = await list(ada, { limit: 1 });
    if (nextCursor === null) throw new Error("there is a second page");
    await expect(list(bob, { cursor: nextCursor })).rejects.toMatchObject({ code: "cursor.invalid" });
    await expect(list(ada, { cursor: nextCursor, q: "fox" })).rejects.toMatchObject({
      code: "cursor.invalid",
    });
    await expect(list(ada, { cursor: "AAAA.BBBB" })).rejects.toMatchObject({ code: "cursor.invalid" });
  });

  it("is searched by whole words and by their beginnings, in title and description", async () => {
    await givenAsset(deps, ada, [someBytes()], { title: "Red Fox", alt: "running in snow" });
    await givenAsset(deps, ada, [someBytes()], { title: "Владимир", alt: "a friend's portrait" });
    await givenAsset(deps, bob, [someBytes()], { title: "Red Fox", alt: "not yours" });
    expect(await titlesOf(ada, "fox")).toEqual(["Red Fox"]);
    expect(await titlesOf(ada, "SNO fo")).toEqual(["Red Fox"]);
    expect(await titlesOf(ada, "влад")).toEqual(["Владимир"]);
    expect(await titlesOf(ada, "ox")).toEqual([]);
    expect(await titlesOf(ada, "fox portrait")).toEqual([]);
    expect((await titlesOf(ada, " ")).length).toBe(2);
  });

  it.each([
    "'",
    "\\",
    "a' | 'b",
    ":*",
    "!!",
    "((",
    "🦊",
    "%",
    "_",
    "\u0001",
    "a\u0301",
    "’",
    "x".repeat(200),
    "<-> & |",
  ])("a search for %s is a search, never an error", async (q) =>
    expect((await list(ada, { q })).items).toEqual([]),
  );

  it("can show one kind only", async () => {
    await givenAsset(deps, ada, [someBytes()]);
    const model = await givenAsset(deps, ada, [someBytes()], { kind: "model" });
    const { items } = await list(ada, { kind: "model" });
    expect(items.map((item) => uuidOf(item.id))).toEqual([model]);
  });
});

describe("one asset", () => {
  it("tells what made it, its post and its files", async () => {
    const generationId = deps.ids.uuid();
    const id = await givenAsset(deps, ada, [someBytes(), someBytes()], { generationId, outputIndex: 2 });
    const before = contract.asset.parse(await getAsset(deps, ada, id));
    expect(before).toMatchObject({
      title: "A fox",
      generationId: encodeId("gen", generationId),
      postId: null,
    });
    expect(before.files.map((file) => file.role)).toEqual(["original", "thumb"]);
    expect(before.files.every((file) => file.expiresAt !== undefined)).toBe(true);
    const { post } = await createPost(deps, ada, {
      assetId: id,
      title: "Fox",
      licence: "cc0",
      showPrompt: false,
      showRecipe: false,
    });
    const after = contract.asset.parse(await getAsset(deps, ada, id));
    expect(after).toMatchObject({ postId: post.id, visibility: "public" });
    expect(after.files.every((file) => !file.url.includes("?") && file.expiresAt === undefined)).toBe(true);
    expect(after.poster.url).not.toContain("?");
    expect(
      contract.listAssetFiles.output.parse({ items: await listAssetFiles(deps, ada, id) }).items,
    ).toEqual(after.files);
  });

  it("can be renamed and described, one without the other", async () => {
    const id = await givenAsset(deps, ada, [someBytes()]);
    expect(await changeAsset(deps, ada, id, { title: "Vixen" })).toMatchObject({
      title: "Vixen",
      alt: "A fox under a paper moon",
    });
    expect(await changeAsset(deps, ada, id, { alt: "" })).toMatchObject({ title: "Vixen", alt: "" });
    expect(await changeAsset(deps, ada, id, {})).toMatchObject({ title: "Vixen", alt: "" });
  });

  it("deleted, takes its post and its bytes along, once", async () => {
    const content = someBytes();
    const id = await givenAsset(deps, ada, [content]);
    await createPost(deps, ada, {
      assetId: id,
      title: "Fox",
      licence: "cc0",
      showPrompt: false,
      showRecipe: false,
    });
    await deleteAsset(deps, ada, id);
    expect(deps.sent).toHaveLength(1);
    expect(deps.sent[0]).toMatchObject({ topic: "asset.reap", body: { v: 1, sha256: hashOf(content) } });
    const [left] = await database.sql("strata_app")`select
      (select count(*)::int from posts where asset_id = ${id}) as posts,
      (select count(*)::int from outbox where id = ${deps.sent[0]?.id ?? ""}) as messages`;
    expect(left).toEqual({ posts: 0, messages: 1 });
    await expect(deleteAsset(deps, ada, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("of somebody else is not there, whatever is asked of it", async () => {
    const id = await givenAsset(deps, ada, [someBytes()]);
    const before = await countRows(database);
    const nothing = { code: "not-found" };
    await expect(getAsset(deps, bob, id)).rejects.toMatchObject(nothing);
    await expect(listAssetFiles(deps, bob, id)).rejects.toMatchObject(nothing);
    await expect(changeAsset(deps, bob, id, { title: "mine" })).rejects.toMatchObject(nothing);
    await expect(deleteAsset(deps, bob, id)).rejects.toMatchObject(nothing);
    await expect(getAsset(deps, bob, deps.ids.uuid())).rejects.toMatchObject(nothing);
    expect(await countRows(database)).toEqual(before);
    expect(await getAsset(deps, ada, id)).toMatchObject({ title: "A fox" });
  });

  it("is neither read nor changed by a session that has ended", async () => {
    const id = await givenAsset(deps, ada, [someBytes()]);
    await endSessionRow(deps, ada);
    const before = await countRows(database);
    const ended = { code: "auth.ended" };
    await expect(list(ada)).rejects.toMatchObject(ended);
    await expect(getAsset(deps, ada, id)).rejects.toMatchObject(ended);
    await expect(listAssetFiles(deps, ada, id)).rejects.toMatchObject(ended);
    await expect(changeAsset(deps, ada, id, { title: "x" })).rejects.toMatchObject(ended);
    await expect(deleteAsset(deps, ada, id)).rejects.toMatchObject(ended);
    expect(await countRows(database)).toEqual(before);
    expect(deps.sent).toEqual([]);
  });
});
