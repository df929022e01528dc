import { open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { S3Error } from "./errors.ts";
import { type Bucket, matches, type StoredObject } from "./store.ts";

/** Headers of an object as GET and HEAD give them. */
function headersOf(
  object: StoredObject,
  req: IncomingMessage,
  query: Map<string, string>,
): Record<string, string> {
  const headers: Record<string, string> = {
    etag: `"${object.etag}"`,
    "last-modified": new Date(object.at).toUTCString(),
    "accept-ranges": "bytes",
    "content-type": object.type ?? "binary/octet-stream",
    ...object.system,
  };
  for (const [name, value] of Object.entries(object.user)) headers[`x-amz-meta-${name}`] = value;
  if (object.sha256 && req.headers["x-amz-checksum-mode"] === "ENABLED") {
    headers["x-amz-checksum-sha256"] = object.sha256;
    headers["x-amz-checksum-type"] = object.sha256.includes("-") ? "COMPOSITE" : "FULL_OBJECT";
  }
  for (const name of [
    "content-type",
    "content-disposition",
    "content-encoding",
    "content-language",
    "cache-control",
  ]) {
    const wish = query.get(`response-${name}`);
    if (wish) headers[name] = wish;
  }
  return headers;
}

/** The bytes asked for, first and last; undefined for all of them. Several ranges at once are not supported by S3. */
function rangeOf(header: string | undefined, size: number): [number, number] | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  if (from >= size || (first === "" && Number(last) === 0)) throw new S3Error("InvalidRange");
  return to < from ? undefined : [from, to];
}

function checkConditions(req: IncomingMessage, object: StoredObject): 200 | 304 {
  const {
    "if-match": ifMatch,
    "if-none-match": ifNoneMatch,
    "if-unmodified-since": unmodified,
  } = req.headers;
  const second = Math.floor(object.at / 1000) * 1000;
  if (ifMatch !== undefined && !matches(ifMatch, object)) throw new S3Error("PreconditionFailed");
  if (ifMatch === undefined && unmodified && second > Date.parse(unmodified))
    throw new S3Error("PreconditionFailed");
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, object) ? 304 : 200;
  const modified = req.headers["if-modified-since"];
  return modified && second <= Date.parse(modified) ? 304 : 200;
}

/**
 * GET and HEAD of an object.
 * @param mayList a key without ListBucket must not learn whether an object exists: it gets 403 instead of 404
 */
export async function readObject(
  bucket: Bucket,
  key: string,
  {
    req,
    res,
    query,
    mayList,
  }: { req: IncomingMessage; res: ServerResponse; query: Map<string, string>; mayList: boolean },
): Promise<void> {
  const object = bucket.get(key);
  const missing = (): S3Error => new S3Error(mayList ? "NoSuchKey" : "AccessDenied");
  if (!object) throw missing();
  const headers = headersOf(object, req, query);
  if (checkConditions(req, object) === 304) {
    res.writeHead(304, headers).end();
    return;
  }
  const range = rangeOf(req.headers.range, object.size);
  const [from, to] = range ?? [0, object.size - 1];
  headers["content-length"] = String(to - from + 1);
  if (range) headers["content-range"] = `bytes ${from}-${to}/${object.size}`;
  const status = range ? 206 : 200;
  if (req.method === "HEAD" || object.size === 0) {
    res.writeHead(status, headers).end();
    return;
  }
  // Open first: from then on a deletion or an overwriting cannot take the bytes away.
  const file = await open(bucket.bytesOf(object)).catch(() => undefined);
  if (!file) {
    if (bucket.get(key)) return readObject(bucket, key, { req, res, query, mayList });
    throw missing();
  }
  res.writeHead(status, headers);
  await pipeline(file.createReadStream({ start: from, end: to }), res);
}
