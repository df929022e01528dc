import type { IncomingMessage, ServerResponse } from "node:http";
import { S3Error } from "./errors.ts";
import type { Bucket } from "./store.ts";

const METHODS = ["GET", "HEAD", "PUT", "POST"];

/** Sets the CORS headers when the page that asks may ask; otherwise leaves the answer bare, as S3 does. */
export function setCors(bucket: Bucket, req: IncomingMessage, res: ServerResponse): void {
  const origin = req.headers.origin;
  const method = String(req.headers["access-control-request-method"] ?? req.method);
  if (!origin || !bucket.corsOrigins.includes(origin) || !METHODS.includes(method)) return;
  res.setHeader("access-control-allow-origin", origin);
  res.setHeader("access-control-allow-methods", METHODS.join(", "));
  res.setHeader("access-control-expose-headers", "ETag, x-amz-checksum-sha256, Content-Range, Accept-Ranges");
  res.setHeader("access-control-max-age", "300");
  res.setHeader("vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
  const headers = req.headers["access-control-request-headers"];
  if (headers) res.setHeader("access-control-allow-headers", headers);
}

/** Answers a preflight by what setCors found. */
export function answerPreflight(res: ServerResponse): void {
  if (!res.hasHeader("access-control-allow-origin")) throw new S3Error("AccessForbidden");
  res.writeHead(200).end();
}
