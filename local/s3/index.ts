/**
 * A local S3, because every one that npm offers overwrites on `If-None-Match: *` and takes wrong checksums or secrets.
 * Path style: http://127.0.0.1:<port>/<bucket>/<key>.
 */
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import type { KeyPair } from "#local/sigv4.ts";
import { type StandIn, startStandIn } from "#local/stand-in.ts";
import { isS3Code, S3Error, sendError } from "./errors.ts";
import { type House, route } from "./route.ts";
import { Bucket, type StoredObject } from "./store.ts";

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
  /** The bytes of an object, whatever fault is ordered. @throws when there is none */
  bytes(bucket: string, key: string): Promise<Buffer>;
}

/** Starts it on 127.0.0.1. */
export async function startS3(options: S3Options): Promise<LocalS3> {
  const { app, janitor, region = "us-east-1" } = options;
  const root = path.resolve(options.dir);
  mkdirSync(root, { recursive: true });
  const house: House = { buckets: new Map(), region, app, janitor };
  const addBucket = (name: string, corsOrigins: string[] = []): void => {
    if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) throw new Error(`not a bucket name: ${name}`);
    const bucket = house.buckets.get(name) ?? new Bucket(root, name);
    bucket.corsOrigins = corsOrigins;
    house.buckets.set(name, bucket);
  };
  const objects = (name: string): StoredObject[] => house.buckets.get(name)?.list() ?? [];
  const bytes = async (name: string, key: string): Promise<Buffer> => {
    const bucket = house.buckets.get(name);
    const object = bucket?.get(key);
    if (!bucket || !object) throw new Error(`no object ${key}`);
    return readFile(bucket.bytesOf(object));
  };
  const standIn = await startStandIn({
    ...(options.port === undefined ? {} : { port: options.port }),
    handle: (req, res) => route(house, req, res),
    answerFault,
    views: { objects: (query) => objects(query.get("bucket") ?? "") },
    acts: {
      bucket: (body) => {
        const { name, corsOrigins } = body as { name: string; corsOrigins?: string[] };
        addBucket(name, corsOrigins);
      },
    },
  });
  return { ...standIn, region, base: (bucket) => `${standIn.origin}/${bucket}`, addBucket, objects, bytes };
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
