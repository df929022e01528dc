import { createHash, randomBytes } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { escapeXml, S3Error, sendXml } from "./errors.ts";
import { factsOf, receive, receiveText } from "./receive.ts";
import type { Bucket, ObjectFacts } from "./store.ts";
import { conditionsOf } from "./write.ts";

interface Upload extends Pick<ObjectFacts, "type" | "system" | "user"> {
  key: string;
  at: number;
}

interface Request {
  req: IncomingMessage;
  res: ServerResponse;
  payload: string;
  query: Map<string, string>;
}

const NS = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
const LEAST_PART = 5 * 1024 * 1024;

function folder(bucket: Bucket, id: string): string {
  const dir = path.join(bucket.dir, "uploads", id);
  if (!/^[0-9a-f]{32}$/.test(id) || !existsSync(dir)) throw new S3Error("NoSuchUpload");
  return dir;
}

/** CreateMultipartUpload. */
export async function createUpload(bucket: Bucket, key: string, { req, res }: Request): Promise<void> {
  req.resume();
  const id = randomBytes(16).toString("hex");
  const dir = path.join(bucket.dir, "uploads", id);
  const upload: Upload = { key, at: Date.now(), ...factsOf(req) };
  await mkdir(dir);
  await writeFile(path.join(dir, "upload.json"), JSON.stringify(upload));
  const inner = `<Bucket>${bucket.name}</Bucket><Key>${escapeXml(key)}</Key><UploadId>${id}</UploadId>`;
  sendXml(res, 200, `<InitiateMultipartUploadResult ${NS}>${inner}</InitiateMultipartUploadResult>`);
}

/** UploadPart. */
export async function uploadPart(bucket: Bucket, { req, res, payload, query }: Request): Promise<void> {
  const dir = folder(bucket, query.get("uploadId") ?? "");
  const number = Number(query.get("partNumber"));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new S3Error("InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive");
  }
  const file = bucket.incoming();
  const part = await receive(req, file, payload);
  await rename(file, path.join(dir, `${number}.${part.etag}`));
  res.writeHead(200, { etag: `"${part.etag}"` }).end();
}

/** AbortMultipartUpload. */
export async function abortUpload(bucket: Bucket, { res, query }: Request): Promise<void> {
  await rm(folder(bucket, query.get("uploadId") ?? ""), { recursive: true });
  res.writeHead(204).end();
}

interface Part {
  file: string;
  etag: string;
}

function partsOf(dir: string, xml: string): Part[] {
  const parts: Part[] = [];
  let before = 0;
  for (const [, inner = ""] of xml.matchAll(/<Part>(.*?)<\/Part>/gs)) {
    const number = Number(/<PartNumber>\s*(\d+)/.exec(inner)?.[1]);
    const etag = /<ETag>\s*(?:"|&quot;|&#34;)?([0-9a-f]{32})/.exec(inner)?.[1];
    if (!number || !etag) throw new S3Error("MalformedXML");
    const file = path.join(dir, `${number}.${etag}`);
    if (number <= before) throw new S3Error("InvalidPartOrder");
    if (!existsSync(file)) throw new S3Error("InvalidPart");
    before = number;
    parts.push({ file, etag });
  }
  if (parts.length === 0) throw new S3Error("MalformedXML");
  if (parts.slice(0, -1).some((part) => statSync(part.file).size < LEAST_PART))
    throw new S3Error("EntityTooSmall");
  return parts;
}

/** CompleteMultipartUpload: the parts become one object, if the conditions hold. */
export async function completeUpload(
  bucket: Bucket,
  key: string,
  { req, res, payload, query }: Request,
): Promise<void> {
  const dir = folder(bucket, query.get("uploadId") ?? "");
  const parts = partsOf(dir, await receiveText(req, payload));
  const upload = JSON.parse(await readFile(path.join(dir, "upload.json"), "utf8")) as Upload;
  if (upload.key !== key) throw new S3Error("NoSuchUpload");
  const file = bucket.incoming();
  await writeFile(file, "");
  const sum = createHash("md5");
  let size = 0;
  for (const part of parts) {
    await pipeline(createReadStream(part.file), createWriteStream(file, { flags: "a" }));
    sum.update(Buffer.from(part.etag, "hex"));
    size += statSync(part.file).size;
  }
  const { key: _key, at: _at, ...facts } = upload;
  const etag = `${sum.digest("hex")}-${parts.length}`;
  await bucket.put(key, file, { ...facts, size, etag }, conditionsOf(req));
  await rm(dir, { recursive: true });
  const inner = `<Bucket>${bucket.name}</Bucket><Key>${escapeXml(key)}</Key><ETag>&quot;${etag}&quot;</ETag>`;
  sendXml(res, 200, `<CompleteMultipartUploadResult ${NS}>${inner}</CompleteMultipartUploadResult>`);
}

/** ListMultipartUploads, all of them in one page. */
export function listUploads(bucket: Bucket, res: ServerResponse): void {
  const uploads = readdirSync(path.join(bucket.dir, "uploads")).map((id) => {
    const file = path.join(bucket.dir, "uploads", id, "upload.json");
    const upload = JSON.parse(readFileSync(file, "utf8")) as Upload;
    const at = `<Initiated>${new Date(upload.at).toISOString()}</Initiated>`;
    return `<Upload><Key>${escapeXml(upload.key)}</Key><UploadId>${id}</UploadId>${at}</Upload>`;
  });
  const inner = `<Bucket>${bucket.name}</Bucket><IsTruncated>false</IsTruncated>${uploads.join("")}`;
  sendXml(res, 200, `<ListMultipartUploadsResult ${NS}>${inner}</ListMultipartUploadsResult>`);
}
