import postgres from "postgres";

/** The three roles of the product (docs/decisions: database). */
export type Role = "strata_owner" | "strata_app" | "strata_read";

/** One password a role. */
export type RolePasswords = Record<Role, string>;

/** All that another process needs to reach this PostgreSQL; plain data. */
export interface PostgresAddress {
  port: number;
  passwords: RolePasswords & { postgres: string };
}

/** What one can do with a running PostgreSQL. */
export interface PostgresHandle extends PostgresAddress {
  /** The superuser, database `postgres`. For making databases and for faults; the product never sees it. */
  superuserUrl: string;
  /** A connection string for a role on a database. */
  url(role: Role, database: string): string;
  /** An empty database of strata_owner. */
  createDatabase(name: string): Promise<void>;
  /** A copy of a database that nobody is connected to (35 ms for 60 tables). */
  cloneDatabase(template: string, name: string): Promise<void>;
  /** Drops a database with its connections; fine when there is none. */
  dropDatabase(name: string): Promise<void>;
}

type Sql = postgres.Sql;

/** Runs `work` on a connection of its own and closes it. */
export async function withConnection<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** `name` as an SQL identifier. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Takes PUBLIC's rights away and lets the two lesser roles in. Rights on a database are not copied by TEMPLATE. */
async function setRights(sql: Sql, name: string): Promise<void> {
  await sql.unsafe(`revoke all on database ${quoted(name)} from public`);
  await sql.unsafe(`grant connect on database ${quoted(name)} to strata_app, strata_read`);
}

/** An empty database owned by strata_owner, closed to PUBLIC. */
export async function createDatabase(superuserUrl: string, name: string): Promise<void> {
  await withConnection(superuserUrl, async (sql) => {
    await sql.unsafe(`create database ${quoted(name)} owner strata_owner`);
    await setRights(sql, name);
  });
}

/** A file copy of `template` under a new name, with the same owner and rights. */
export async function cloneDatabase(superuserUrl: string, template: string, name: string): Promise<void> {
  await withConnection(superuserUrl, async (sql) => {
    await sql.unsafe(
      `create database ${quoted(name)} template ${quoted(template)} strategy file_copy owner strata_owner`,
    );
    await setRights(sql, name);
  });
}

/** Drops a database and whoever is connected to it. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withConnection(superuserUrl, (sql) =>
    sql.unsafe(`drop database if exists ${quoted(name)} with (force)`),
  );
}

/** The handle for a PostgreSQL that runs in another process. */
export function postgresAt({ port, passwords }: PostgresAddress): PostgresHandle {
  const address = (role: Role | "postgres", database: string): string =>
    `postgres://${role}:${encodeURIComponent(passwords[role])}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const superuserUrl = address("postgres", "postgres");
  return {
    port,
    passwords,
    superuserUrl,
    url: address,
    createDatabase: (name) => createDatabase(superuserUrl, name),
    cloneDatabase: (template, name) => cloneDatabase(superuserUrl, template, name),
    dropDatabase: (name) => dropDatabase(superuserUrl, name),
  };
}
