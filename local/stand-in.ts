import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Fault, Faults, parseFault } from "#local/faults.ts";
import { listen } from "#local/ports.ts";

/** What one stand-in is made of. */
export interface StandInParts {
  port?: number;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Answers a fault of its own kind; false when it does not know the kind. */
  answerFault(kind: string, req: IncomingMessage, res: ServerResponse): boolean;
  /** What `GET /__control/<name>` shows to tests. */
  views?: Record<string, (query: URLSearchParams) => unknown>;
  /** What `POST /__control/<name>` does for tests. */
  acts?: Record<string, (body: unknown) => void>;
}

/** A stand-in that runs. */
export interface StandIn {
  port: number;
  /** http://127.0.0.1:<port> */
  origin: string;
  /** Orders a fault; the same as `POST /__control`. */
  fail(fault: Fault): void;
  heal(): void;
  stop(): Promise<void>;
}

/** The whole body as text. */
export async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Answers with JSON. */
export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...headers });
  res.end(JSON.stringify(body));
}

async function control(
  parts: StandInParts,
  faults: Faults,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = new URL(req.url ?? "/", "http://stand-in");
  const name = url.pathname.slice("/__control/".length);
  const view = parts.views?.[name];
  if (req.method === "GET" && view) return sendJson(res, 200, view(url.searchParams));
  // A page of some other site cannot send this type without asking first, and is never answered.
  const json = (req.headers["content-type"] ?? "").startsWith("application/json");
  const text = req.method === "POST" && json ? await readText(req) : "";
  const act = parts.acts?.[name];
  if (text && act) {
    act(JSON.parse(text));
    return sendJson(res, 200, {});
  }
  const fault = parseFault(text);
  if (fault === undefined)
    return sendJson(res, 400, { message: "POST {fail, for_ms?, times?, delay_ms?, methods?}" });
  faults.order(fault);
  sendJson(res, 200, { standing: fault });
}

/** From here on the work is done and nobody hears of it. */
function muffle(req: IncomingMessage, res: ServerResponse): void {
  const cut = (): ServerResponse => {
    req.socket.destroy();
    return res;
  };
  res.writeHead = () => res;
  res.write = () => true;
  res.end = cut;
}

/** Answers true when the fault took the whole request. */
async function suffer(
  parts: StandInParts,
  fault: Fault,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  if (fault.fail === "slow") {
    await new Promise((resolve) => setTimeout(resolve, fault.delay_ms ?? 3000));
    return false;
  }
  if (fault.fail === "lost") {
    muffle(req, res);
    return false;
  }
  if (fault.fail === "drop") {
    req.socket.destroy();
    return true;
  }
  req.resume();
  return parts.answerFault(fault.fail, req, res);
}

/** An HTTP server on 127.0.0.1 that can be told to misbehave at `/__control`. */
export async function startStandIn(parts: StandInParts): Promise<StandIn> {
  const faults = new Faults();
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.url?.startsWith("/__control")) return control(parts, faults, req, res);
    const fault = faults.meet(req.method ?? "GET");
    if (fault && (await suffer(parts, fault, req, res))) return;
    await parts.handle(req, res);
  };
  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      if (!res.headersSent && !req.socket.destroyed) {
        console.error(error);
        sendJson(res, 500, { message: "the stand-in itself failed" });
      } else req.socket.destroy();
    });
  });
  const port = await listen(server, parts.port);
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    fail: (fault) => faults.order(fault),
    heal: () => faults.order(null),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
