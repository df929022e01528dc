import type { ByteRange, EdgeCache, Filling, StoredBytes } from "#worker/modules/assets/ports.ts";
import { forgetPages } from "./kept-pages.ts";

/**
 * How long a data centre may keep bytes it is not asked for: the longest time for which the bytes of a deleted file can
 * still lie at an edge, where nobody may reach them any more.
 */
const BYTES_KEPT_S = 7 * 86_400;
/** The largest content that is kept whole; larger ones are always read from the store. */
const LARGEST = 128 * 1024 * 1024;
/** A filling that has not ended by then was cut off with its invocation. */
const FILLING_DIES_AFTER_MS = 60_000;
/** Facts an isolate remembers itself. */
const FACTS_AT_HAND = 2_000;

interface KeptFact {
  readonly value: unknown;
  readonly until: number;
}

const bytesKey = (sha256: string) => `https://blob.internal/${sha256}`;
const factKey = (key: string) => `https://fact.internal/${encodeURIComponent(key)}`;

/** What one isolate remembers of the last seconds, in front of the data centre's cache and never for longer than it. */
function factsAtHand() {
  const facts = new Map<string, KeptFact>();
  return {
    get(key: string): KeptFact | undefined {
      const fact = facts.get(key);
      if (fact === undefined || fact.until > Date.now()) return fact;
      facts.delete(key);
      return undefined;
    },
    set(key: string, fact: KeptFact): void {
      if (facts.size >= FACTS_AT_HAND) facts.clear();
      facts.set(key, fact);
    },
    delete: (key: string) => facts.delete(key),
  };
}

function lengthOf(answer: Response): number | undefined {
  const length = Number(answer.headers.get("content-length") ?? "?");
  return Number.isInteger(length) ? length : undefined;
}

async function cachedBytes(
  cache: Cache,
  sha256: string,
  range?: ByteRange,
): Promise<StoredBytes | undefined> {
  const headers = range === undefined ? {} : { range: `bytes=${range.first}-${range.last}` };
  const answer = await cache.match(new Request(bytesKey(sha256), { headers }));
  if (answer === undefined || answer.body === null) return undefined;
  const length = lengthOf(answer);
  const asAsked =
    range === undefined
      ? answer.status === 200
      : answer.status === 206 && length === range.last - range.first + 1;
  if (asAsked && length !== undefined) return { body: answer.body as ReadableStream<Uint8Array>, length };
  await answer.body.cancel();
  return undefined;
}

async function fillFrom(cache: Cache, sha256: string, from: Filling): Promise<void> {
  const found = await from();
  if (found === undefined) return;
  if (found.length > LARGEST) return void (await found.body.cancel());
  // a length makes ranges possible; what is not "public" the Cache API silently drops, and who may see it is asked before
  const headers = {
    "cache-control": `public, max-age=${BYTES_KEPT_S}`,
    "content-length": String(found.length),
    "content-type": "application/octet-stream",
  };
  await cache.put(bytesKey(sha256), new Response(found.body, { headers }));
}

/**
 * An edge cache over the Cache API. It keeps a little in memory, so one of it serves an isolate.
 * Time here is real time: entries of the Cache API run out by it, whatever the platform's clock says.
 */
export function edgeCacheOver(cacheOf: () => Cache): EdgeCache {
  const atHand = factsAtHand();
  const filling = new Map<string, number>();
  return {
    async fact(key) {
      const near = atHand.get(key);
      if (near !== undefined) return near.value;
      const answer = await cacheOf().match(factKey(key));
      if (answer === undefined) return undefined;
      const fact = await answer.json<KeptFact>();
      if (fact.until <= Date.now()) return undefined;
      atHand.set(key, fact);
      return fact.value;
    },
    async keepFact(key, value, seconds) {
      const fact = { value, until: Date.now() + seconds * 1000 };
      atHand.set(key, fact);
      const headers = { "cache-control": `max-age=${seconds}`, "content-type": "application/json" };
      await cacheOf().put(factKey(key), new Response(JSON.stringify(fact), { headers }));
    },
    async forgetFacts(keys) {
      for (const key of keys) atHand.delete(key);
      await Promise.all(keys.map((key) => cacheOf().delete(factKey(key))));
    },
    bytes: (sha256, range) => cachedBytes(cacheOf(), sha256, range),
    async fill(sha256, from) {
      const since = filling.get(sha256);
      if (since !== undefined && Date.now() - since < FILLING_DIES_AFTER_MS) return;
      filling.set(sha256, Date.now());
      try {
        await fillFrom(cacheOf(), sha256, from);
      } finally {
        filling.delete(sha256);
      }
    },
    async forgetBytes(sha256) {
      await cacheOf().delete(bytesKey(sha256));
    },
    forgetPages: (addresses) => forgetPages(cacheOf(), addresses),
  };
}

const isolatesOwn = edgeCacheOver(() => caches.default);

/** The edge cache of this isolate, over `caches.default`. */
export function edgeCache(): EdgeCache {
  return isolatesOwn;
}
