import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  assetsDeps,
  countRows,
  emptied,
  givenAsset,
  givenMakerRow,
  hashOf,
  movableClock,
  readLiving,
  someBytes,
  startStore,
  sweptClean,
} from "#tests/support/assets.ts";
import { seeded } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { compareStore, deleteAsset, reapBlob, sweepBlobs } from "./index.ts";

let database: TestDatabase;
let lake: Awaited<ReturnType<typeof startStore>>;
beforeAll(async () => {
  [database, lake] = await Promise.all([openTestDatabase(), startStore()]);
});
afterAll(async () => {
  await lake.stop();
  await database.close();
});

const depsOf = (clock = movableClock()) => assetsDeps(database, lake.store, clock);

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
    const deps = await emptied(database, lake);
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
    const deps = await emptied(database, lake);
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
