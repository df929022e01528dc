import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countRows, emptied, startStore, type TestDeps } from "#tests/support/assets.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { s3Store } from "#worker/adapters/s3/index.ts";
import { rows } from "#worker/db/connect.ts";
import { sweepBlobs } from "./index.ts";

let database: TestDatabase;
let lake: Awaited<ReturnType<typeof startStore>>;
beforeAll(async () => {
  [database, lake] = await Promise.all([openTestDatabase(), startStore()]);
});
afterAll(async () => {
  await lake.stop();
  await database.close();
});

/** An S3 that takes every request and never answers one. */
async function hangingStore() {
  const asked: string[] = [];
  const server = createServer((request) => void asked.push(request.url ?? ""));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    store: s3Store({ ...lake.config, S3_BASE: `http://127.0.0.1:${port}` }),
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Buried contents of a minute ago, the first one longest. */
async function givenGraves(deps: TestDeps, count: number): Promise<void> {
  await deps.db.execute(sql`insert into blob_graves (incarnation, sha256, buried_at)
    select uuidv7(), sha256(n::text::bytea), ${deps.clock.now().toISOString()}::timestamptz - interval '1 minute' + n * interval '1 ms'
    from generate_series(1, ${count}::int) n`);
}

const line = (deps: TestDeps) =>
  rows<{ sha256: string }>(
    deps.db,
    sql`select encode(sha256, 'hex') as sha256 from blob_graves order by buried_at`,
  ).then((graves) => graves.map(({ sha256 }) => sha256));

describe("a store that hangs", () => {
  it("costs a tick its budget and no more; what was tried first goes last, and all is removed once it is back", async () => {
    const deps = await emptied(database, lake);
    await givenGraves(deps, 200);
    const before = await line(deps);
    const hanging = await hangingStore();
    try {
      const began = performance.now();
      expect(await sweepBlobs({ ...deps, store: hanging.store }, 200, 400)).toBe(0);
      expect(performance.now() - began).toBeLessThan(3000);
    } finally {
      hanging.close();
    }
    expect(hanging.asked.length, "the hands at work, and nobody after them").toBeLessThanOrEqual(4);
    expect(deps.said.every(({ event }) => event === "blob.reap-failed")).toBe(true);
    const after = await line(deps);
    expect(after.slice(0, 196)).toEqual(before.slice(4));
    expect(after.slice(196).sort()).toEqual(before.slice(0, 4).sort());

    expect(await sweepBlobs(deps), "moved back: not due again at once").toBe(0);
    deps.clock.pass(11);
    expect(await sweepBlobs(deps)).toBe(200);
    expect(await countRows(database)).toMatchObject({ graves: 0 });
  });

  it("has five seconds where nobody says otherwise", async () => {
    const deps = await emptied(database, lake);
    await givenGraves(deps, 8);
    const hanging = await hangingStore();
    const began = performance.now();
    try {
      await sweepBlobs({ ...deps, store: hanging.store });
    } finally {
      hanging.close();
    }
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(4900);
    expect(took).toBeLessThan(8000);
  });
});

describe("a store that refuses", () => {
  it("is not asked two hundred times: the sweep ends with the first that fails", async () => {
    const deps = await emptied(database, lake);
    await givenGraves(deps, 200);
    lake.s3.fail({ fail: "403", methods: ["DELETE"] });
    try {
      expect(await sweepBlobs(deps)).toBe(0);
    } finally {
      lake.s3.heal();
    }
    expect(deps.said.length).toBeLessThanOrEqual(4);
    expect(await countRows(database)).toMatchObject({ graves: 200 });
  });
});
