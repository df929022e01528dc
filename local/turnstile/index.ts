/** A local Cloudflare Turnstile: siteverify, and a widget that always finds one to be human. */
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { readText, type StandIn, sendJson, startStandIn } from "#local/stand-in.ts";
import { Tokens, type VerifyRequest } from "./tokens.ts";

export { LOCAL_PASS } from "./tokens.ts";

/** What to start. */
export interface TurnstileOptions {
  port?: number;
  secret: string;
  siteKey: string;
}

/** A local Turnstile that runs. Faults besides the common ones: `internal-error`, `down` (503), `500`, `503`. */
export interface LocalTurnstile extends StandIn {
  siteKey: string;
  /** A token as the widget would get it. */
  issue(action: string, options?: { hostname?: string; cdata?: string }): string;
}

const file = (name: string): string => readFileSync(path.join(import.meta.dirname, name), "utf8");

function fieldsOf(req: IncomingMessage, body: string): VerifyRequest | undefined {
  try {
    const json = (req.headers["content-type"] ?? "").includes("json");
    const parsed: unknown = json ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const field = (name: string): string | undefined => {
      const value: unknown = Reflect.get(parsed, name);
      return typeof value === "string" ? value : undefined;
    };
    return {
      secret: field("secret"),
      response: field("response"),
      idempotency_key: field("idempotency_key"),
    };
  } catch {
    return undefined;
  }
}

async function siteverify(tokens: Tokens, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const fields = fieldsOf(req, await readText(req));
  if (!fields) return sendJson(res, 400, { success: false, "error-codes": ["bad-request"], messages: [] });
  sendJson(res, 200, tokens.verify(fields));
}

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type",
};

function issue(tokens: Tokens, siteKey: string, url: URL): { status: number; body: object } {
  const field = (name: string): string => url.searchParams.get(name) ?? "";
  if (field("sitekey") !== siteKey) return { status: 400, body: { error: "110100" } };
  if (!/^[\w-]{0,32}$/.test(field("action")) || !/^[\w-]{0,255}$/.test(field("cdata"))) {
    return { status: 400, body: { error: "110430" } };
  }
  const wish = { hostname: field("hostname") || "localhost", action: field("action"), cdata: field("cdata") };
  return { status: 200, body: { token: tokens.issue(wish) } };
}

function serve(res: ServerResponse, type: string, name: string): void {
  res
    .writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" })
    .end(file(name));
}

function answerFault(kind: string, req: IncomingMessage, res: ServerResponse): boolean {
  if (kind === "internal-error" && req.url?.startsWith("/turnstile/v0/siteverify")) {
    sendJson(res, 200, { success: false, "error-codes": ["internal-error"], messages: [] });
    return true;
  }
  if (!["down", "500", "503"].includes(kind)) return false;
  res.writeHead(kind === "500" ? 500 : 503, { "content-type": "text/plain" }).end("error code: 1105");
  return true;
}

/** Starts it on 127.0.0.1. */
export async function startTurnstile(options: TurnstileOptions): Promise<LocalTurnstile> {
  const tokens = new Tokens(options.secret);
  const standIn = await startStandIn({
    ...(options.port === undefined ? {} : { port: options.port }),
    answerFault,
    handle: async (req, res) => {
      const url = new URL(req.url ?? "/", "http://turnstile");
      const call = `${req.method} ${url.pathname}`;
      if (call === "POST /turnstile/v0/siteverify") return siteverify(tokens, req, res);
      if (call === "GET /turnstile/v0/api.js") return serve(res, "text/javascript", "widget.js");
      if (call === "GET /turnstile/v0/box") return serve(res, "text/html", "box.html");
      if (call === "GET /issue" || call === "POST /issue") {
        const { status, body } = issue(tokens, options.siteKey, url);
        return sendJson(res, status, body, CORS);
      }
      if (call === "OPTIONS /issue") return void res.writeHead(204, CORS).end();
      sendJson(res, 404, { success: false, "error-codes": ["bad-request"], messages: [] });
    },
  });
  return {
    ...standIn,
    siteKey: options.siteKey,
    issue: (action, { hostname = "localhost", cdata = "" } = {}) => tokens.issue({ action, hostname, cdata }),
  };
}
