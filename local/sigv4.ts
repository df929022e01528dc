/**
 * Checks AWS Signature Version 4 as the real services do, in the header and in the query. Written from AWS's
 * description, tried against aws4fetch.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** An access key id and its secret. */
export interface KeyPair {
  id: string;
  secret: string;
}

/** Why a signature was refused; each service has its own words for it. */
export type SignatureFault =
  | "missing"
  | "malformed"
  | "unknown-key"
  | "wrong-scope"
  | "skewed"
  | "expired"
  | "unsigned-header"
  | "no-payload-hash"
  | "mismatch";

/** A refused signature. */
export class SignatureError extends Error {
  override name = "SignatureError";
  readonly fault: SignatureFault;
  readonly inQuery: boolean;

  constructor(fault: SignatureFault, inQuery: boolean) {
    super(fault);
    this.fault = fault;
    this.inQuery = inQuery;
  }
}

/** Who must have signed, and for what. */
export interface Expected {
  service: "s3" | "ses";
  region: string;
  secretOf(keyId: string): string | undefined;
  /** The body, where it was read already and the service asks for no x-amz-content-sha256 (all but S3). */
  body?: string;
}

/** What a good signature tells. */
export interface Signed {
  keyId: string;
  /** Hex SHA-256 that the body must have, or UNSIGNED-PAYLOAD. */
  payload: string;
  /** Every query parameter in order, decoded. */
  query: [string, string][];
  /** The path, each segment decoded. */
  segments: string[];
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const SKEW_MS = 15 * 60_000;
const WEEK_S = 604_800;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function split(url: string): { segments: string[]; query: [string, string][] } {
  try {
    return splitWell(url);
  } catch {
    throw new SignatureError("malformed", false); // a stray % that decodes to nothing
  }
}

function splitWell(url: string): { segments: string[]; query: [string, string][] } {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const pairs =
    mark < 0
      ? []
      : url
          .slice(mark + 1)
          .split("&")
          .filter(Boolean);
  const decode = (text: string): string => decodeURIComponent(text.replaceAll("+", "%20"));
  return {
    segments: path.split("/").slice(1).map(decodeURIComponent),
    query: pairs.map((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    }),
  };
}

interface Claim {
  inQuery: boolean;
  credential: string;
  names: string;
  signature: string;
  date: string;
  expires: number;
  payload: string | undefined;
}

function claimInHeader(req: IncomingMessage, authorization: string): Claim {
  const form = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/;
  const [, credential, names, signature] = form.exec(authorization) ?? [];
  if (!credential || !names || !signature) throw new SignatureError("malformed", false);
  const date = String(req.headers["x-amz-date"] ?? "");
  const payload = req.headers["x-amz-content-sha256"];
  return {
    inQuery: false,
    credential,
    names,
    signature,
    date,
    expires: 0,
    payload: payload && String(payload),
  };
}

function claimInQuery(req: IncomingMessage, query: Map<string, string>): Claim {
  const expires = Number(query.get("X-Amz-Expires"));
  const whole = Number.isInteger(expires) && expires > 0 && expires <= WEEK_S;
  if (query.get("X-Amz-Algorithm") !== ALGORITHM || !whole) throw new SignatureError("malformed", true);
  return {
    inQuery: true,
    credential: query.get("X-Amz-Credential") ?? "",
    names: query.get("X-Amz-SignedHeaders") ?? "",
    signature: query.get("X-Amz-Signature") ?? "",
    date: query.get("X-Amz-Date") ?? "",
    expires,
    payload: String(req.headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD"),
  };
}

function checkTime(claim: Claim, day: string): void {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(claim.date) ?? [];
  if (!y || !claim.date.startsWith(day)) throw new SignatureError("malformed", claim.inQuery);
  const at = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  const age = Date.now() - at;
  if (!claim.inQuery && Math.abs(age) > SKEW_MS) throw new SignatureError("skewed", false);
  if (claim.inQuery && (age > claim.expires * 1000 || age < -SKEW_MS))
    throw new SignatureError("expired", true);
}

/** Everything that steers the service must be under the signature. */
function checkNames(req: IncomingMessage, names: string[], inQuery: boolean): void {
  const free = Object.keys(req.headers).some(
    (name) => name.startsWith("x-amz-") && name !== "x-amz-content-sha256" && !names.includes(name),
  );
  if (free || !names.includes("host")) throw new SignatureError("unsigned-header", inQuery);
}

function canonical(
  req: IncomingMessage,
  claim: Claim,
  segments: string[],
  query: [string, string][],
): string {
  const path = `/${segments.map(encode).join("/")}`;
  const search = query
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map((pair) => pair.join("="))
    .join("&");
  const headers = claim.names.split(";").map(
    (name) =>
      `${name}:${String(req.headers[name] ?? "")
        .trim()
        .replace(/ +/g, " ")}`,
  );
  return [req.method, path, search, ...headers, "", claim.names, claim.payload].join("\n");
}

/**
 * Checks who signed a request; the body is not read.
 * @throws SignatureError
 */
export function verifySignature(req: IncomingMessage, expected: Expected): Signed {
  const { segments, query } = split(req.url ?? "/");
  const map = new Map(query);
  const header = req.headers.authorization;
  if (header === undefined && !map.has("X-Amz-Signature")) throw new SignatureError("missing", false);
  const claim = header === undefined ? claimInQuery(req, map) : claimInHeader(req, header);
  if (expected.body !== undefined) claim.payload = sha256(expected.body);
  const [keyId = "", day = "", region, service, end] = claim.credential.split("/");
  const secret = expected.secretOf(keyId);
  if (secret === undefined) throw new SignatureError("unknown-key", claim.inQuery);
  if (region !== expected.region || service !== expected.service || end !== "aws4_request") {
    throw new SignatureError("wrong-scope", claim.inQuery);
  }
  checkTime(claim, day);
  checkNames(req, claim.names.split(";"), claim.inQuery);
  if (claim.payload === undefined) throw new SignatureError("no-payload-hash", claim.inQuery);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = [ALGORITHM, claim.date, scope, sha256(canonical(req, claim, segments, query))].join("\n");
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), "aws4_request");
  const given = Buffer.from(claim.signature, "hex");
  const good = hmac(key, text);
  if (given.length !== good.length || !timingSafeEqual(given, good))
    throw new SignatureError("mismatch", claim.inQuery);
  return { keyId, payload: claim.payload, query, segments };
}
