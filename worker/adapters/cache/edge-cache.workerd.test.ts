import { describe, expect, it } from "vitest";
import { type BlobStore, filesWith, serveFile } from "#worker/modules/assets/index.ts";
import { edgeCacheOver } from "./edge-cache.ts";

const bytesOf = async (body: BodyInit | null | undefined) =>
  new Uint8Array(await new Response(body).arrayBuffer());
const stored = (bytes: Uint8Array<ArrayBuffer>) => {
  const { body } = new Response(bytes);
  if (body === null) throw new Error("no body");
  return { body, length: bytes.length };
};
const someHash = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (n) => n.toString(16).padStart(2, "0")).join("");
const ten = new Uint8Array(new TextEncoder().encode("0123456789"));
/** As an isolate that has just begun: nothing in memory, the data centre's cache as it is. */
const isolate = () => edgeCacheOver(() => caches.default);

describe("what the data centre keeps", () => {
  it("gives whole contents and parts of them to every isolate", async () => {
    const sha256 = someHash();
    await isolate().fill(sha256, async () => stored(ten));
    const whole = await isolate().bytes(sha256);
    expect([whole?.length, await bytesOf(whole?.body)]).toEqual([10, ten]);
    const part = await isolate().bytes(sha256, { first: 2, last: 4 });
    expect([part?.length, await bytesOf(part?.body)]).toEqual([3, ten.slice(2, 5)]);
  });

  it("has nothing of a content nobody kept, and lets go of one on demand", async () => {
    const sha256 = someHash();
    expect(await isolate().bytes(sha256)).toBeUndefined();
    await isolate().fill(sha256, async () => stored(ten));
    await isolate().forgetBytes(sha256);
    expect(await isolate().bytes(sha256)).toBeUndefined();
  });

  it("is filled once, however many ask at the same time", async () => {
    const sha256 = someHash();
    const edge = isolate();
    let opened = 0;
    const from = async () => {
      opened += 1;
      return stored(ten);
    };
    await Promise.all(Array.from({ length: 20 }, () => edge.fill(sha256, from)));
    expect(opened).toBe(1);
  });

  it("keeps nothing of a store that fails or has nothing", async () => {
    const sha256 = someHash();
    const edge = isolate();
    await expect(edge.fill(sha256, () => Promise.reject(new Error("503")))).rejects.toThrow("503");
    await edge.fill(sha256, async () => undefined);
    expect(await edge.bytes(sha256)).toBeUndefined();
  });

  it("remembers a fact for its seconds, in other isolates too, and forgets it on demand", async () => {
    const key = someHash();
    await isolate().keepFact(key, { public: true }, 2);
    expect(await isolate().fact(key)).toEqual({ public: true });
    const reader = isolate();
    expect(await reader.fact(key)).toEqual({ public: true });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await reader.fact(key)).toBeUndefined();
    expect(await isolate().fact(key)).toBeUndefined();
    await reader.keepFact(key, 1, 30);
    await reader.forgetFacts([key]);
    expect(await reader.fact(key)).toBeUndefined();
    expect(await isolate().fact(key)).toBeUndefined();
  });
});

describe("a file served in workerd", () => {
  /** A public file that the edge knows the place of, so that no database is asked. */
  async function publicFile(bytes: Uint8Array<ArrayBuffer>) {
    const sha256 = someHash();
    const edgeCache = isolate();
    const fact = {
      sha256,
      incarnation: someHash(),
      bytes: bytes.length,
      mediaType: "image/png",
      public: true,
    };
    await edgeCache.keepFact(`servable/${sha256}/-`, fact, 30);
    const reads: string[] = [];
    const store: Pick<BlobStore, "get"> = {
      get: async (_, range) => {
        reads.push(range === undefined ? "whole" : `${range.first}-${range.last}`);
        return stored(range === undefined ? bytes : bytes.slice(range.first, range.last + 1));
      },
    };
    const work: Promise<unknown>[] = [];
    const clock = { now: () => new Date() };
    const deps = {
      edgeCache,
      clock,
      files: filesWith({ origin: "https://files.test", keys: [{ kid: "k", key: "tests only" }], clock }),
      origin: "https://app.test",
      later: (promise: Promise<unknown>) => void work.push(promise),
      store: store as BlobStore,
      db: undefined as never,
      log: undefined as never,
    };
    const ask = (headers: Record<string, string> = {}, method = "GET") =>
      serveFile(deps, new Request(`https://files.test/assets/${sha256}.png`, { method, headers }));
    return { ask, reads, sha256, settled: () => Promise.all(work.splice(0)) };
  }

  it.each([
    ["small", 1000],
    ["large", 3_000_000],
  ])("a %s one is read from the store, then comes from the edge", async (_, length) => {
    const bytes = new Uint8Array(length).map((_, i) => i % 251);
    const { ask, reads, settled } = await publicFile(bytes);
    const first = await ask();
    expect([first.status, first.headers.get("content-length")]).toEqual([200, String(length)]);
    expect(await bytesOf(first.body)).toEqual(bytes);
    await settled();
    reads.length = 0;
    expect(await bytesOf((await ask()).body)).toEqual(bytes);
    const part = await ask({ range: "bytes=100-299" });
    expect([part.status, part.headers.get("content-range"), part.headers.get("content-length")]).toEqual([
      206,
      `bytes 100-299/${length}`,
      "200",
    ]);
    expect(await bytesOf(part.body)).toEqual(bytes.slice(100, 300));
    expect(reads).toEqual([]);
  });

  it("a part asked for first comes from the store, and the whole is kept", async () => {
    const { ask, reads, settled } = await publicFile(ten);
    expect(await bytesOf((await ask({ range: "bytes=-3" })).body)).toEqual(ten.slice(7));
    await settled();
    expect(reads).toEqual(["7-9", "whole"]);
    expect(await bytesOf((await ask()).body)).toEqual(ten);
    expect(reads).toHaveLength(2);
  });

  it("HEAD, 304 and 416 have no body and the right headers", async () => {
    const { ask, sha256 } = await publicFile(ten);
    const head = await ask({ range: "bytes=0-1" }, "HEAD");
    expect([head.status, head.headers.get("content-length"), head.body]).toEqual([200, "10", null]);
    const same = await ask({ "if-none-match": `"${sha256}"` });
    expect([same.status, same.headers.get("etag"), same.body]).toEqual([304, `"${sha256}"`, null]);
    const beyond = await ask({ range: "bytes=10-" });
    expect([beyond.status, beyond.headers.get("content-range"), beyond.body]).toEqual([
      416,
      "bytes */10",
      null,
    ]);
    const stale = await ask({ range: "bytes=0-1", "if-range": '"other"' });
    expect([stale.status, await bytesOf(stale.body)]).toEqual([200, ten]);
  });
});
