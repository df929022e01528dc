import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { type Generation, generation, type Quote, quote, type Wish, wish } from "#contracts/generation.ts";
import { decodeId } from "#contracts/ids.ts";
import type { LiveEvent } from "#contracts/live.ts";
import { type LocalS3, startS3 } from "#local/s3/index.ts";
import { s3Store } from "#worker/adapters/s3/index.ts";
import { type CachedDb, rows } from "#worker/db/connect.ts";
import { type OutboxRow, settle as settleSent, sweepOutbox } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { cursorsWith } from "#worker/kernel/cursors.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import type { Log } from "#worker/kernel/log.ts";
import { type BlobStore, filesWith, sweepBlobs } from "#worker/modules/assets/index.ts";
import { postOfAsset, remixSource } from "#worker/modules/community/index.ts";
import { checkLedger, grantCredits, readCredits, writeEntitlement } from "#worker/modules/credits/index.ts";
import {
  announceFinished,
  createGeneration,
  type GenerationDeps,
  getGeneration,
  submitToEngine,
  sweepStalled,
  takeEngineReport,
} from "#worker/modules/generation/index.ts";
import { noCache, tracked } from "./faulty.ts";
import { handClock } from "./ledger.ts";
import type { TestDatabase } from "./pg.ts";
import { gate, testEngine } from "./test-engine.ts";

/** No topic of this room stays in the outbox once it is sent. */
const NOTHING_OWED = { owed: () => false, againAfter: 60 };

/** The bare id behind a public one. */
export const uuidOf = ({ id }: { id: string }): string => decodeId("gen", id) ?? "";
/** A refusal with this code, for `rejects.toEqual`. */
export const refusal = (code: string, extra?: object): unknown =>
  expect.objectContaining(extra ? { code, details: expect.objectContaining({ extra }) } : { code });

const bucket = "generations";
const app = { id: "app", secret: "app-secret-app-secret" };
const janitor = { id: "janitor", secret: "janitor-secret-janitor" };

export interface BenchOptions {
  /** Connections of the handle: more than one stands for many invocations at once. */
  connections?: number;
}

/** The pipeline over a real database and a real S3, its queues and doorbells in memory so that a test can play with them. */
export async function generationBench(database: TestDatabase, { connections = 4 }: BenchOptions = {}) {
  const dir = mkdtempSync(join(tmpdir(), "strata-generation-"));
  const s3: LocalS3 = await startS3({ dir, app, janitor });
  s3.addBucket(bucket);
  const clock = handClock();
  const db = database.db(connections);
  const engine = testEngine();
  /** What was handed to the queues and not delivered yet. */
  const queue: OutboxRow[] = [];
  const rings: { makerId: string; event: LiveEvent }[] = [];
  const looks: { id: string; at: Date }[] = [];
  const logged: { level: string; event: string; error?: unknown }[] = [];
  const working = new Set<Promise<unknown>>();
  const puts = new Set<Promise<unknown>>();
  const log: Log = {
    info: (event) => void logged.push({ level: "info", event }),
    warn: (event) => void logged.push({ level: "warn", event }),
    error: (event, error) => void logged.push({ level: "error", event, error }),
  };
  const later = (work: Promise<unknown>) => {
    const settled = work
      .catch((error: unknown) => log.error("later.failed", error))
      .finally(() => working.delete(settled));
    working.add(settled);
  };
  const send = async (sent: readonly OutboxRow[]) => {
    queue.push(...sent);
    return { sent, failed: [] };
  };
  const deps: GenerationDeps = {
    db,
    cached: db as unknown as CachedDb, // nothing here reads through the cache
    clock,
    ids: idsFrom(clock),
    cursors: cursorsWith("tests only"),
    relay: {
      sendAfterCommit: (sent) =>
        later(send(sent).then((sending) => settleSent(db, sending, NOTHING_OWED, clock.now()))),
    },
    log,
    later,
    store: tracked(
      s3Store({
        S3_BASE: s3.base(bucket),
        S3_REGION: s3.region,
        S3_KEY_ID: app.id,
        S3_SECRET: app.secret,
        S3_JANITOR_KEY_ID: janitor.id,
        S3_JANITOR_SECRET: janitor.secret,
      }),
      puts,
    ),
    files: filesWith({ origin: "http://files.test", keys: [{ kid: "k1", key: "tests only" }], clock }),
    engines: { all: () => [engine], get: (id) => (id === engine.id ? engine : undefined) },
    bell: { ring: async (makerId, event) => void rings.push({ makerId, event }) },
    watch: { lookAt: async (id, at) => void looks.push({ id, at }) },
    remixSource,
    postOf: postOfAsset,
    timeScale: 1,
  };

  /** Waits until nothing works after its answer any more. */
  const quiet = async () => {
    while (working.size > 0) await Promise.all(working);
  };

  async function deliver({ topic, body }: OutboxRow, as: GenerationDeps): Promise<void> {
    const id = String(body["id"]);
    if (topic === "generation.submit") await submitToEngine(as, id);
    else if (topic === "generation.look") await takeEngineReport(as, id);
    else if (topic === "generation.finished") await announceFinished(as, id);
    else throw new Error(`nobody takes ${topic}`);
  }

  /** Delivers what waits, and what that leads to, until the queues are empty. */
  const pump = async (as: GenerationDeps = deps) => {
    await quiet();
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      await deliver(row, as);
      await quiet();
    }
  };

  /** The same, all that waits side by side, as a queue with many consumers would. */
  const rush = async () => {
    await quiet();
    while (queue.length > 0) {
      await Promise.all(queue.splice(0).map((row) => deliver(row, deps)));
      await quiet();
    }
  };

  /** One tick of the sweeps that touch generations. */
  const tick = async () => {
    await sweepOutbox(db, send, NOTHING_OWED, clock.now(), 200);
    await sweepStalled(deps);
    await quiet();
  };

  /** Ticks and delivers, ten seconds a time, until no wish is open any more. */
  const settle = async (as: GenerationDeps = deps) => {
    const ticks = 100;
    for (let i = 0; i < ticks; i++) {
      const [open] = await rows<{ n: number }>(
        db,
        sql`select count(*)::int as n from generations where state < 50`,
      );
      if (open?.n === 0) return;
      clock.pass(10);
      await tick();
      await pump(as);
    }
    throw new Error(`still open after ${ticks} ticks`);
  };

  /** Sweeps the store as a quarter of an hour would, then says which objects nobody holds and which are missing. */
  const strayFiles = async (): Promise<string[]> => {
    // a hand moves the clock by a quarter of an hour while a write that nobody waits for any more is on its way
    while (puts.size > 0) await Promise.all(puts);
    for (const seconds of [901, 61]) {
      clock.pass(seconds);
      await sweepBlobs({ ...deps, edgeCache: noCache }, 1000);
    }
    const held = await rows<{ key: string }>(
      db,
      sql`select 'blob/' || encode(sha256, 'hex') || '/' || incarnation as key from blobs`,
    );
    const keys = s3.objects(bucket).map((object) => object.key);
    return [...new Set(keys).symmetricDifference(new Set(held.map((row) => row.key)))];
  };

  /** A verified maker with a live session, credits and a plan. */
  const maker = async ({ credits = 50, jobsAtOnce = 1, verified = true } = {}): Promise<Maker> => {
    const userId = randomUUID();
    const sessionId = randomUUID();
    const name = randomBytes(6).toString("hex");
    const now = clock.now().toISOString();
    await rows(
      db,
      sql`with u as (insert into users (id, email, email_key, username, username_key, verified_at, of_age_13, age_checked_at)
          values (${userId}::uuid, ${`${name}@example.com`}, ${`${name}@example.com`}, ${name}, ${name},
            ${verified ? now : null}::timestamptz, true, ${now}::timestamptz) returning id)
        insert into sessions (id, user_id, advanced_at, device, country, created_at, last_seen_at)
        select ${sessionId}::uuid, id, ${now}::timestamptz, 'a test', 'XX', ${now}::timestamptz, ${now}::timestamptz from u`,
    );
    if (credits > 0)
      await grantCredits(deps, {
        ownerId: userId,
        key: `test:${userId}`,
        credits,
        expiresAt: null,
        cause: "verification",
      });
    if (jobsAtOnce > 1)
      await writeEntitlement(deps, userId, { plan: "studio", jobsAtOnce, validUntil: null });
    return { kind: "maker", userId, sessionId, username: name, verified, role: "maker" };
  };

  /** Wishes as a program would: the body parsed by the contract, the answer too. */
  const ask = async (
    who: Maker,
    body: Partial<Record<keyof Wish, unknown>> = {},
    key: string = randomUUID(),
  ) => {
    const given = { kind: "picture", mode: "text", engine: "strata", prompt: "a brave fox", ...body };
    const bodyHash = createHash("sha256").update(JSON.stringify(given)).digest("hex");
    return createGeneration(deps, who, wish.parse(given), { idempotencyKey: key, bodyHash });
  };
  const make = async (...args: Parameters<typeof ask>): Promise<Generation> =>
    generation.parse((await ask(...args)).body);
  const price = async (who: Maker, body: Parameters<typeof ask>[1] = {}): Promise<Quote> =>
    quote.parse((await ask(who, { ...body, dryRun: true })).body);

  /** Wishes, and catches the message before it is delivered. */
  const makeUnsent = async (...args: Parameters<typeof ask>): Promise<Generation> => {
    const made = await make(...args);
    await quiet();
    queue.splice(0);
    return made;
  };
  /** What was taken for good, by hold. */
  const captures = (who: Maker) =>
    rows<{ key: string; amount: number }>(
      db,
      sql`select key, sum(amount)::int as amount from ledger.entry
        where owner_id = ${who.userId}::uuid and kind = 'capture' group by key`,
    );

  /** A gate in the engine: drawing waits at it. */
  const engineGate = () => {
    const held = gate();
    engine.onDraw = held.pass;
    return held;
  };
  /** A gate before the store: what is drawn waits there to be written. */
  const storeGate = () => {
    const held = gate();
    const { store } = deps;
    const put: BlobStore["put"] = (...args) => held.pass().then(() => store.put(...args));
    return { ...held, deps: { ...deps, store: { ...store, put } } };
  };

  return {
    deps,
    db,
    clock,
    engine,
    queue,
    rings,
    looks,
    logged,
    s3,
    objects: () => s3.objects(bucket),
    strayFiles,
    noCache,
    deliver,
    quiet,
    pump,
    rush,
    tick,
    settle,
    maker,
    ask,
    make,
    makeUnsent,
    price,
    read: (who: Maker, made: { id: string }) => getGeneration(deps, who, uuidOf(made)),
    captures,
    engineGate,
    storeGate,
    credits: (who: Maker) => readCredits(deps, who.userId),
    faults: () => checkLedger(deps),
    close: async () => {
      await quiet();
      await s3.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
export type GenerationBench = Awaited<ReturnType<typeof generationBench>>;
