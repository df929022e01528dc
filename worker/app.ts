import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { ENDPOINTS } from "#contracts/endpoints.ts";
import { PROBLEMS } from "#contracts/problem.ts";
import { authenticate } from "#worker/modules/accounts/index.ts";
import { serveFile } from "#worker/modules/assets/index.ts";
import type { Bindings } from "./bindings.ts";
import { compose, type Deps, doorsOf } from "./compose.ts";
import { ping } from "./db/connect.ts";
import { readEnv } from "./env.ts";
import { callerFor } from "./http/caller.ts";
import { cookiesOf, lastOfEach, setCookie } from "./http/cookies.ts";
import { demandSameOrigin } from "./http/csrf.ts";
import { healthKept } from "./http/health.ts";
import { demandCalm, type FloodDoor } from "./http/limits.ts";
import { openLive } from "./http/live.ts";
import { allowedMethods } from "./http/methods.ts";
import { mount, type Served } from "./http/mount.ts";
import { forgetPage, isKeepable, pageForEdge, pageFromEdge, placeOf } from "./http/page-cache.ts";
import { boundedPageRequest, plainPage, wantsPage } from "./http/page-request.ts";
import { asRefusal, problemResponse, sayWhenToComeBack } from "./http/problems.ts";
import { factsOf, isPrefetch, newNonce } from "./http/request-facts.ts";
import type { Door } from "./http/run-endpoint.ts";
import { secure } from "./http/security-headers.ts";
import type { CookieChange } from "./kernel/cookies.ts";
import { jsonLog } from "./kernel/log.ts";
import { Refusal } from "./kernel/refusal.ts";
import { PAIRS, pairTable } from "./pairs.ts";
import { edgePages, renderPage } from "./ssr.ts";

type App = Served<Deps> & {
  Bindings: Bindings;
  Variables: {
    facts: Door["call"];
    /** The nonce of this answer, made when a page first asks for it. */
    nonce: () => string;
    /** True when nobody but this data centre was asked: such answers are most of the traffic, and write no line. */
    fromEdge: boolean;
    /** False once something that a page asked for was refused, or went wrong while it was drawn. */
    whole: boolean;
  };
};

function onceMade<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function carry(headers: Headers, cookies: readonly CookieChange[], requestId: string): void {
  if (cookies.length > 0)
    for (const cookie of lastOfEach(cookies)) headers.append("set-cookie", setCookie(cookie));
  headers.set("x-request-id", requestId);
}

/** First in, last out: request id, nonce, log line with the route's pattern (never the URL), headers of every answer. */
const surroundings = createMiddleware<App>(async (c, next) => {
  const config = readEnv(c.env);
  const facts = factsOf(c.req.raw);
  const started = Date.now();
  c.set("facts", facts);
  c.set("requestId", facts.requestId);
  c.set("nonce", onceMade(newNonce));
  c.set("route", "page");
  c.set("cookies", []);
  c.set("fromEdge", false);
  c.set("whole", true);
  await next();
  const socket = c.res.webSocket;
  if (socket) {
    const headers = new Headers(c.res.headers);
    carry(headers, c.get("cookies"), facts.requestId);
    // a refresh on the way in must not be lost with the upgrade; Hono would copy the old answer's headers over these
    c.res = undefined;
    c.res = new Response(null, { status: 101, webSocket: socket, headers });
    return;
  }
  // written onto the answer as it is: whatever answers below makes its own Response, and a copy would cost every answer
  carry(c.res.headers, c.get("cookies"), facts.requestId);
  secure(c.res.headers, c.get("nonce"), config);
  if (c.get("fromEdge") && c.res.status < 400) return;
  jsonLog({ requestId: facts.requestId }).info("request", {
    method: c.req.method,
    route: c.get("route"),
    status: c.res.status,
    ms: Date.now() - started,
  });
});

/**
 * Two hosts and no other: that of files serves nothing else. Pages only ever name that one; programs may ask for
 * /assets on the app's too, where the answer is as harmless (sandboxed, no cookie opens anything).
 */
const gate = createMiddleware<App>(async (c, next) => {
  const config = readEnv(c.env);
  const host = hostOf(c.req.url);
  const files = host === hostOf(config.FILES_ORIGIN);
  if (!files && host !== hostOf(config.PUBLIC_ORIGIN)) throw new Refusal("not-found");
  if (files && !c.req.path.startsWith("/assets/")) throw new Refusal("not-found");
  demandSameOrigin(c.req.raw, c.req.path, config.PUBLIC_ORIGIN);
  return next();
});

/** Host and port; the scheme is the platform's affair. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? "";

/** In front of doors that are no endpoint: one address may not flood them, whoever is behind it. */
const calm = (door: FloodDoor) =>
  createMiddleware<App>(async (c, next) => {
    const { limits, local } = doorsOf(c.env);
    await demandCalm(limits, door, { address: c.get("facts").address, local });
    await next();
  });

const health = healthKept(1000);

/** Who is asking. Refreshes in line when only the access token is over; the same for API and pages. */
const session = createMiddleware<App>(async (c, next) => {
  const facts = c.get("facts");
  const deps = await compose(c.env, c.executionCtx, { requestId: facts.requestId });
  // a guess of the browser changes nothing; the refresh endpoint is itself about to do it
  const mayRefresh = !isPrefetch(c.req.raw) && c.req.path !== "/api/v1/auth/refresh";
  const known = await authenticate(deps, facts, { mayRefresh });
  c.get("cookies").push(...known.cookies);
  c.set("door", { deps, actor: known.actor, call: facts, ...doorsOf(c.env) });
  await next();
});

/** A file. As long as this data centre knows what is asked for, nobody else hears of it. */
async function file(c: Context<App>): Promise<Response> {
  c.set("route", "GET /assets/{file}");
  c.set("fromEdge", true);
  const { limits, local } = doorsOf(c.env);
  const calmly = () => {
    c.set("fromEdge", false);
    return demandCalm(limits, "files", { address: c.get("facts").address, local });
  };
  return serveFile(
    await compose(c.env, c.executionCtx, { requestId: c.get("requestId") }),
    c.req.raw,
    calmly,
  );
}

/**
 * In front of the session: a flagged page that visitors see alike comes from the edge, or goes there once it is made.
 * What a refusal, a fault or a cookie had a part in is never kept.
 */
const keptPage = createMiddleware<App>(async (c, next) => {
  const place = placeOf(c.req.raw, c.get("facts").cookie, edgePages);
  if (place === undefined) return next();
  const config = readEnv(c.env);
  const how = {
    version: `${config.PUBLIC_ORIGIN} ${c.env.VERSION.id}`,
    scale: config.TIME_SCALE,
    marks: { nonce: c.get("nonce")(), requestId: c.get("requestId") },
  };
  const { answer: kept, renewing } = await pageFromEdge(place, c.req.method, how);
  if (kept !== undefined) {
    c.set("fromEdge", true);
    return c.req.method === "HEAD" ? new Response(null, kept) : kept;
  }
  await next();
  const inBackground = (work: Promise<void>) =>
    c.executionCtx.waitUntil(
      work.catch((error: unknown) => jsonLog({ requestId: c.get("requestId") }).error("page.kept", error)),
    );
  if (renewing && c.res.status === 404) inBackground(forgetPage(place));
  const isWhole = () => c.get("whole") && c.get("cookies").length === 0;
  if (c.req.method === "HEAD" || !isWhole() || !isKeepable(c.res)) return;
  const { answer, keeping } = await pageForEdge(place, c.res, { ...how, isWhole });
  if (keeping !== undefined) inBackground(keeping);
  c.res = undefined;
  c.res = answer;
});

/** The Hono app, in reading order. Made by a factory, since Hono's matcher is built once. */
export function createApp(): Hono<App> {
  const app = new Hono<App>();
  app.use(surroundings, gate);

  app.get("/healthz", calm("healthz"), async (c) => {
    c.set("route", "GET /healthz");
    const probe = async () => ping((await compose(c.env, c.executionCtx, {})).db);
    const database = await health(probe, Date.now());
    const version = c.env.VERSION.id;
    return c.json({ status: database, version, checks: { database } }, database === "ok" ? 200 : 503);
  });

  app.on(["GET", "HEAD"], "/assets/:file", file);

  app.get("/api/v1/live", calm("live"));
  app.use("*", keptPage, session);
  app.get("/api/v1/live", (c) => {
    c.set("route", "GET /api/v1/live");
    const { deps, actor } = c.get("door");
    return openLive(deps, doorsOf(c.env).feeds, actor, c.req.raw, readEnv(c.env).PUBLIC_ORIGIN);
  });
  mount(app, PAIRS);
  app.all("/api/*", (c) => {
    c.set("route", "/api/*");
    const allowed = allowedMethods(ENDPOINTS, new URL(c.req.url).pathname);
    if (allowed.length === 0) throw new Refusal("not-found");
    const refused = problemResponse(new Refusal("request.method"), c.get("requestId"));
    refused.headers.set("allow", allowed.join(", "));
    return refused;
  });
  app.all("/assets/*", () => {
    throw new Refusal("not-found");
  });

  app.all("*", async (c) => {
    const config = readEnv(c.env);
    const door = c.get("door");
    const theme = c.get("facts").cookie("__Host-strata_ui");
    const page = await renderPage(await boundedPageRequest(c.req.raw), {
      api: callerFor(door, pairTable, {
        keep: (cookies) => c.get("cookies").push(...cookies),
        refused: () => c.set("whole", false),
      }),
      actor: door.actor,
      site: {
        publicOrigin: config.PUBLIC_ORIGIN,
        filesOrigin: config.FILES_ORIGIN,
        turnstile: { origin: config.TURNSTILE_ORIGIN, siteKey: config.TURNSTILE_SITE_KEY },
        local: config.ENVIRONMENT === "local",
      },
      looks: { theme: theme === "light" || theme === "dark" ? theme : null },
      nonce: c.get("nonce")(),
      requestId: c.get("requestId"),
      fault: (event, error) => {
        c.set("whole", false);
        door.deps.log.error(event, error);
      },
    });
    return sayWhenToComeBack(page);
  });

  app.onError((error, c) => {
    const refusal = asRefusal(error, jsonLog({ requestId: c.get("requestId") }));
    c.get("cookies")?.push(...cookiesOf(refusal));
    const requestId = c.get("requestId") ?? "";
    const refused = problemResponse(refusal, requestId);
    return wantsPage(c.req.raw)
      ? sayWhenToComeBack(plainPage(refused.status, PROBLEMS[refusal.code].title, requestId))
      : refused;
  });
  return app;
}
