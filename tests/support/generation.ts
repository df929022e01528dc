import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SQL, sql } from "drizzle-orm";
import { type Generation, generation, type Quote, quote, type Wish, wish } from "#contracts/generation.ts";
import type { LiveEvent } from "#contracts/live.ts";
import { STRATA_ASPECTS, STRATA_PALETTES, STRATA_SIZES, STRATA_STYLES } from "#contracts/strata.ts";
import { type LocalS3, startS3 } from "#local/s3/index.ts";
import { s3Store } from "#worker/adapters/s3/index.ts";
import { type CachedDb, type Db, rows } from "#worker/db/connect.ts";
import { deleteSent, type OutboxRow, sweepOutbox } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { cursorsWith } from "#worker/kernel/cursors.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import type { Log } from "#worker/kernel/log.ts";
import { type BlobStore, type EdgeCache, filesWith, sweepBlobs } from "#worker/modules/assets/index.ts";
import { checkLedger, grantCredits, readCredits, writeEntitlement } from "#worker/modules/credits/index.ts";
import {
  announceFinished,
  createGeneration,
  type Drawn,
  type Engine,
  type GenerationDeps,
  type PictureOrder,
  submitToEngine,
  sweepStalled,
  takeEngineReport,
} from "#worker/modules/generation/index.ts";
import { handClock } from "./ledger.ts";
import type { TestDatabase } from "./pg.ts";

const bucket = "generations";
const app = { id: "app", secret: "app-secret-app-secret" };
const janitor = { id: "janitor", secret: "janitor-secret-janitor" };

/** What a test lets happen while the engine draws. Throwing means: this one cannot be drawn. */
export type OnDraw = (order: PictureOrder, engine: Engine) => Promise<void> | void;

/** No edge between us and the store. */
const noCache: EdgeCache = {
  fact: async () => undefined,
  keepFact: async () => {},
  forgetFacts: async () => {},
  bytes: async () => undefined,
  fill: async () => {},
  forgetBytes: async () => {},
};

/** It knows every word but one, and leaves out what it must not draw. */
function understood(prompt: string, not = "brave") {
  const words = prompt.split(" ");
  return { matched: words.filter((word) => word !== not), ignored: words.filter((word) => word === not) };
}

/** Bytes that depend on all of the order and nothing else; not a picture, nobody here looks at them. */
function drawnFrom(order: PictureOrder): Drawn {
  const of = (role: string) =>
    new TextEncoder().encode(`${role} ${createHash("sha256").update(JSON.stringify(order)).digest("hex")}`);
  const side = order.params.size;
  return {
    color: "#336699",
    understood: understood(order.prompt, order.negativePrompt),
    files: [
      { role: "original", mediaType: "image/png", bytes: of("original"), width: side, height: side },
      { role: "web", mediaType: "image/webp", bytes: of("web"), width: side, height: side },
      { role: "thumb", mediaType: "image/webp", bytes: of("thumb"), width: 256, height: 256 },
    ],
  };
}

/** An engine in process: a small exact one that can fail, dawdle and be switched off. */
export function testEngine(
  onDraw: OnDraw = () => {},
): Engine & { available: boolean; drawn: PictureOrder[] } {
  const engine = {
    id: "strata",
    version: "test-1",
    available: true,
    drawn: [] as PictureOrder[],
    offer: {
      name: "Test engine",
      modes: [{ kind: "picture", mode: "text" }] as const,
      settings: {
        aspects: [...STRATA_ASPECTS],
        sizes: [...STRATA_SIZES],
        styles: [...STRATA_STYLES],
        palettes: STRATA_PALETTES.map(({ name, swatches }) => ({ name, swatches: [...swatches] })),
        maxCount: 4,
      },
    },
    understand: async (prompt: string) => understood(prompt),
    draw: async (order: PictureOrder) => {
      await onDraw(order, engine);
      engine.drawn.push(order);
      return drawnFrom(order);
    },
  };
  return engine;
}

/** A store that remembers which writes are on their way. */
function tracked(store: BlobStore, puts: Set<Promise<unknown>>): BlobStore {
  return {
    ...store,
    put: (...args) => {
      const put = store.put(...args);
      const settled: Promise<unknown> = put.catch(() => {}).finally(() => puts.delete(settled));
      puts.add(settled);
      return put;
    },
  };
}

/** A database handle whose nth statement dies: "before" it reaches the database, or "after", its answer lost. */
export function dyingDb(db: Db, nth: number, when: "before" | "after"): Db {
  let statements = 0;
  return new Proxy(db, {
    get(target, property) {
      if (property !== "execute") return Reflect.get(target, property, target);
      return async (query: SQL) => {
        statements += 1;
        if (statements === nth && when === "before") throw new Error(`died before statement ${nth}`);
        const result = await target.execute(query);
        if (statements === nth) throw new Error(`died after statement ${nth}`);
        return result;
      };
    },
  });
}

export interface BenchOptions {
  onDraw?: OnDraw;
  /** Connections of the handle: more than one stands for many invocations at once. */
  connections?: number;
}

/** The pipeline over a real database and a real S3, its queues and doorbells in memory so that a test can play with them. */
export async function generationBench(
  database: TestDatabase,
  { onDraw, connections = 4 }: BenchOptions = {},
) {
  const dir = mkdtempSync(join(tmpdir(), "strata-generation-"));
  const s3: LocalS3 = await startS3({ dir, app, janitor });
  s3.addBucket(bucket);
  const clock = handClock();
  const db = database.db(connections);
  const engine = testEngine(onDraw);
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
  const send = async (sending: readonly OutboxRow[]) => void queue.push(...sending);
  const deps: GenerationDeps = {
    db,
    cached: db as unknown as CachedDb,
    clock,
    ids: idsFrom(clock),
    cursors: cursorsWith("tests only"),
    relay: {
      sendAfterCommit: (sent) =>
        later(
          send(sent).then(() =>
            deleteSent(
              db,
              sent.map((row) => row.id),
            ),
          ),
        ),
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

  /** One tick of the sweeps that touch generations. */
  const tick = async () => {
    await sweepOutbox(db, send, clock.now(), 200);
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
    tick,
    settle,
    maker,
    ask,
    make,
    price,
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
