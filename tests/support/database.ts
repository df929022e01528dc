import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { postgresAt, type Role } from "#local/postgres/index.ts";
import { type Db, openDbWithEnd } from "#worker/db/connect.ts";
import type { TestPostgres } from "./announced.ts";

/** A database of one test file: all migrations applied, nothing in it, seen by nobody else. */
export interface TestDatabase {
  name: string;
  /** Connection string for a role: `strata_app` is what the Worker has, `strata_owner` what migrations have. */
  url(role: Role): string;
  /** A plain client of postgres.js for a role, up to 4 connections, closed with the database. bigint arrives as string. */
  sql(role: Role): postgres.Sql;
  /** The Worker's own handle (drizzle, strata_app). Each call is one more client of `max` connections (1: as in the Worker). */
  db(max?: number): Db;
  /** Ends every client given out, then drops the database. */
  close(): Promise<void>;
}

/** Copies the migrated template under a new name (about 40 ms). */
export async function testDatabaseIn(address: TestPostgres): Promise<TestDatabase> {
  const handle = postgresAt(address);
  const name = `t_${randomBytes(8).toString("hex")}`;
  await handle.cloneDatabase(address.template, name);
  const ends: (() => Promise<void>)[] = [];
  const clients = new Map<Role, postgres.Sql>();
  const url = (role: Role): string => handle.url(role, name);
  return {
    name,
    url,
    sql: (role) => {
      const known = clients.get(role);
      if (known !== undefined) return known;
      const client = postgres(url(role), { max: 4, onnotice: () => {}, connect_timeout: 10 });
      ends.push(() => client.end({ timeout: 2 }));
      clients.set(role, client);
      return client;
    },
    db: (max = 1) => {
      const opened = openDbWithEnd(url("strata_app"), max);
      ends.push(opened.end);
      return opened.db;
    },
    close: async () => {
      await Promise.all(ends.splice(0).map((end) => end()));
      await handle.dropDatabase(name);
    },
  };
}
