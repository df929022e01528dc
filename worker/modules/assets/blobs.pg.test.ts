import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  assetOver,
  countRows,
  emptied,
  givenAsset,
  givenMakerRow,
  hashOf,
  readLiving,
  someBytes,
  startStore,
  sweptClean,
} from "#tests/support/assets.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import {
  abandonFiles,
  attachAssetsSql,
  deleteAsset,
  isClaimGone,
  reapBlob,
  StoreUnavailable,
  storeBytes,
  storeFiles,
  sweepBlobs,
} from "./index.ts";
import { storageKey } from "./keys.ts";

let database: TestDatabase;
let lake: Awaited<ReturnType<typeof startStore>>;
beforeAll(async () => {
  [database, lake] = await Promise.all([openTestDatabase(), startStore()]);
});
afterAll(async () => {
  await lake.stop();
  await database.close();
});
afterEach(() => lake.s3.heal());

describe("two makers with the same bytes", () => {
  it("the one keeps theirs when the other deletes, and the bytes go with the last", async () => {
    const deps = await emptied(database, lake);
    const [ada, bob] = [await givenMakerRow(deps), await givenMakerRow(deps)];
    const bytes = someBytes();
    const [a, b] = [await givenAsset(deps, ada, [bytes]), await givenAsset(deps, bob, [bytes])];
    await deleteAsset(deps, ada, a);
    expect(deps.sent).toEqual([]);
    expect(await readLiving(deps, hashOf(bytes))).toEqual(bytes);
    await deleteAsset(deps, bob, b);
    for (const { body } of deps.sent) await reapBlob(deps, body as never);
    await sweptClean(deps);
    expect(lake.keys()).toEqual([]);
  });

  it("the second upload's own copy is buried and removed, the first one lives", async () => {
    const deps = await emptied(database, lake);
    const maker = await givenMakerRow(deps);
    const bytes = someBytes();
    await givenAsset(deps, maker, [bytes]);
    await givenAsset(deps, maker, [bytes]);
    expect(lake.keys()).toHaveLength(2);
    await sweptClean(deps);
    expect(lake.keys()).toHaveLength(1);
    expect(await readLiving(deps, hashOf(bytes))).toEqual(bytes);
  });
});

describe("what a crash leaves behind", () => {
  it("bytes stored and never attached are gone after the sweep, and not before 15 minutes", async () => {
    const deps = await emptied(database, lake);
    await storeBytes(deps, someBytes(), "image/png");
    deps.clock.pass(14 * 60);
    await sweepBlobs(deps);
    expect(lake.keys()).toHaveLength(1);
    await sweptClean(deps);
    expect(lake.keys()).toEqual([]);
    expect(await countRows(database)).toMatchObject({ claims: 0, graves: 0 });
  });

  it("a claim whose bytes never left is swept as well", async () => {
    const deps = await emptied(database, lake);
    lake.s3.fail({ fail: "403" });
    await expect(storeBytes(deps, someBytes(), "image/png")).rejects.toThrow(StoreUnavailable);
    lake.s3.heal();
    expect(await countRows(database)).toMatchObject({ claims: 1 });
    await sweptClean(deps);
    expect(await countRows(database)).toMatchObject({ claims: 0, graves: 0 });
  });

  it("whoever comes to attach after the sweep is refused, and no asset without bytes is made", async () => {
    const deps = await emptied(database, lake);
    const maker = await givenMakerRow(deps);
    const file = await storeBytes(deps, someBytes(), "image/png");
    await sweptClean(deps);
    const attach = deps.db.execute(
      sql`select ${attachAssetsSql([assetOver(maker, [file])], deps.clock.now())}`,
    );
    const refused = await attach.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(isClaimGone(refused)).toBe(true);
    expect(await countRows(database)).toMatchObject({ assets: 0, blobs: 0 });
  });

  it("what is given up is buried at once, and giving up what was attached changes nothing", async () => {
    const deps = await emptied(database, lake);
    const maker = await givenMakerRow(deps);
    const [kept, dropped] = await storeFiles(deps, [
      { bytes: someBytes(), mediaType: "image/png" },
      { bytes: someBytes(), mediaType: "image/webp" },
    ]);
    if (kept === undefined || dropped === undefined) throw new Error("two files");
    await deps.db.execute(sql`select ${attachAssetsSql([assetOver(maker, [kept])], deps.clock.now())}`);
    await abandonFiles(deps, [kept, dropped]);
    deps.clock.pass(61);
    await sweepBlobs(deps);
    expect(lake.keys()).toEqual([storageKey(kept.sha256, kept.incarnation)]);
  });
});

describe("the reaper", () => {
  it("late or doubled, it never touches a content that was stored again", async () => {
    const deps = await emptied(database, lake);
    const maker = await givenMakerRow(deps);
    const bytes = someBytes();
    await deleteAsset(deps, maker, await givenAsset(deps, maker, [bytes]));
    const [old] = deps.sent.splice(0);
    await givenAsset(deps, maker, [bytes]);
    await reapBlob(deps, old?.body as never);
    await reapBlob(deps, old?.body as never);
    expect(await readLiving(deps, hashOf(bytes))).toEqual(bytes);
    expect(lake.keys()).toHaveLength(1);
  });

  it("a message about a living object removes nothing", async () => {
    const deps = await emptied(database, lake);
    const maker = await givenMakerRow(deps);
    const file = await storeBytes(deps, someBytes(), "image/png");
    await deps.db.execute(sql`select ${attachAssetsSql([assetOver(maker, [file])], deps.clock.now())}`);
    await reapBlob(deps, { v: 1, sha256: file.sha256, incarnation: file.incarnation });
    expect(lake.keys()).toHaveLength(1);
  });

  it("a store that does not answer keeps the grave, and the next sweep removes the object", async () => {
    const deps = await emptied(database, lake);
    const maker = await givenMakerRow(deps);
    await deleteAsset(deps, maker, await givenAsset(deps, maker, [someBytes()]));
    deps.clock.pass(61);
    lake.s3.fail({ fail: "403", methods: ["DELETE"] });
    expect(await sweepBlobs(deps)).toBe(0);
    expect(deps.said).toEqual([{ event: "blob.reap-failed", level: "error" }]);
    lake.s3.heal();
    deps.clock.pass(61);
    expect(await sweepBlobs(deps)).toBe(1);
    expect(lake.keys()).toEqual([]);
  });
});

describe("a shaky store", () => {
  it.each(["503", "500", "409", "drop", "lost"])("%s twice: the file is stored once, whole", async (fail) => {
    const deps = await emptied(database, lake);
    const bytes = someBytes(3000);
    lake.s3.fail({ fail, times: 2 });
    const file = await storeBytes(deps, bytes, "image/png");
    const found = await deps.store.get(storageKey(file.sha256, file.incarnation));
    expect(new Uint8Array(await new Response(found?.body).arrayBuffer())).toEqual(bytes);
    expect(lake.keys()).toHaveLength(1);
  });

  it("equal bytes in one call are sent once", async () => {
    const deps = await emptied(database, lake);
    const bytes = someBytes();
    const [a, b] = await storeFiles(deps, [
      { bytes, mediaType: "image/png" },
      { bytes, mediaType: "image/png" },
    ]);
    expect(a).toEqual(b);
    expect(lake.keys()).toHaveLength(1);
  });
});
