import type { BlobStore, ByteRange } from "#worker/modules/assets/ports.ts";
import { StoreUnavailable } from "#worker/modules/assets/ports.ts";
import { type Ask, askerFor, codeOf } from "./ask.ts";
import { elementOf, objectsIn } from "./xml.ts";

/** Where the store is and who asks there, by the names of the environment. */
export interface S3Config {
  /** Address of the bucket without a slash at its end: virtual-host style on AWS, path style locally. */
  readonly S3_BASE: string;
  readonly S3_REGION: string;
  /** May read and write, nothing else. */
  readonly S3_KEY_ID: string;
  readonly S3_SECRET: string;
  /** May delete and list, nothing else. */
  readonly S3_JANITOR_KEY_ID: string;
  readonly S3_JANITOR_SECRET: string;
}

/** SHA-256 of nothing, in hex: what a request without a body is signed with. */
const NO_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** What S3 calls a missing object to a key that may not list: it does not say whether there is one. */
const MISSING = new Set(["NoSuchKey", "AccessDenied"]);

async function refused(what: string, answer: Response): Promise<StoreUnavailable> {
  return new StoreUnavailable(`${what} answered ${answer.status} ${await codeOf(answer)}`);
}

function base64OfHex(hex: string): string {
  return btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));
}

async function put(
  ask: Ask,
  url: string,
  bytes: Uint8Array,
  facts: { sha256Hex: string; mediaType: string },
): Promise<void> {
  const answer = await ask({
    method: "PUT",
    url,
    headers: {
      "content-type": facts.mediaType,
      "if-none-match": "*",
      "x-amz-checksum-sha256": base64OfHex(facts.sha256Hex),
      "x-amz-content-sha256": facts.sha256Hex,
    },
    body: new Uint8Array(bytes),
  });
  // 412: an earlier try arrived though its answer did not. Nobody else writes under this incarnation, and the key names
  // the content, so what lies there are these bytes.
  if (answer.ok || answer.status === 412) return void (await answer.body?.cancel());
  throw await refused("PUT", answer);
}

async function get(ask: Ask, url: string, range?: ByteRange) {
  const headers: Record<string, string> = { "x-amz-content-sha256": NO_BODY };
  if (range !== undefined) headers["range"] = `bytes=${range.first}-${range.last}`;
  const answer = await ask({ method: "GET", url, headers });
  if (answer.status === (range === undefined ? 200 : 206) && answer.body !== null) {
    return {
      body: answer.body as ReadableStream<Uint8Array>,
      length: Number(answer.headers.get("content-length")),
    };
  }
  if (answer.status === 404 || answer.status === 403) {
    const code = await codeOf(answer);
    if (MISSING.has(code)) return undefined;
    throw new StoreUnavailable(`GET answered ${answer.status} ${code}`);
  }
  throw await refused("GET", answer);
}

async function remove(ask: Ask, url: string, giveUp?: AbortSignal): Promise<void> {
  const headers = { "x-amz-content-sha256": NO_BODY };
  const answer = await ask({ method: "DELETE", url, headers, ...(giveUp && { giveUp }) });
  if (answer.ok || answer.status === 404) return void (await answer.body?.cancel());
  throw await refused("DELETE", answer);
}

async function list(ask: Ask, base: string, prefix: string, after?: string) {
  const query = new URLSearchParams({ "list-type": "2", "max-keys": "1000", prefix });
  if (after !== undefined) query.set("start-after", after);
  const headers = { "x-amz-content-sha256": NO_BODY };
  const answer = await ask({ method: "GET", url: `${base}/?${query}`, headers });
  if (!answer.ok) throw await refused("LIST", answer);
  const xml = await answer.text();
  return { objects: objectsIn(xml), more: elementOf(xml, "IsTruncated") === "true" };
}

/** The store of bytes on S3. Two key pairs, so that what reads and writes can neither delete nor list. */
export function s3Store(config: S3Config): BlobStore {
  const asApp = askerFor({ id: config.S3_KEY_ID, secret: config.S3_SECRET }, config.S3_REGION);
  const asJanitor = askerFor(
    { id: config.S3_JANITOR_KEY_ID, secret: config.S3_JANITOR_SECRET },
    config.S3_REGION,
  );
  const urlOf = (key: string) => `${config.S3_BASE}/${key}`;
  return {
    put: (key, bytes, facts) => put(asApp, urlOf(key), bytes, facts),
    get: (key, range) => get(asApp, urlOf(key), range),
    remove: (key, giveUp) => remove(asJanitor, urlOf(key), giveUp),
    list: (prefix, after) => list(asJanitor, config.S3_BASE, prefix, after),
  };
}
