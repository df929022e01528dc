import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { postgresAt, withConnection } from "#local/postgres/index.ts";
import { inRoot, root } from "#scripts/lib/paths.mjs";
import type { TestPostgres } from "#tests/support/announced.ts";
import { startTestPostgres } from "#tests/support/test-postgres.ts";
import { tool } from "./tools.ts";
import type { Check } from "./types.ts";

/** What drizzle-kit would still write for the tables in the code, asked of a copy so that nothing is left behind. */
async function tablesWithoutMigration(): Promise<string[]> {
  const copy = await mkdtemp(inRoot("node_modules", ".cache", "migrations-"));
  try {
    await cp(inRoot("migrations"), join(copy, "out"), { recursive: true });
    const config = join(copy, "drizzle.config.ts");
    const out = relative(root, join(copy, "out"));
    const base = inRoot("drizzle.config.ts");
    await writeFile(
      config,
      `import base from ${JSON.stringify(base)};\nexport default { ...base, out: "${out}" };\n`,
    );
    const before = new Set(await readdir(join(copy, "out")));
    const said = await tool("drizzle-kit", ["generate", "--config", relative(root, config)]);
    if (/require a TTY/.test(said.text)) return ["tables were renamed or removed without a migration"];
    if (said.code !== 0) return [said.text.slice(0, 2000)];
    const fresh = (await readdir(join(copy, "out"))).filter((name) => !before.has(name));
    if (fresh.length > 0) return [`tables changed without a migration:\n${said.text.slice(-400)}`];
    return /nothing to migrate/.test(said.text)
      ? []
      : [`drizzle-kit said something else: ${said.text.slice(0, 800)}`];
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Columns, constraints and indexes of schema public, one line each, in PostgreSQL's own words. */
const shapeOf = `
  select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attnotnull then ' not null' else '' end,
                coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  union all
  select format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all
  select format('index %s: %s', indexname, indexdef) from pg_indexes where schemaname = 'public'`;

async function shape(url: string): Promise<string[]> {
  return withConnection(url, async (sql) =>
    (await sql.unsafe<{ line: string }[]>(shapeOf)).map((row) => row.line),
  );
}

/**
 * The tables as the code writes them, made in a database of their own beside a migrated one, and compared.
 * @param migrated name of the database to hold against the code
 * @returns what the code has and the database has not (a migration may add what drizzle cannot write)
 */
export async function codeAgainstDatabase(postgres: TestPostgres, migrated: string): Promise<string[]> {
  const handle = postgresAt(postgres);
  const said = await tool("drizzle-kit", ["export", "--config", "drizzle.config.ts"]);
  if (said.code !== 0) return [said.text.slice(0, 2000)];
  const ddl = said.stdout.slice(Math.max(0, said.stdout.search(/^CREATE /m)));
  const scratch = `half_${randomBytes(6).toString("hex")}`;
  await handle.createDatabase(scratch);
  try {
    const owner = handle.url("strata_owner", scratch);
    await withConnection(owner, async (sql) => {
      for (const name of ["pg_trgm", "unaccent", "btree_gin"]) await sql.unsafe(`create extension ${name}`);
      await sql.unsafe(ddl);
    });
    const shipped = new Set(await shape(handle.url("strata_owner", migrated)));
    const missing = (await shape(owner)).filter((line) => !shipped.has(line));
    return missing.map((line) => `in the code, not in the migrated database: ${line}`);
  } finally {
    await handle.dropDatabase(scratch);
  }
}

async function inPostgres(): Promise<string[]> {
  const started = await startTestPostgres().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (typeof started === "string") return [`an empty database does not migrate: ${started}`];
  try {
    return await codeAgainstDatabase(started.postgres, started.postgres.workerd);
  } finally {
    await started.stop();
  }
}

/** The shipped SQL makes the database that the code believes in. */
export const migrations: Check = {
  name: "migrations",
  promise: "an empty PostgreSQL 18 migrates into exactly the tables that the code believes in",
  async run() {
    return [...(await tablesWithoutMigration()), ...(await inPostgres())];
  },
};
