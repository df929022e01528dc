import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { SignatureError, SignatureFault } from "#local/sigv4.ts";

/** Status and words of each error that S3 knows; the words are AWS's own. */
const TABLE = {
  AccessDenied: [403, "Access Denied"],
  AccessForbidden: [403, "CORSResponse: This CORS request is not allowed."],
  AuthorizationHeaderMalformed: [400, "The authorization header that you provided is not valid."],
  AuthorizationQueryParametersError: [400, "Error parsing the X-Amz-Credential parameter."],
  BadDigest: [
    400,
    "The Content-MD5 or checksum value that you specified did not match what the server received.",
  ],
  ConditionalRequestConflict: [409, "The conditional request cannot succeed due to a conflicting operation."],
  EntityTooSmall: [400, "Your proposed upload is smaller than the minimum allowed object size."],
  InternalError: [500, "We encountered an internal error. Please try again."],
  InvalidAccessKeyId: [403, "The AWS Access Key Id you provided does not exist in our records."],
  InvalidArgument: [400, "Invalid Argument"],
  InvalidPart: [400, "One or more of the specified parts could not be found."],
  InvalidPartOrder: [400, "The list of parts was not in ascending order."],
  InvalidRange: [416, "The requested range is not satisfiable"],
  InvalidRequest: [400, "Invalid Request"],
  KeyTooLongError: [400, "Your key is too long"],
  MalformedXML: [
    400,
    "The XML you provided was not well-formed or did not validate against our published schema",
  ],
  MethodNotAllowed: [405, "The specified method is not allowed against this resource."],
  MissingContentLength: [411, "You must provide the Content-Length HTTP header."],
  NoSuchBucket: [404, "The specified bucket does not exist"],
  NoSuchKey: [404, "The specified key does not exist."],
  NoSuchUpload: [404, "The specified multipart upload does not exist."],
  NotImplemented: [501, "A header you provided implies functionality that is not implemented"],
  PreconditionFailed: [412, "At least one of the pre-conditions you specified did not hold"],
  RequestTimeTooSkewed: [403, "The difference between the request time and the current time is too large."],
  SignatureDoesNotMatch: [
    403,
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
  ],
  SlowDown: [503, "Please reduce your request rate."],
  XAmzContentSHA256Mismatch: [
    400,
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
  ],
} as const satisfies Record<string, readonly [number, string]>;

/** A code of S3's. */
export type S3Code = keyof typeof TABLE;

/** An answer that S3 gives as an error document. */
export class S3Error extends Error {
  override name = "S3Error";
  readonly code: S3Code;
  readonly status: number;

  constructor(code: S3Code, message?: string) {
    super(message ?? TABLE[code][1]);
    this.code = code;
    this.status = TABLE[code][0];
  }
}

/** Whether the word is a code of S3's (for faults ordered by name). */
export function isS3Code(word: string): word is S3Code {
  return word in TABLE;
}

const OF_SIGNATURE: Record<SignatureFault, () => S3Error> = {
  missing: () => new S3Error("AccessDenied"),
  malformed: () => new S3Error("AuthorizationHeaderMalformed"),
  "unknown-key": () => new S3Error("InvalidAccessKeyId"),
  "wrong-scope": () =>
    new S3Error("AuthorizationHeaderMalformed", "The region or the service in the credential is wrong"),
  skewed: () => new S3Error("RequestTimeTooSkewed"),
  expired: () => new S3Error("AccessDenied", "Request has expired"),
  "unsigned-header": () =>
    new S3Error("AccessDenied", "There were headers present in the request which were not signed"),
  "no-payload-hash": () =>
    new S3Error("InvalidRequest", "Missing required header for this request: x-amz-content-sha256"),
  mismatch: () => new S3Error("SignatureDoesNotMatch"),
};

/** S3's words for a refused signature. */
export function ofSignature(error: SignatureError): S3Error {
  const scoped = error.fault === "malformed" || error.fault === "wrong-scope";
  return error.inQuery && scoped
    ? new S3Error("AuthorizationQueryParametersError")
    : OF_SIGNATURE[error.fault]();
}

/** Text for XML. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"'\p{Cc}]/gu, (c) => `&#${c.charCodeAt(0)};`);
}

/** Answers with an XML document. */
export function sendXml(
  res: ServerResponse,
  status: number,
  xml: string,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { "content-type": "application/xml", ...headers });
  res.end(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
}

/** Answers with the error document; to HEAD with the status alone, as S3 does. */
export function sendError(req: IncomingMessage, res: ServerResponse, error: S3Error): void {
  const id = randomBytes(8).toString("hex").toUpperCase();
  req.resume();
  if (req.method === "HEAD") {
    res.writeHead(error.status, { "x-amz-request-id": id }).end();
    return;
  }
  const resource = escapeXml((req.url ?? "").split("?")[0] ?? "");
  const inner = `<Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message>`;
  const xml = `<Error>${inner}<Resource>${resource}</Resource><RequestId>${id}</RequestId></Error>`;
  sendXml(res, error.status, xml, { "x-amz-request-id": id });
}
