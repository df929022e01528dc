import { constants } from "node:fs";
import { copyFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { S3Error, sendXml } from "./errors.ts";
import { factsOf, receive } from "./receive.ts";
import { type Bucket, type Conditions, matches, type ObjectFacts, type StoredObject } from "./store.ts";

/** The preconditions that a write brings. */
export function conditionsOf(req: IncomingMessage): Conditions {
  return { ifMatch: req.headers["if-match"], ifNoneMatch: req.headers["if-none-match"] };
}

/** PutObject. */
export async function putObject(
  bucket: Bucket,
  key: string,
  { req, res, payload }: { req: IncomingMessage; res: ServerResponse; payload: string },
): Promise<void> {
  if (Buffer.byteLength(key) > 1024) throw new S3Error("KeyTooLongError");
  const file = bucket.incoming();
  const received = await receive(req, file, payload);
  const object = await bucket.put(key, file, { ...factsOf(req), ...received }, conditionsOf(req));
  const sum = received.sha256
    ? { "x-amz-checksum-sha256": received.sha256, "x-amz-checksum-type": "FULL_OBJECT" }
    : {};
  res.writeHead(200, { etag: `"${object.etag}"`, ...sum }).end();
}

function sourceOf(
  req: IncomingMessage,
  find: (bucket: string) => Bucket,
): { bucket: Bucket; object: StoredObject } {
  const header = String(req.headers["x-amz-copy-source"]);
  const [name = "", ...rest] = decodeURIComponent(header).replace(/^\//, "").split("/");
  const bucket = find(name);
  const object = bucket.get(rest.join("/"));
  if (!object) throw new S3Error("NoSuchKey");
  const ifMatch = req.headers["x-amz-copy-source-if-match"];
  if (ifMatch !== undefined && !matches(String(ifMatch), object)) throw new S3Error("PreconditionFailed");
  return { bucket, object };
}

/** CopyObject, on the server's side; the conditions are those of the target. */
export async function copyObject(
  bucket: Bucket,
  key: string,
  { req, res, find }: { req: IncomingMessage; res: ServerResponse; find: (bucket: string) => Bucket },
): Promise<void> {
  const source = sourceOf(req, find);
  const replace = req.headers["x-amz-metadata-directive"] === "REPLACE";
  if (source.object.key === key && source.bucket === bucket && !replace) {
    throw new S3Error(
      "InvalidRequest",
      "This copy request is illegal because it is trying to copy an object to itself",
    );
  }
  const file = bucket.incoming();
  await copyFile(source.bucket.bytesOf(source.object), file, constants.COPYFILE_FICLONE).catch(() => {
    throw new S3Error("NoSuchKey");
  });
  const { key: _key, file: _file, at: _at, ...facts } = source.object;
  const wanted: ObjectFacts = replace ? { ...facts, ...factsOf(req) } : facts;
  const made = await bucket.put(key, file, wanted, conditionsOf(req));
  const sum = made.sha256 ? `<ChecksumSHA256>${made.sha256}</ChecksumSHA256>` : "";
  const inner = `<LastModified>${new Date(made.at).toISOString()}</LastModified><ETag>&quot;${made.etag}&quot;</ETag>${sum}`;
  sendXml(
    res,
    200,
    `<CopyObjectResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</CopyObjectResult>`,
  );
}
