/**
 * A local SES v2: SendEmail with its signature checked, and an inbox to read. Ours instead of a package, because the
 * one there is takes any secret, cannot be asked for one recipient and would sit behind a second server anyway.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type KeyPair, SignatureError, type SignatureFault, verifySignature } from "#local/sigv4.ts";
import { readText, type StandIn, sendJson, startStandIn } from "#local/stand-in.ts";
import { MailBox, type MailQuery } from "./box.ts";
import { BadRequest, type Mail, readMessage } from "./message.ts";
import { inboxPage, mailPage } from "./pages.ts";

export type { MailQuery } from "./box.ts";
export type { Mail } from "./message.ts";

/** What to start. */
export interface MailOptions {
  port?: number;
  keys: KeyPair;
  /** Default us-east-1. */
  region?: string;
  /** Where the mails are kept; default: in memory only. */
  file?: string;
}

/** A local SES that runs. Faults besides the common ones: `429`, `400`, `403`, `500`, `503`, `refuse`. */
export interface LocalMail extends StandIn {
  region: string;
  /** Mails that were accepted, oldest first; the same as `GET /store?to=&since=`. */
  mails(query?: MailQuery): Mail[];
  clear(): void;
}

const AUTH: Record<SignatureFault, [string, string]> = {
  missing: ["MissingAuthenticationTokenException", "Missing Authentication Token"],
  malformed: ["IncompleteSignatureException", "Authorization header is not valid."],
  "unknown-key": ["UnrecognizedClientException", "The security token included in the request is invalid."],
  "wrong-scope": ["InvalidSignatureException", "Credential should be scoped to a valid region and service."],
  skewed: ["InvalidSignatureException", "Signature expired."],
  expired: ["InvalidSignatureException", "Signature expired."],
  "unsigned-header": ["InvalidSignatureException", "Some headers were not signed."],
  "no-payload-hash": ["InvalidSignatureException", "The payload was not signed."],
  mismatch: [
    "InvalidSignatureException",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
  ],
};

const FAULTS: Record<string, [number, string, string]> = {
  "400": [400, "MessageRejected", "Email address is not verified."],
  "403": [403, "AccessDeniedException", "User is not authorized to perform: ses:SendEmail"],
  "429": [429, "TooManyRequestsException", "Maximum sending rate exceeded."],
  "500": [500, "InternalServiceErrorException", "Internal failure."],
  "503": [503, "ServiceUnavailableException", "The service is temporarily unavailable."],
};

function sendError(res: ServerResponse, status: number, type: string, message: string): void {
  sendJson(res, status, { message }, { "x-amzn-errortype": type, "x-amzn-requestid": randomUUID() });
}

function answerFault(kind: string, req: IncomingMessage, res: ServerResponse): boolean {
  if (kind === "refuse") return req.socket.destroy().destroyed;
  const fault = FAULTS[kind];
  if (fault) sendError(res, ...fault);
  return fault !== undefined;
}

async function sendEmail(
  box: MailBox,
  options: MailOptions,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const body = await readText(req);
  const { keys, region = "us-east-1" } = options;
  try {
    const secretOf = (id: string): string | undefined => (id === keys.id ? keys.secret : undefined);
    verifySignature(req, { service: "ses", region, secretOf, body });
    const id = `0100${Date.now().toString(16).padStart(12, "0")}-${randomUUID()}-000000`;
    box.add({ id, at: Date.now(), ...readMessage(body) });
    sendJson(res, 200, { MessageId: id }, { "x-amzn-requestid": randomUUID() });
  } catch (error) {
    if (error instanceof SignatureError) sendError(res, 403, ...AUTH[error.fault]);
    else if (error instanceof BadRequest) sendError(res, 400, "BadRequestException", error.message);
    else throw error;
  }
}

function sendHtml(res: ServerResponse, html: string): void {
  res.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(html);
}

function showMail(box: MailBox, path: string, res: ServerResponse): void {
  const [, id = "", html] = /^\/mails\/([\w-]+)(\/html)?$/.exec(path) ?? [];
  const mail = box.get(id);
  if (!mail) sendJson(res, 404, { message: "no such mail" });
  else sendHtml(res, html ? `<base target="_blank">${mail.html}` : mailPage(mail));
}

function show(box: MailBox, url: URL, res: ServerResponse): void {
  if (url.pathname === "/") sendHtml(res, inboxPage(box.find()));
  else if (url.pathname === "/newest") sendJson(res, 200, { id: box.find().at(-1)?.id ?? "" });
  else if (url.pathname === "/store") {
    const since = url.searchParams.get("since");
    const to = url.searchParams.get("to") ?? undefined;
    sendJson(res, 200, { mails: box.find({ to, since: since ? Number(since) : undefined }) });
  } else showMail(box, url.pathname, res);
}

/** Starts it on 127.0.0.1. */
export async function startMail(options: MailOptions): Promise<LocalMail> {
  const box = new MailBox(options.file);
  const standIn = await startStandIn({
    ...(options.port === undefined ? {} : { port: options.port }),
    answerFault,
    handle: async (req, res) => {
      const url = new URL(req.url ?? "/", "http://mail");
      if (req.method === "POST" && url.pathname === "/v2/email/outbound-emails") {
        return sendEmail(box, options, req, res);
      }
      if (req.method === "GET") return show(box, url, res);
      sendError(res, 404, "UnknownOperationException", "");
    },
  });
  return {
    ...standIn,
    region: options.region ?? "us-east-1",
    mails: (query) => box.find(query),
    clear: () => box.clear(),
  };
}
