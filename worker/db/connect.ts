import { type SQL, sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

declare const kind: unique symbol;

/** The truth: uncached, role strata_app. One statement is one transaction; acts that take a Db open their own. */
export type Db = PostgresJsDatabase & { readonly [kind]?: "db" };
/** Inside a transaction: only this handle may be used there. */
export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0] & { readonly [kind]?: "tx" };
/** Cached up to 5 s (docs/deploy.md), role strata_read: public views only; acts named read-public-*.ts alone take it. */
export type CachedDb = PostgresJsDatabase & { readonly [kind]?: "cached" };

type AnyDb = Db | Tx | CachedDb;

const CONNECTION_CODES = new Set([
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "ECONNREFUSED",
  "ECONNRESET",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
  "08001",
]);

/** True for faults of the way to the database rather than of the statement; http answers them with `overloaded` 503. */
export function isConnectionFault(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && CONNECTION_CODES.has(at.code)) return true;
    // workerd's sockets report a refused connect in words only
    if (/proxy request failed|Network connection lost|cannot connect/i.test(at.message)) return true;
  }
  return false;
}

/** SQLSTATE of a failed statement, however deep drizzle wrapped it; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return undefined;
}

/**
 * Ticks of a second that a statement waits, connecting included, before it fails as `CONNECT_TIMEOUT`; and a transaction.
 * The roles end a statement after 10 s and a transaction after 20, so what is later than that has lost its connection.
 */
const STATEMENT_TICKS = 12;
const TRANSACTION_TICKS = 22;

/** Connection strings whose settings are remembered: a Worker has two, a run of tests as many as it has databases. */
const REMEMBERED_MAX = 8;
const remembered = new Map<string, object>();

/** What postgres.js makes of a connection string. Reading it costs more than all else about a client. */
function settingsOf(url: string, max: number): object {
  const name = `${max} ${url}`;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const { options } = postgres(url, {
    max,
    fetch_types: false,
    connect_timeout: 10,
    onnotice: () => {},
    // bigint (20) columns are counts and sums below 2^53 here; the one place where they become numbers
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  });
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(name, options);
  return options;
}

function open(url: string, max: number) {
  const client = postgres({
    ...settingsOf(url, max),
    // by `shared` postgres.js knows settings that it has read before; these two belong to one client
    shared: { retries: 0, typeArrayMap: {} },
    parameters: {},
  } as object);
  return { client, db: drizzle(client) };
}

/**
 * Waits for `work`, but not without end. Where a proxy takes the connection and hangs up before the database has said a
 * word, postgres.js tries again at once and for ever, its own time limit started anew each time. Counted in ticks, since
 * a picture that is drawn beside it stops the loop for seconds, and what has arrived meanwhile is read only after it.
 */
async function within<Result>(ticks: number, work: Promise<Result>): Promise<Result> {
  let ticker: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_, reject) => {
    let left = ticks;
    ticker = setInterval(() => {
      left -= 1;
      if (left > 0) return;
      reject(
        Object.assign(new Error("connection timed out: no word from the database"), {
          code: "CONNECT_TIMEOUT",
        }),
      );
    }, 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearInterval(ticker);
  }
}

/**
 * A lazy client: nothing is opened before the first statement. One per invocation in workerd, where it must never
 * be ended (the platform closes it after streaming). `max` above 1 is for tests and scripts under Node only.
 */
export function openDb(url: string, max = 1): Db {
  return open(url, max).db as Db;
}

/** The same for public reads. The types do not mix with Db, so that a private read through the cache does not compile. */
export function openCachedDb(url: string): CachedDb {
  return open(url, 1).db as CachedDb;
}

/** For Node: a client with its own end, so that tests and scripts can finish. */
export function openDbWithEnd(url: string, max = 1): { db: Db; end(): Promise<void> } {
  const { client, db } = open(url, max);
  return { db: db as Db, end: () => client.end({ timeout: 5 }) };
}

/**
 * Runs one statement and gives its rows; every statement outside a transaction comes through here. `Row` is what the
 * statement selects: keep them side by side.
 */
export async function rows<Row extends object>(db: AnyDb, statement: SQL): Promise<Row[]> {
  const result = await within(STATEMENT_TICKS, db.execute(statement));
  return [...result] as Row[];
}

/** The first row of one statement, or undefined. */
export async function firstRow<Row extends object>(db: AnyDb, statement: SQL): Promise<Row | undefined> {
  return (await rows<Row>(db, statement))[0];
}

/** Runs `work` in one transaction (READ COMMITTED). It must not fetch, and must not use Promise.allSettled. */
export function inTransaction<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return within(
    TRANSACTION_TICKS,
    db.transaction((tx) => work(tx as Tx)),
  );
}

/** Asks the database for a sign of life. @throws what the way to it throws */
export async function ping(db: Db): Promise<void> {
  await rows(db, sql`select 1`);
}
