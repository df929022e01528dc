import type { Context, Hono } from "hono";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Pair } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { readJson } from "./read-body.ts";
import { type Door, runEndpoint } from "./run-endpoint.ts";

/** What a route reads from Hono's context; app.ts puts it there before any route runs. */
export interface Served<Deps extends CoreDeps> {
  Variables: { door: Door<Deps>; requestId: string; route: string; cookies: CookieChange[] };
}

const KEY = /^"?([\x21\x23-\x7e]{1,255})"?$/;

/** Makes one route per pair below /api/v1. Adds how a body is read and how an answer is written, nothing else. */
export function mount<Deps extends CoreDeps, E extends Served<Deps>>(
  app: Hono<E>,
  pairs: Iterable<Pair<Deps>>,
): void {
  for (const pair of pairs) {
    const { method, path } = pair.endpoint;
    const pattern = `/api/v1${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
    app.on(method, pattern, (c) => {
      c.set("route", `${method} /api/v1${path}`);
      return handle(c, pair);
    });
  }
}

async function handle<Deps extends CoreDeps, E extends Served<Deps>>(
  c: Context<E>,
  pair: Pair<Deps>,
): Promise<Response> {
  const request = c.req.raw;
  const ran = await runEndpoint(c.get("door"), pair, {
    params: c.req.param(),
    query: queryOf(new URL(request.url).searchParams),
    body: async () => (request.method === "GET" ? {} : readJson(request, pair.endpoint.bodyLimit)),
    idempotencyKey: () => keyOf(request.headers.get("idempotency-key")),
  });
  const headers = new Headers(ran.headers);
  c.get("cookies").push(...ran.cookies);
  headers.set("cache-control", "private, no-store");
  if (ran.status === 204) return new Response(null, { status: 204, headers });
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify(ran.body), { status: ran.status, headers });
}

/** Query fields as an object; a field given twice becomes a list, which no schema takes. */
function queryOf(search: URLSearchParams): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    Object.defineProperty(query, name, { value: values.length === 1 ? values[0] : values, enumerable: true });
  }
  return query;
}

/** The key bare or quoted; one that is neither is a field that cannot be used. */
function keyOf(header: string | null): string | undefined {
  if (header === null) return undefined;
  const key = KEY.exec(header.trim())?.[1];
  if (key === undefined) {
    throw new Refusal("request.invalid", {
      errors: [{ path: "Idempotency-Key", message: "1 to 255 visible ASCII characters, quoted or bare" }],
    });
  }
  return key;
}
