import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptied, givenAsset, givenMakerRow, hashOf, someBytes, startStore } from "#tests/support/assets.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { compareSlice, compareStore, storeBytes, sweepBlobs } from "./index.ts";
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

describe("the nightly comparison", () => {
  it("finds an object nobody knows and has it removed, once it is a day old", async () => {
    const deps = await emptied(database, lake);
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
    const deps = await emptied(database, lake);
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
    const deps = await emptied(database, lake);
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
