/**
 * A local S3, because every one that npm offers overwrites on `If-None-Match: *` and takes wrong checksums or secrets.
 * Path style: http://127.0.0.1:<port>/<bucket>/<key>.
 */
import { mkdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { type KeyPair, SignatureError, type Signed, verifySignature } from "#local/sigv4.ts";
import { type StandIn, startStandIn } from "#local/stand-in.ts";
import { answerPreflight, setCors } from "./cors.ts";
import { isS3Code, ofSignature, S3Error, sendError } from "./errors.ts";
import { listObjects } from "./list.ts";
import { abortUpload, completeUpload, createUpload, listUploads, uploadPart } from "./multipart.ts";
import { readObject } from "./read.ts";
import { Bucket, type StoredObject } from "./store.ts";
import { conditionsOf, copyObject, putObject } from "./write.ts";

/** What to start. */
export interface S3Options {
  /** Folder of the objects; made when missing. */
  dir: string;
  port?: number;
  /** Default us-east-1. */
  region?: string;
  /** May read and write, neither delete nor list. */
  app: KeyPair;
  /** May delete and list, neither read nor write. */
  janitor: KeyPair;
}

/** A local S3 that runs. */
export interface LocalS3 extends StandIn {
  region: string;
  /** Address of a bucket, for S3_BASE. */
  base(bucket: string): string;
  /** Makes a bucket, or gives the one that exists these CORS origins. */
  addBucket(name: string, corsOrigins?: string[]): void;
  /** All objects of a bucket, for tests that count them; the same as `GET /__control/objects?bucket=`. */
  objects(bucket: string): StoredObject[];
}

type Right = "get" | "put" | "delete" | "list" | "abort";

const APP: Right[] = ["get", "put", "abort"];
const JANITOR: Right[] = ["delete", "list", "abort"];

interface Call {
  req: IncomingMessage;
  res: ServerResponse;
  payload: string;
  query: Map<string, string>;
  rights: Right[];
  find: (bucket: string) => Bucket;
}

function need(call: Call, right: Right): void {
  if (!call.rights.includes(right)) throw new S3Error("AccessDenied");
}

async function onBucket(bucket: Bucket, call: Call): Promise<void> {
  if (call.req.method === "HEAD" || call.req.method === "GET") need(call, "list");
  if (call.req.method === "HEAD") return void call.res.writeHead(200).end();
  if (call.req.method !== "GET") throw new S3Error("MethodNotAllowed");
  return call.query.has("uploads")
    ? listUploads(bucket, call.res)
    : listObjects(bucket, call.query, call.res);
}

async function onUpload(bucket: Bucket, key: string, call: Call): Promise<void> {
  need(call, call.req.method === "DELETE" ? "abort" : "put");
  if (call.req.method === "PUT") return uploadPart(bucket, call);
  if (call.req.method === "POST") return completeUpload(bucket, key, call);
  if (call.req.method === "DELETE") return abortUpload(bucket, call);
  throw new S3Error("MethodNotAllowed");
}

async function onObject(bucket: Bucket, key: string, call: Call): Promise<void> {
  const { req, res } = call;
  if (call.query.has("uploadId")) return onUpload(bucket, key, call);
  if (req.method === "GET" || req.method === "HEAD") {
    need(call, "get");
    return readObject(bucket, key, { ...call, mayList: call.rights.includes("list") });
  }
  if (req.method === "DELETE") {
    need(call, "delete");
    await bucket.delete(key, conditionsOf(req));
    return void res.writeHead(204).end();
  }
  need(call, "put");
  if (req.method === "POST" && call.query.has("uploads")) return createUpload(bucket, key, call);
  if (req.method !== "PUT") throw new S3Error("MethodNotAllowed");
  return req.headers["x-amz-copy-source"] ? copyObject(bucket, key, call) : putObject(bucket, key, call);
}

function whoSigned(req: IncomingMessage, options: S3Options, region: string): Signed {
  const secrets = new Map([options.app, options.janitor].map((pair) => [pair.id, pair.secret]));
  return verifySignature(req, { service: "s3", region, secretOf: (id) => secrets.get(id) });
}

/** Starts it on 127.0.0.1. */
export async function startS3(options: S3Options): Promise<LocalS3> {
  const region = options.region ?? "us-east-1";
  const root = path.resolve(options.dir);
  mkdirSync(root, { recursive: true });
  const buckets = new Map<string, Bucket>();
  const find = (name: string): Bucket => {
    const bucket = buckets.get(name);
    if (!bucket) throw new S3Error("NoSuchBucket");
    return bucket;
  };
  const addBucket = (name: string, corsOrigins: string[] = []): void => {
    if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) throw new Error(`not a bucket name: ${name}`);
    const bucket = buckets.get(name) ?? new Bucket(root, name);
    bucket.corsOrigins = corsOrigins;
    buckets.set(name, bucket);
  };
  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const bucket = buckets.get((req.url ?? "/").split(/[/?]/)[1] ?? "");
    if (bucket) setCors(bucket, req, res);
    if (req.method === "OPTIONS") return answerPreflight(res);
    const { keyId, payload, query, segments } = whoSigned(req, options, region);
    const [name = "", ...rest] = segments;
    const rights = keyId === options.app.id ? APP : JANITOR;
    const call: Call = { req, res, payload, query: new Map(query), rights, find };
    const key = rest.join("/");
    await (key === "" ? onBucket(find(name), call) : onObject(find(name), key, call));
  };
  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    try {
      await serve(req, res);
    } catch (error) {
      if (error instanceof SignatureError) sendError(req, res, ofSignature(error));
      else if (error instanceof S3Error) sendError(req, res, error);
      else throw error;
    }
  };
  const standIn = await startStandIn({
    ...(options.port === undefined ? {} : { port: options.port }),
    handle,
    answerFault,
    views: { objects: (query) => buckets.get(query.get("bucket") ?? "")?.list() ?? [] },
    acts: {
      bucket: (body) => {
        const { name, corsOrigins } = body as { name: string; corsOrigins?: string[] };
        addBucket(name, corsOrigins);
      },
    },
  });
  return {
    ...standIn,
    region,
    base: (bucket) => `${standIn.origin}/${bucket}`,
    addBucket,
    objects: (name) => find(name).list(),
  };
}

const BY_STATUS: Record<
  string,
  "SlowDown" | "InternalError" | "ConditionalRequestConflict" | "AccessDenied"
> = {
  "503": "SlowDown",
  "500": "InternalError",
  "409": "ConditionalRequestConflict",
  "403": "AccessDenied",
};

/** `503`, `500`, `409`, `403` or any code of S3's by its name. */
function answerFault(kind: string, req: IncomingMessage, res: ServerResponse): boolean {
  const code = BY_STATUS[kind] ?? (isS3Code(kind) ? kind : undefined);
  if (!code) return false;
  sendError(req, res, new S3Error(code));
  return true;
}
