import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { S3Error } from "./errors.ts";
import type { ObjectFacts } from "./store.ts";

/** What was counted while the bytes went to the disk. */
export interface Received {
  size: number;
  /** Hex MD5, the ETag of a plain object. */
  etag: string;
  /** Base64, when the sender named one and it was true. */
  sha256?: string;
}

const HEX = /^[0-9a-f]{64}$/;

function one(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return value === undefined ? undefined : String(value);
}

/** Refuses bodies that S3 refuses before it reads them. */
function checkPreamble(req: IncomingMessage, payload: string): void {
  if (payload.startsWith("STREAMING-")) throw new S3Error("NotImplemented");
  if (req.headers["content-length"] === undefined) throw new S3Error("MissingContentLength");
  if (one(req, "x-amz-sdk-checksum-algorithm") && !one(req, "x-amz-checksum-sha256")) {
    throw new S3Error(
      "InvalidRequest",
      "x-amz-sdk-checksum-algorithm specified, but no corresponding checksum header",
    );
  }
}

function checkSums(req: IncomingMessage, payload: string, sha256: Buffer, md5: Buffer): void {
  if (HEX.test(payload) && payload !== sha256.toString("hex")) throw new S3Error("XAmzContentSHA256Mismatch");
  const told = one(req, "x-amz-checksum-sha256");
  const toldMd5 = one(req, "content-md5");
  if (told !== undefined && told !== sha256.toString("base64")) throw new S3Error("BadDigest");
  if (toldMd5 !== undefined && toldMd5 !== md5.toString("base64")) throw new S3Error("BadDigest");
}

/**
 * Writes a body to a file and checks every sum that the sender promised; nothing stays when one is wrong.
 * @param payload what the signature says about the body
 */
export async function receive(req: IncomingMessage, file: string, payload: string): Promise<Received> {
  checkPreamble(req, payload);
  const sha256 = createHash("sha256");
  const md5 = createHash("md5");
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sha256.update(chunk);
      md5.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(req, meter, createWriteStream(file));
    const sum = sha256.digest();
    const etag = md5.digest();
    checkSums(req, payload, sum, etag);
    const told = one(req, "x-amz-checksum-sha256");
    return { size, etag: etag.toString("hex"), ...(told === undefined ? {} : { sha256: told }) };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** A small body as text, checked against the signature. */
export async function receiveText(req: IncomingMessage, payload: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const sum = createHash("sha256").update(body).digest("hex");
  if (HEX.test(payload) && payload !== sum) throw new S3Error("XAmzContentSHA256Mismatch");
  return body.toString("utf8");
}

const SYSTEM = ["cache-control", "content-disposition", "content-encoding", "content-language"];

/** What the headers of a write say about the object. */
export function factsOf(req: IncomingMessage): Pick<ObjectFacts, "type" | "system" | "user"> {
  const type = one(req, "content-type");
  const system: Record<string, string> = {};
  for (const name of SYSTEM) {
    const value = one(req, name);
    if (value !== undefined) system[name] = value;
  }
  const user: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers)) {
    if (name.startsWith("x-amz-meta-")) user[name.slice("x-amz-meta-".length)] = String(value);
  }
  return { system, user, ...(type === undefined ? {} : { type }) };
}
