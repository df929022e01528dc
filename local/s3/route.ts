import type { IncomingMessage, ServerResponse } from "node:http";
import { type KeyPair, SignatureError, type Signed, verifySignature } from "#local/sigv4.ts";
import { answerPreflight, setCors } from "./cors.ts";
import { ofSignature, S3Error, sendError } from "./errors.ts";
import { listObjects } from "./list.ts";
import { abortUpload, completeUpload, createUpload, listUploads, uploadPart } from "./multipart.ts";
import { readObject } from "./read.ts";
import type { Bucket } from "./store.ts";
import { conditionsOf, copyObject, putObject } from "./write.ts";

/** What there is, and who may ask for it. */
export interface House {
  buckets: Map<string, Bucket>;
  region: string;
  /** May read and write, neither delete nor list. */
  app: KeyPair;
  /** May delete and list, neither read nor write. */
  janitor: KeyPair;
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

function whoSigned(req: IncomingMessage, { app, janitor, region }: House): Signed {
  const secrets = new Map([app, janitor].map((pair) => [pair.id, pair.secret]));
  return verifySignature(req, { service: "s3", region, secretOf: (id) => secrets.get(id) });
}

async function serve(house: House, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const asked = house.buckets.get((req.url ?? "/").split(/[/?]/)[1] ?? "");
  if (asked) setCors(asked, req, res);
  if (req.method === "OPTIONS") return answerPreflight(res);
  const { keyId, payload, query, segments } = whoSigned(req, house);
  const find = (name: string): Bucket => {
    const bucket = house.buckets.get(name);
    if (!bucket) throw new S3Error("NoSuchBucket");
    return bucket;
  };
  const rights = keyId === house.app.id ? APP : JANITOR;
  const call: Call = { req, res, payload, query: new Map(query), rights, find };
  const [name = "", ...rest] = segments;
  const key = rest.join("/");
  await (key === "" ? onBucket(find(name), call) : onObject(find(name), key, call));
}

/** Answers one request, whatever comes of it. */
export async function route(house: House, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    await serve(house, req, res);
  } catch (error) {
    if (error instanceof SignatureError) sendError(req, res, ofSignature(error));
    else if (error instanceof S3Error) sendError(req, res, error);
    else throw error;
  }
}
