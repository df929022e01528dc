import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type LocalS3, startS3 } from "#local/s3/index.ts";
import { s3Store } from "#worker/adapters/s3/index.ts";
import { firstRow, openCachedDb } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { type Clock, plusSeconds } from "#worker/kernel/clock.ts";
import { cursorsWith } from "#worker/kernel/cursors.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import {
  type AssetsDeps,
  attachAssetsSql,
  type EdgeCache,
  filesWith,
  type NewAsset,
  type StoredFile,
  storeFiles,
  sweepBlobs,
} from "#worker/modules/assets/index.ts";
import { postOfAsset, type RecipeOf } from "#worker/modules/community/index.ts";
import type { TestDatabase } from "./database.ts";

export const FILES_ORIGIN = "https://files.test";
export const PUBLIC_ORIGIN = "https://app.test";
export const BUCKET = "files";

/** A clock that a test moves by hand, from the real present: the store's own dates are real. */
export function movableClock(start = new Date()) {
  let moment = start;
  return {
    now: () => moment,
    pass: (seconds: number): void => {
      moment = plusSeconds(moment, seconds);
    },
  };
}

/** A data centre in memory: facts run out by the clock, bytes stay. `asked` counts what it did not have. */
export function edgeInMemory(clock: Clock) {
  const facts = new Map<string, { value: unknown; until: Date }>();
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const edge: EdgeCache = {
    fact: async (key) => {
      const fact = facts.get(key);
      return fact !== undefined && fact.until > clock.now() ? structuredClone(fact.value) : undefined;
    },
    keepFact: async (key, value, seconds) => {
      facts.set(key, { value: structuredClone(value), until: plusSeconds(clock.now(), seconds) });
    },
    forgetFacts: async (keys) => {
      for (const key of keys) facts.delete(key);
    },
    bytes: async (sha256, range) => {
      const whole = kept.get(sha256);
      const part = range === undefined ? whole : whole?.slice(range.first, range.last + 1);
      const { body } = new Response(part);
      return part === undefined || body === null ? undefined : { body, length: part.length };
    },
    fill: async (sha256, from) => {
      const found = await from();
      if (found !== undefined) kept.set(sha256, new Uint8Array(await new Response(found.body).arrayBuffer()));
    },
    forgetBytes: async (sha256) => {
      kept.delete(sha256);
    },
    forgetPages: async () => {},
  };
  return { ...edge, facts, kept };
}

const APP = { id: "AKIAAPP", secret: "app-secret" };
const JANITOR = { id: "AKIAJANITOR", secret: "janitor-secret" };

/** A store of its own in a folder of its own; `store` is the Worker's adapter in front of it. */
export async function startStore() {
  const dir = mkdtempSync(join(tmpdir(), "strata-store-"));
  const s3: LocalS3 = await startS3({ dir, app: APP, janitor: JANITOR });
  s3.addBucket(BUCKET);
  const config = {
    S3_BASE: s3.base(BUCKET),
    S3_REGION: s3.region,
    S3_KEY_ID: APP.id,
    S3_SECRET: APP.secret,
    S3_JANITOR_KEY_ID: JANITOR.id,
    S3_JANITOR_SECRET: JANITOR.secret,
  };
  return {
    s3,
    config,
    store: s3Store(config),
    keys: () => s3.objects(BUCKET).map((object) => object.key),
    stop: async () => {
      await s3.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What the acts of assets and community ask for, over one real database connection. Work for later is kept in `done`. */
export function assetsDeps(database: TestDatabase, store: AssetsDeps["store"], clock = movableClock()) {
  const work: Promise<unknown>[] = [];
  const sent: OutboxRow[] = [];
  const said: { event: string; level: string }[] = [];
  const log = (level: string) => (event: string) => void said.push({ event, level });
  return {
    db: database.db(),
    cached: openCachedDb(database.url("strata_read")),
    clock,
    ids: idsFrom(clock),
    cursors: cursorsWith("tests only"),
    files: filesWith({ origin: FILES_ORIGIN, keys: [{ kid: "k1", key: "tests only" }], clock }),
    edgeCache: edgeInMemory(clock),
    store,
    postOf: postOfAsset,
    origin: PUBLIC_ORIGIN,
    recipeOf: ((_id) => sql`null::jsonb`) as RecipeOf,
    log: { info: log("info"), warn: log("warn"), error: log("error") },
    relay: { sendAfterCommit: (rows: readonly OutboxRow[]) => void sent.push(...rows) },
    later: (promise: Promise<unknown>) => void work.push(promise),
    /** Rows the relay was given, in order. */
    sent,
    said,
    /** Ends when everything that was put off is done. */
    settled: async () => {
      while (work.length > 0) await Promise.all(work.splice(0));
    },
  };
}
export type TestDeps = ReturnType<typeof assetsDeps>;

/** A maker with a living session, straight into the tables: sign-up has tests of its own. */
export async function givenMakerRow(deps: Pick<TestDeps, "db" | "ids">): Promise<Maker> {
  const username = `m-${randomBytes(6).toString("hex")}`;
  const [userId, sessionId] = [deps.ids.uuid(), deps.ids.uuid()];
  const maker: Maker = { kind: "maker", userId, sessionId, username, verified: true, role: "maker" };
  await addMakerRow(deps.db, maker);
  return maker;
}

/** The same maker in another database. */
export async function addMakerRow(db: TestDeps["db"], { userId, sessionId, username }: Maker): Promise<void> {
  await db.execute(sql`with u as (
      insert into users (id, email, email_key, username, username_key, of_age_13, age_checked_at, verified_at)
      values (${userId}, ${`${username}@test`}, ${`${username}@test`}, ${username}, ${username}, true, '2026-01-01', '2026-01-01')
      returning id)
    insert into sessions (id, user_id, advanced_at, device, country, created_at, last_seen_at)
    select ${sessionId}::uuid, u.id, '2026-01-01', 'test', 'XX', '2026-01-01', '2026-01-01' from u`);
}

/** Ends a maker's session behind their back. */
export async function endSessionRow(deps: Pick<TestDeps, "db">, maker: Maker): Promise<void> {
  await deps.db.execute(
    sql`update sessions set ended_at = '2026-01-02', ended_why = 'test' where id = ${maker.sessionId}::uuid`,
  );
}

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Bytes nobody else has. */
export const someBytes = (length = 100): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length));

/** An asset over stored files: the first is the original, the second the thumbnail. */
export function assetOver(
  maker: Pick<Maker, "userId">,
  files: readonly StoredFile[],
  more: Partial<NewAsset> = {},
): NewAsset {
  const roles = ["original", "thumb", "web"] as const;
  return {
    id: randomUUID(),
    makerId: maker.userId,
    kind: "picture",
    title: "A fox",
    alt: "A fox under a paper moon",
    color: "#336699",
    files: files.map((file, i) => ({ ...file, role: roles[i] ?? "sidecar", width: 64, height: 48 })),
    ...more,
  };
}

/** Stores and attaches: what a finished generation does. Returns the asset's id. */
export async function givenAsset(
  deps: TestDeps,
  maker: Maker,
  contents: readonly Uint8Array[],
  more: Partial<NewAsset> = {},
): Promise<string> {
  const files = await storeFiles(
    deps,
    contents.map((bytes) => ({ bytes, mediaType: "image/png" as const })),
  );
  const asset = assetOver(maker, files, { id: deps.ids.uuid(), ...more });
  await deps.db.execute(sql`select ${attachAssetsSql([asset], deps.clock.now())}`);
  return asset.id;
}

/** How many rows lie in each table of bytes. */
export async function countRows(database: TestDatabase) {
  const [counts] = await database.sql("strata_app")<
    { blobs: number; claims: number; graves: number; files: number; assets: number }[]
  >`select (select count(*)::int from blobs) as blobs, (select count(*)::int from blob_claims) as claims,
    (select count(*)::int from blob_graves) as graves, (select count(*)::int from asset_files) as files,
    (select count(*)::int from assets) as assets`;
  if (counts === undefined) throw new Error("no counts");
  return counts;
}

/** Nothing of earlier tests is left: neither rows nor objects. */
export async function emptied(
  database: TestDatabase,
  lake: Awaited<ReturnType<typeof startStore>>,
): Promise<TestDeps> {
  await database.sql(
    "strata_owner",
  )`truncate assets, asset_files, blobs, blob_claims, blob_graves, outbox cascade`;
  for (const key of lake.keys()) await lake.store.remove(key);
  return assetsDeps(database, lake.store);
}

/** Lets so much time pass that every claim and every grave is due, and sweeps. */
export async function sweptClean(deps: TestDeps): Promise<void> {
  deps.clock.pass(16 * 60);
  await sweepBlobs(deps, 1000);
  deps.clock.pass(61);
  await sweepBlobs(deps, 1000);
}

/** Reads a content the way delivery does: which incarnation lives, then its object. */
export async function readLiving(deps: TestDeps, sha256: string): Promise<Uint8Array | undefined> {
  const row = await firstRow<{ incarnation: string }>(
    deps.db,
    sql`select incarnation from blobs where sha256 = decode(${sha256}, 'hex')`,
  );
  if (row === undefined) return undefined;
  const found = await deps.store.get(`blob/${sha256}/${row.incarnation}`);
  return found === undefined ? undefined : new Uint8Array(await new Response(found.body).arrayBuffer());
}
