import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  assetsDeps,
  givenAsset,
  givenMakerRow,
  hashOf,
  PUBLIC_ORIGIN,
  someBytes,
  startStore,
  type TestDeps,
} from "#tests/support/assets.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { createPost, deletePost } from "#worker/modules/community/index.ts";
import { deleteAsset, reapBlob, serveFile, sweepBlobs } from "./index.ts";

let database: TestDatabase;
let lake: Awaited<ReturnType<typeof startStore>>;
let deps: TestDeps;
let ada: Maker;
let bob: Maker;
const bytes = someBytes(5000);
const sha256 = hashOf(bytes);
const address = `https://files.test/assets/${sha256}.png`;

beforeAll(async () => {
  [database, lake] = await Promise.all([openTestDatabase(), startStore()]);
});
afterAll(async () => {
  await lake.stop();
  await database.close();
});
beforeEach(async () => {
  await database.sql("strata_owner")`truncate users, sessions, assets, asset_files, blobs, posts cascade`;
  deps = assetsDeps(database, lake.store);
  [ada, bob] = [await givenMakerRow(deps), await givenMakerRow(deps)];
});
afterEach(() => lake.s3.heal());

const ask = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  serveFile(deps, new Request(url, { method, headers }));
const refusal = (url: string) =>
  ask(url).then(
    (answer) => answer.status,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
const bodyOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const privateUrl = (who: Maker, of = sha256) =>
  deps.files.address({ sha256: of, mediaType: "image/png" }, who.userId).url;
const publish = (assetId: string, who = ada) =>
  createPost(deps, who, { assetId, title: "Fox", licence: "cc0", showPrompt: false, showRecipe: false });
/** As a data centre that has seen nothing yet. */
const elsewhere = () => {
  deps = { ...assetsDeps(database, lake.store, deps.clock), sent: deps.sent };
};

describe("a private file", () => {
  beforeEach(() => givenAsset(deps, ada, [bytes]));

  it("opens for its maker by the address they were given, and is kept by their browser only", async () => {
    const answer = await ask(privateUrl(ada));
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toEqual(bytes);
    expect(answer.headers.get("cache-control")).toMatch(/^private, max-age=\d+, immutable$/);
    const seconds = Number(/max-age=(\d+)/.exec(answer.headers.get("cache-control") ?? "")?.[1]);
    expect(seconds).toBeGreaterThanOrEqual(6 * 3600 - 1);
    expect(seconds).toBeLessThan(12 * 3600);
  });

  it("is not there without an address of that kind, whatever cookie comes along", async () => {
    expect(await refusal(address)).toBe("not-found");
    const answer = ask(address, { cookie: "__Host-strata_at=anything" });
    await expect(answer).rejects.toMatchObject({ code: "not-found" });
  });

  it("is not there by another maker's own, correctly signed address", async () => {
    expect(await refusal(privateUrl(bob))).toBe("not-found");
  });

  it("is not there by an address that ran out, was forged, or is of another file", async () => {
    const url = privateUrl(ada);
    expect(await refusal(`${url.slice(0, -2)}AA`)).toBe("not-found");
    expect(await refusal(url.replace(sha256, hashOf(someBytes())))).toBe("not-found");
    expect(await refusal(`${address}?t=`)).toBe("not-found");
    deps.clock.pass(12 * 3600);
    expect(await refusal(url)).toBe("not-found");
  });

  it("is not there under another extension, and nothing else is served", async () => {
    expect(await refusal(privateUrl(ada).replace(".png", ".jpg"))).toBe("not-found");
    for (const path of [
      "",
      "x.png",
      `${sha256}`,
      `${sha256.toUpperCase()}.png`,
      `${sha256}.png/`,
      `${sha256}.php`,
    ]) {
      expect(await refusal(`https://files.test/assets/${path}?t=1`), path).toBe("not-found");
    }
  });

  it("opens for each of two makers who have the same bytes, and closes for the one who deletes theirs", async () => {
    const his = await givenAsset(deps, bob, [bytes]);
    expect((await ask(privateUrl(bob))).status).toBe(200);
    expect((await ask(privateUrl(ada))).status).toBe(200);
    await deleteAsset(deps, bob, his);
    await deps.settled();
    expect(await refusal(privateUrl(bob))).toBe("not-found");
    expect((await ask(privateUrl(ada))).status).toBe(200);
  });
});

describe("a public file", () => {
  let assetId: string;
  beforeEach(async () => {
    assetId = await givenAsset(deps, ada, [bytes]);
    await publish(assetId);
    await deps.settled();
  });

  it("opens for everybody, for ever, with everything a browser should know", async () => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toEqual({
      "accept-ranges": "bytes",
      "access-control-allow-origin": PUBLIC_ORIGIN,
      "access-control-expose-headers": "Accept-Ranges, Content-Range, ETag",
      "cache-control": "public, max-age=31536000, immutable",
      "content-disposition": `inline; filename="stratamake-${sha256.slice(0, 12)}.png"`,
      "content-length": "5000",
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "image/png",
      "cross-origin-resource-policy": "cross-origin",
      etag: `"${sha256}"`,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  });

  it("is saved instead of shown when asked so", async () => {
    const answer = await ask(`${address}?download`);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="stratamake-[0-9a-f]{12}\.png"$/,
    );
  });

  it("published a moment after somebody looked in vain, it is there at once", async () => {
    const other = someBytes();
    const url = `https://files.test/assets/${hashOf(other)}.png`;
    const second = await givenAsset(deps, ada, [other]);
    expect(await refusal(url)).toBe("not-found");
    await publish(second);
    expect((await ask(url)).status).toBe(200);
  });

  it("HEAD tells the same as GET, without a body and without touching the store", async () => {
    lake.s3.fail({ fail: "403" });
    const answer = await ask(address, {}, "HEAD");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-length")).toBe("5000");
    expect(answer.headers.get("etag")).toBe(`"${sha256}"`);
    expect((await bodyOf(answer)).length).toBe(0);
  });

  it("a browser that has it is told so: 304", async () => {
    const answer = await ask(address, { "if-none-match": `W/"x", "${sha256}"` });
    expect(answer.status).toBe(304);
    expect(answer.body).toBeNull();
    expect(answer.headers.get("etag")).toBe(`"${sha256}"`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await ask(address, { "if-none-match": '"x"' })).status).toBe(200);
  });

  it.each([
    ["from the store", false],
    ["from the edge", true],
  ])("parts of it come right %s", async (_, warm) => {
    if (warm) {
      await (await ask(address)).arrayBuffer();
      await deps.settled();
      lake.s3.fail({ fail: "403" });
    }
    for (const [range, first, last] of [
      ["bytes=0-0", 0, 0],
      ["bytes=100-199", 100, 199],
      ["bytes=-100", 4900, 4999],
      ["bytes=4000-", 4000, 4999],
    ] as const) {
      const answer = await ask(address, { range });
      expect(answer.status).toBe(206);
      expect(answer.headers.get("content-range")).toBe(`bytes ${first}-${last}/5000`);
      expect(answer.headers.get("content-length")).toBe(String(last - first + 1));
      expect(await bodyOf(answer)).toEqual(bytes.slice(first, last + 1));
    }
    const beyond = await ask(address, { range: "bytes=5000-" });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */5000"]);
    const stale = await ask(address, { range: "bytes=0-9", "if-range": '"stale"' });
    expect([stale.status, (await bodyOf(stale)).length]).toEqual([200, 5000]);
  });

  it("unpublished, it is closed at once here and within 30 seconds everywhere", async () => {
    await (await ask(address)).arrayBuffer();
    const here = deps;
    elsewhere();
    expect((await ask(address)).status).toBe(200);
    const there = deps;
    deps = here;
    const { post } = await publish(assetId);
    await deletePost(deps, ada, await idOf(assetId));
    await deps.settled();
    expect(post.mine).toBe(true);
    expect(await refusal(address)).toBe("not-found");
    expect((await ask(privateUrl(ada))).status).toBe(200);
    deps = there;
    deps.clock.pass(29);
    expect((await ask(address)).status).toBe(200);
    deps.clock.pass(1);
    expect(await refusal(address)).toBe("not-found");
  });

  it("deleted, it is closed within 30 seconds, though its bytes still lie at the edge", async () => {
    await (await ask(address)).arrayBuffer();
    await deps.settled();
    await deleteAsset(deps, ada, assetId);
    deps.clock.pass(30);
    expect(deps.edgeCache.kept.has(sha256)).toBe(true);
    expect(await refusal(address)).toBe("not-found");
    for (const { body } of deps.sent) await reapBlob(deps, body as never);
    expect(deps.edgeCache.kept.has(sha256)).toBe(false);
  });

  it("deleted and made again within the 30 seconds, it still shows its bytes", async () => {
    await ask(address); // the place is remembered
    deps.edgeCache.kept.clear();
    const remembered = new Map(deps.edgeCache.facts);
    await deleteAsset(deps, ada, assetId);
    await deps.settled();
    for (const { body } of deps.sent) await reapBlob(deps, body as never);
    const again = await givenAsset(deps, ada, [bytes]);
    await publish(again);
    await deps.settled();
    for (const [key, fact] of remembered) deps.edgeCache.facts.set(key, fact);
    deps.edgeCache.kept.clear();
    expect(await bodyOf(await ask(address))).toEqual(bytes);
  });

  it("with the store out of order it says 'later', and nothing of that is remembered", async () => {
    deps.edgeCache.kept.clear();
    lake.s3.fail({ fail: "InvalidAccessKeyId" });
    expect(await refusal(address)).toBe("overloaded");
    lake.s3.heal();
    expect((await ask(address)).status).toBe(200);
  });

  it("once at the edge it costs neither database nor store", async () => {
    await (await ask(address)).arrayBuffer();
    await deps.settled();
    lake.s3.fail({ fail: "503" });
    const blind = { ...deps, db: undefined as never };
    const answer = await serveFile(blind, new Request(address));
    expect(await bodyOf(answer)).toEqual(bytes);
  });
});

describe("a large file", () => {
  const large = someBytes(3 * 1024 * 1024);
  const url = `https://files.test/assets/${hashOf(large)}.png`;

  it("streams whole and in parts, and comes from the edge the second time", async () => {
    await publish(await givenAsset(deps, ada, [large]));
    const first = await ask(url);
    expect(hashOf(await bodyOf(first))).toBe(hashOf(large));
    await deps.settled();
    lake.s3.fail({ fail: "403" });
    expect(hashOf(await bodyOf(await ask(url)))).toBe(hashOf(large));
    const part = await ask(url, { range: "bytes=2000000-2999999" });
    expect(await bodyOf(part)).toEqual(large.slice(2_000_000, 3_000_000));
  });
});

describe("lost bytes", () => {
  it("are a fault of ours that is written down, not a 'not found'", async () => {
    await publish(await givenAsset(deps, ada, [bytes]));
    for (const key of lake.keys()) await lake.store.remove(key);
    await expect(ask(address)).rejects.toThrow(/no bytes/);
    await sweepBlobs(deps);
  });
});

async function idOf(assetId: string): Promise<string> {
  const [row] = await database.sql("strata_app")<
    { id: string }[]
  >`select id from posts where asset_id = ${assetId}`;
  return row?.id ?? "";
}
