import { sql } from "drizzle-orm";
import type { LiveEvent } from "#contracts/live.ts";
import { edgeCache } from "#worker/adapters/cache/edge-cache.ts";
import { engineCatalogue } from "#worker/adapters/engines/catalogue.ts";
import { sesMailer } from "#worker/adapters/mail/ses-mailer.ts";
import { s3Store } from "#worker/adapters/s3/s3-store.ts";
import { turnstileCheck } from "#worker/adapters/turnstile/turnstile-check.ts";
import { type AccountsDeps, liveSession } from "#worker/modules/accounts/index.ts";
import { type AssetsDeps, filesWith } from "#worker/modules/assets/index.ts";
import { type CommunityDeps, postOfAsset, remixSource } from "#worker/modules/community/index.ts";
import type { CreditsPageDeps } from "#worker/modules/credits/index.ts";
import { type GenerationDeps, recipeJson, wishOf } from "#worker/modules/generation/index.ts";
import type { Bindings } from "./bindings.ts";
import { type CachedDb, type Db, firstRow, openCachedDb, openDb } from "./db/connect.ts";
import { type OutboxRow, type Send, type Settling, settle } from "./db/outbox.ts";
import { type Config, readEnv } from "./env.ts";
import type { LimitStore } from "./http/limits.ts";
import type { LiveDoor } from "./http/live.ts";
import type { PersonCheck } from "./http/turnstile.ts";
import { type Clock, clockAt } from "./kernel/clock.ts";
import { cursorsWith } from "./kernel/cursors.ts";
import { idsFrom } from "./kernel/ids.ts";
import { jsonLog, type LogFields } from "./kernel/log.ts";
import { sendTo } from "./queues/send.ts";
import { isOwed } from "./queues/topics.ts";

/** Everything any act may ask for; acts ask `Pick` of it. */
export type Deps = AccountsDeps &
  CreditsPageDeps &
  AssetsDeps &
  GenerationDeps &
  CommunityDeps & { readonly send: Send; readonly settling: Settling };

/** How long an isolate of a local stack believes the clock's offset it last read, in milliseconds. */
const OFFSET_KEPT_MS = 2000;
/** Seconds after which a letter that nobody reported sent goes to its queue again. */
const OWED_AGAIN_S = 300;
let offset = { ms: 0, readAt: Number.NEGATIVE_INFINITY };

/** Real time; on a local stack moved by the one row of clock_offset (`npm run clock -- +30d`). */
async function clockFor(config: Config, connections: { readonly db: Db }): Promise<Clock> {
  if (config.ENVIRONMENT !== "local") return clockAt(0);
  const now = Date.now();
  if (now - offset.readAt > OFFSET_KEPT_MS) {
    offset = { ...offset, readAt: now };
    const row = await firstRow<{ ms: number }>(connections.db, sql`select ms from clock_offset`).catch(
      () => undefined,
    );
    if (row !== undefined) offset = { ms: Number(row.ms), readAt: now };
  }
  return clockAt(offset.ms);
}

/**
 * The two ways to the database. A client is only made for who asks: making one costs as much as a whole answer from the
 * edge (0.25 ms, `npm run bench assets`), and such answers need none.
 */
function lazyConnections(env: Bindings) {
  let db: Db | undefined;
  let cached: CachedDb | undefined;
  return {
    get db(): Db {
      db ??= openDb(env.DB.connectionString);
      return db;
    },
    get cached(): CachedDb {
      cached ??= openCachedDb(env.DB_CACHED.connectionString);
      return cached;
    },
  };
}

/**
 * Builds what acts need, once per invocation and the same for a request, a queue message and a cron tick.
 * No connection is open yet. Throws BadEnvironment naming the fields.
 */
export async function compose(
  env: Bindings,
  ctx: Pick<ExecutionContext, "waitUntil">,
  context: LogFields,
): Promise<Deps> {
  const config = readEnv(env);
  const log = jsonLog(context);
  const connections = lazyConnections(env);
  const clock = await clockFor(config, connections);
  const send = sendTo(env);
  const settling = { owed: isOwed, againAfter: OWED_AGAIN_S / config.TIME_SCALE };
  const later = (work: Promise<unknown>) =>
    ctx.waitUntil(work.catch((error: unknown) => log.error("later.failed", error)));
  return {
    get db() {
      return connections.db;
    },
    get cached() {
      return connections.cached;
    },
    clock,
    ids: idsFrom(clock),
    cursors: cursorsWith(config.CURSOR_KEY),
    log,
    later,
    send,
    settling,
    relay: {
      sendAfterCommit(rows: readonly OutboxRow[]) {
        later(send(rows).then((sending) => settle(connections.db, sending, settling, clock.now())));
      },
    },
    ...outside(env, config, clock, later),
    recipeOf: recipeJson,
    remixSource,
    postOf: postOfAsset,
    liveSession,
    wishOf,
  };
}

function lastingOf(config: Config, env: Bindings) {
  return {
    mailer: sesMailer(config),
    store: s3Store(config),
    secrets: { jwtKeys: config.JWT_KEYS, refreshKeys: config.REFRESH_KEYS, pepper: config.PASSWORD_PEPPER },
    origin: config.PUBLIC_ORIGIN,
    edgeCache: edgeCache(),
    engines: engineCatalogue(env.ASSETS),
  };
}

let kept: { readonly config: Config; readonly lasting: ReturnType<typeof lastingOf> } | undefined;

/** What is made of configuration and bindings alone and holds nothing of a request: made once an isolate. */
function lasting(config: Config, env: Bindings): ReturnType<typeof lastingOf> {
  if (kept?.config !== config) kept = { config, lasting: lastingOf(config, env) };
  return kept.lasting;
}

/** The outside world behind the ports that modules own. */
function outside(env: Bindings, config: Config, clock: Clock, later: (work: Promise<unknown>) => void) {
  const limiter = limitStore(env);
  return {
    ...lasting(config, env),
    tries: {
      async take(bucket: string, max: number, windowSeconds: number) {
        const taken = await limiter.take(`try:${bucket}`, max, windowSeconds, clock.now().getTime());
        return { ok: taken.ok, retryAfter: taken.resetSeconds };
      },
    },
    sessionBell: {
      ended: (userId: string, sessionIds: readonly string[]) =>
        later(env.LIVE.getByName(`live:${userId}`).endSessions(sessionIds)),
    },
    files: filesWith({ origin: config.FILES_ORIGIN, keys: config.FILES_KEYS, clock }),
    bell: {
      ring: async (makerId: string, event: LiveEvent) => env.LIVE.getByName(`live:${makerId}`).ring(event),
    },
    watch: { lookAt: async (id: string, at: Date) => env.WATCH.getByName(id).lookAt(id, at.getTime()) },
    timeScale: config.TIME_SCALE,
  };
}

function limitStore(env: Bindings): LimitStore {
  return {
    take: async (key, max, windowSeconds, nowMs) =>
      env.LIMITER.getByName(key).take(max, windowSeconds, nowMs),
    flood: async (key) => (await env.FLOOD.limit({ key })).success,
  };
}

/** What the way of a request needs beside Deps: limits, the check for persons, the live feeds. */
export function doorsOf(env: Bindings): {
  limits: LimitStore;
  persons: PersonCheck;
  local: boolean;
  feeds: LiveDoor;
} {
  const config = readEnv(env);
  return {
    limits: limitStore(env),
    persons: turnstileCheck(config),
    local: config.ENVIRONMENT === "local",
    feeds: {
      connect: (makerId, sessionId) =>
        env.LIVE.getByName(`live:${makerId}`).fetch("https://live.local/", {
          headers: { upgrade: "websocket", "x-session-id": sessionId },
        }),
    },
  };
}
