import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  assetOver,
  assetsDeps,
  countRows,
  givenAsset,
  givenMakerRow,
  hashOf,
  movableClock,
  someBytes,
  startStore,
  type TestDeps,
} from "#tests/support/assets.ts";
import { seeded } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import {
  abandonFiles,
  attachAssetsSql,
  compareSlice,
  compareStore,
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

const depsOf = (clock = movableClock()) => assetsDeps(database, lake.store, clock);

/** Nothing of earlier tests is left: neither rows nor objects. */
async function emptied(): Promise<TestDeps> {
  await database.sql(
    "strata_owner",
  )`truncate assets, asset_files, blobs, blob_claims, blob_graves, outbox cascade`;
  for (const key of lake.keys()) await lake.store.remove(key);
  return depsOf();
}

/** Reads a content the way delivery does: which incarnation lives, then its object. */
async function readLiving(deps: TestDeps, sha256: string): Promise<Uint8Array | undefined> {
  const [row] = await rows<{ incarnation: string }>(
    deps.db,
    sql`select incarnation from blobs where sha256 = decode(${sha256}, 'hex')`,
  );
  if (row === undefined) return undefined;
  const found = await deps.store.get(storageKey(sha256, row.incarnation));
  return found === undefined ? undefined : new Uint8Array(await new Response(found.body).arrayBuffer());
}

async function sweptClean(deps: TestDeps & { clock: ReturnType<typeof movableClock> }): Promise<void> {
  deps.clock.pass(16 * 60);
  await sweepBlobs(deps, 1000);
  deps.clock.pass(61);
  await sweepBlobs(deps, 1000);
}

/**
 * Opens when `enough` have come empty-handed, so that the content dies again and again while the last one is still
 * deleting and the others begin to store; or after a moment, when the others have gone home.
 */
function gateFor(enough: number) {
  const waiting: (() => void)[] = [];
  return async () => {
    const opened = new Promise<void>((open) => waiting.push(open));
    if (waiting.length >= enough) for (const open of waiting.splice(0)) open();
    await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, 1000))]);
  };
}

describe("many workers store and delete the same content at once", () => {
  it("every picture always reads its bytes, and after the last deletion nothing is left anywhere", async () => {
    const deps = await emptied();
    const bytes = someBytes(2000);
    const sha256 = hashOf(bytes);
    const counts = { stored: 0, deleted: 0, deaths: 0, reads: 0, lost: 0 };
    const alive: { id: string; maker: Maker }[] = [];
    let working = true;

    const nearlyAll = gateFor(7);
    const worker = async (seed: number) => {
      const mine = depsOf();
      const maker = await givenMakerRow(mine);
      const random = seeded(seed);
      const own: string[] = [];
      let stores = 1;
      for (let turn = 0; turn < 200; turn++) {
        if (own.length === 0 && stores === 0) {
          await nearlyAll();
          stores = 1 + random(3);
        }
        const victim = stores === 0 || (own.length > 0 && random(4) === 0) ? own.pop() : undefined;
        if (victim === undefined) {
          own.push(await givenAsset(mine, maker, [bytes]));
          counts.stored++;
          stores--;
        } else {
          await deleteAsset(mine, maker, victim);
          counts.deleted++;
        }
        counts.deaths += mine.sent.length;
        for (const message of mine.sent.splice(0)) {
          // sloppy on purpose: a third is done twice, a third is left to the sweep
          if (random(3) > 0) await reapBlob(mine, message.body as never);
          if (random(3) === 0) await reapBlob(mine, message.body as never);
        }
        if (own.length > 0) {
          counts.reads++;
          const read = await readLiving(mine, sha256);
          if (read === undefined || hashOf(read) !== sha256) counts.lost++;
        }
      }
      alive.push(...own.map((id) => ({ id, maker })));
    };
    const sweeper = async () => {
      const mine = depsOf(movableClock(new Date(Date.now() + 120_000)));
      while (working) await sweepBlobs(mine, 20);
    };
    const sweeping = sweeper();
    await Promise.all(Array.from({ length: 8 }, (_, i) => worker(i + 1)));
    working = false;
    await sweeping;

    expect(counts.lost).toBe(0);
    expect(counts.stored + counts.deleted).toBe(1600);
    expect(counts.deaths).toBeGreaterThan(10);
    for (const { id, maker } of alive) await deleteAsset(deps, maker, id);
    await sweptClean(deps);
    expect(await countRows(database)).toEqual({ blobs: 0, claims: 0, graves: 0, files: 0, assets: 0 });
    expect(lake.keys()).toEqual([]);
  });

  it("assets with several shared contents in any order never stop each other", async () => {
    const deps = await emptied();
    const contents = Array.from({ length: 6 }, () => someBytes(50));
    const worker = async (seed: number) => {
      const mine = depsOf();
      const maker = await givenMakerRow(mine);
      const random = seeded(seed);
      for (let turn = 0; turn < 40; turn++) {
        const picked = [...contents].sort(() => random(3) - 1).slice(0, 3);
        const id = await givenAsset(mine, maker, picked);
        if (random(4) > 0) await deleteAsset(mine, maker, id);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, i) => worker(100 + i)));
    const report = await compareStore(deps);
    expect(report.lost).toEqual([]);
  });
});

describe("two makers with the same bytes", () => {
  it("the one keeps theirs when the other deletes, and the bytes go with the last", async () => {
    const deps = await emptied();
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
    const deps = await emptied();
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
    const deps = await emptied();
    await storeBytes(deps, someBytes(), "image/png");
    deps.clock.pass(14 * 60);
    await sweepBlobs(deps);
    expect(lake.keys()).toHaveLength(1);
    await sweptClean(deps);
    expect(lake.keys()).toEqual([]);
    expect(await countRows(database)).toMatchObject({ claims: 0, graves: 0 });
  });

  it("a claim whose bytes never left is swept as well", async () => {
    const deps = await emptied();
    lake.s3.fail({ fail: "403" });
    await expect(storeBytes(deps, someBytes(), "image/png")).rejects.toThrow(StoreUnavailable);
    lake.s3.heal();
    expect(await countRows(database)).toMatchObject({ claims: 1 });
    await sweptClean(deps);
    expect(await countRows(database)).toMatchObject({ claims: 0, graves: 0 });
  });

  it("whoever comes to attach after the sweep is refused, and no asset without bytes is made", async () => {
    const deps = await emptied();
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
    const deps = await emptied();
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
    const deps = await emptied();
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
    const deps = await emptied();
    const maker = await givenMakerRow(deps);
    const file = await storeBytes(deps, someBytes(), "image/png");
    await deps.db.execute(sql`select ${attachAssetsSql([assetOver(maker, [file])], deps.clock.now())}`);
    await reapBlob(deps, { v: 1, sha256: file.sha256, incarnation: file.incarnation });
    expect(lake.keys()).toHaveLength(1);
  });

  it("a store that does not answer keeps the grave, and the next sweep removes the object", async () => {
    const deps = await emptied();
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
    const deps = await emptied();
    const bytes = someBytes(3000);
    lake.s3.fail({ fail, times: 2 });
    const file = await storeBytes(deps, bytes, "image/png");
    const found = await deps.store.get(storageKey(file.sha256, file.incarnation));
    expect(new Uint8Array(await new Response(found?.body).arrayBuffer())).toEqual(bytes);
    expect(lake.keys()).toHaveLength(1);
  });

  it("equal bytes in one call are sent once", async () => {
    const deps = await emptied();
    const bytes = someBytes();
    const [a, b] = await storeFiles(deps, [
      { bytes, mediaType: "image/png" },
      { bytes, mediaType: "image/png" },
    ]);
    expect(a).toEqual(b);
    expect(lake.keys()).toHaveLength(1);
  });
});

describe("the nightly comparison", () => {
  it("finds an object nobody knows and has it removed, once it is a day old", async () => {
    const deps = await emptied();
    const bytes = someBytes();
    const key = storageKey(hashOf(bytes), deps.ids.uuid());
    await deps.store.put(key, bytes, { sha256Hex: hashOf(bytes), mediaType: "image/png" });
    expect(await compareStore(deps)).toMatchObject({ looked: 1, buried: [], lost: [] });
    deps.clock.pass(86_401);
    expect(await compareStore(deps)).toMatchObject({ buried: [key], lost: [] });
    deps.clock.pass(61);
    await sweepBlobs(deps);
    expect(lake.keys()).toEqual([]);
  });

  it("raises the alarm for an asset without bytes, and leaves claims and what is not ours alone", async () => {
    const deps = await emptied();
    const maker = await givenMakerRow(deps);
    const [gone, kept] = [someBytes(), someBytes()];
    await givenAsset(deps, maker, [gone, kept]);
    await deps.store.remove(lake.keys().find((key) => key.includes(hashOf(gone))) ?? "");
    await storeBytes(deps, someBytes(), "image/png");
    await deps.store.put("blob/readme", kept, { sha256Hex: hashOf(kept), mediaType: "image/png" });
    expect(await compareStore(deps)).toMatchObject({ lost: [] });
    deps.clock.pass(86_401);
    const report = await compareSlice(deps, { v: 1, after: "" });
    expect(report).toMatchObject({ looked: 3, buried: [], foreign: ["blob/readme"], next: undefined });
    expect(report.lost).toEqual([expect.stringContaining(hashOf(gone))]);
    expect(deps.said.map((line) => line.event)).toEqual(["store.lost"]);
  });

  it("hands a large store over from slice to slice and sees each object once", async () => {
    const deps = await emptied();
    const maker = await givenMakerRow(deps);
    for (let i = 0; i < 5; i++) await givenAsset(deps, maker, [someBytes(), someBytes()]);
    const paged = {
      ...deps,
      store: {
        ...deps.store,
        list: async (prefix: string, after?: string) => {
          const { objects, more } = await deps.store.list(prefix, after);
          return { objects: objects.slice(0, 3), more: more || objects.length > 3 };
        },
      },
    };
    deps.clock.pass(7200);
    let looked = 0;
    let after: string | undefined = "";
    while (after !== undefined) {
      const report: Awaited<ReturnType<typeof compareStore>> = await compareStore(paged, { after, pages: 1 });
      expect(report).toMatchObject({ lost: [], buried: [] });
      looked += report.looked;
      after = report.next;
    }
    expect(looked).toBe(10);
  });
});
