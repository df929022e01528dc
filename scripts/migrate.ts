/**
 * Brings a database to the state that migrations/ describes: `node scripts/migrate.ts` with DATABASE_URL of
 * strata_owner (straight to the database, never through Hyperdrive).
 *
 * drizzle's own migrator looks only at the newest time stamp, so a migration that was merged late is skipped without
 * a word. This one refuses instead.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type postgres from "postgres";
import { takesAway } from "#scripts/lib/contracting.ts";
import { connectAsOwner } from "#scripts/lib/owner-connection.ts";

type Sql = postgres.Sql;

/** One file of migrations/. */
interface Migration {
  name: string;
  text: string;
  sha256: string;
}

/** Why the runner refused; nothing was changed by the file named. */
export class MigrationRefused extends Error {
  override name = "MigrationRefused";
}

/** Any number that nobody else uses: the lock that lets one runner in at a time. */
const LOCK = 5_718_220_311;
const PATIENCE_MS = 60_000;

function readMigrations(dir: string): Migration[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      // A checkout with Windows line ends is still the same migration.
      const text = readFileSync(path.join(dir, name), "utf8").replaceAll("\r\n", "\n");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    });
}

/**
 * Waits for the lock by asking again and again: a plain pg_advisory_lock would fall under the owner's lock_timeout of
 * two seconds. The lock is the session's and goes with it.
 */
async function takeLock(sql: Sql): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const [row] = await sql<{ got: boolean }[]>`select pg_try_advisory_lock(${LOCK}) as got`;
    if (row?.got) return;
    if (Date.now() > end) throw new MigrationRefused("another runner has held the lock for a minute");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function makeList(sql: Sql): Promise<void> {
  await sql.unsafe(`create table if not exists schema_migrations (
    name text primary key,
    sha256 text not null,
    at timestamptz not null default now()
  )`);
}

async function readApplied(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql<{ name: string; sha256: string }[]>`select name, sha256 from schema_migrations`;
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** The files still to apply, or a refusal when the past does not fit. */
function stillToApply(files: Migration[], applied: Map<string, string>): Migration[] {
  const known = new Set(files.map((file) => file.name));
  const last = [...applied.keys()].sort().at(-1) ?? "";
  for (const name of applied.keys()) {
    if (!known.has(name)) throw new MigrationRefused(`${name} was applied, but there is no such file here`);
  }
  for (const file of files) {
    const before = applied.get(file.name);
    if (before !== undefined && before !== file.sha256) {
      throw new MigrationRefused(
        `${file.name} was changed after it was applied; write a new migration instead`,
      );
    }
    if (before === undefined && file.name < last) {
      throw new MigrationRefused(
        `${file.name} sorts before ${last}, which was applied already; give it a later name`,
      );
    }
  }
  return files.filter((file) => !applied.has(file.name));
}

/** Roles whose timeouts acts rely on: without lock_timeout twins of a request would wait without an end. */
async function demandRoles(sql: Sql): Promise<void> {
  const bare = await sql<{ rolname: string }[]>`select r.name as rolname
    from (values ('strata_app'), ('strata_read')) r(name) left join pg_roles p on p.rolname = r.name
    where not coalesce(p.rolconfig::text like '%lock_timeout=%' and p.rolconfig::text like '%statement_timeout=%', false)`;
  if (bare.length === 0) return;
  const names = bare.map((row) => row.rolname).join(", ");
  throw new MigrationRefused(
    `${names}: missing, or without timeouts; run scripts/roles.sql as the administrator first`,
  );
}

async function apply(sql: Sql, file: Migration): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      // drizzle's `--> statement-breakpoint` lines are comments to PostgreSQL.
      await tx.unsafe(file.text).simple();
      await tx`insert into schema_migrations (name, sha256) values (${file.name}, ${file.sha256})`;
    });
  } catch (error) {
    throw new Error(`${file.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

const shipped = path.resolve(import.meta.dirname, "..", "migrations");

async function asOwner<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connectAsOwner(url);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Applies what is missing, in the order of the names, one transaction a file.
 * @param url connection string of the owner
 * @param options.dir default: migrations/ of this repository
 * @returns the names applied now
 * @throws MigrationRefused when a role has no timeouts, or a file was changed, came late or is gone; ConnectionRefused
 *   when the way there is not safe; an Error naming the file whose SQL failed
 */
export function migrate(url: string, options: { dir?: string } = {}): Promise<string[]> {
  return asOwner(url, async (sql) => {
    await takeLock(sql);
    await demandRoles(sql);
    await makeList(sql);
    const files = stillToApply(readMigrations(options.dir ?? shipped), await readApplied(sql));
    for (const file of files) await apply(sql, file);
    return files.map((file) => file.name);
  });
}

/** What `migrate` would do. */
export interface Pending {
  /** Names in the order they would be applied. */
  names: string[];
  /** Those of them that take away what the running version may still use. None on an empty database: nothing runs. */
  contracting: string[];
}

/** What is missing; changes nothing. Refuses as `migrate` does. */
export function pendingMigrations(url: string, options: { dir?: string } = {}): Promise<Pending> {
  return asOwner(url, async (sql) => {
    await demandRoles(sql);
    const [row] = await sql<
      { there: boolean }[]
    >`select to_regclass('schema_migrations') is not null as there`;
    const applied = row?.there ? await readApplied(sql) : new Map<string, string>();
    const files = stillToApply(readMigrations(options.dir ?? shipped), applied);
    const contracting = applied.size === 0 ? [] : files.filter((file) => takesAway(file.text));
    return { names: files.map((file) => file.name), contracting: contracting.map((file) => file.name) };
  });
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) {
    console.error("DATABASE_URL is missing: the connection string of strata_owner.");
    process.exit(2);
  }
  try {
    const names = await migrate(url);
    for (const name of names) console.log(`applied ${name}`);
    console.log(names.length === 0 ? "The database is up to date." : `${names.length} applied.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
