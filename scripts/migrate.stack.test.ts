import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RunningPostgres, startPostgres, withConnection } from "#local/postgres/index.ts";
import { MigrationRefused, migrate, pendingMigrations } from "./migrate.ts";

let home: string;
let pg: RunningPostgres;
let dir: string;
let url: string;
let count = 0;

const write = (name: string, text: string): void => writeFileSync(path.join(dir, name), text);
const tables = (): Promise<string[]> =>
  withConnection(url, async (sql) => {
    const rows = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`;
    return rows.map((row) => row.name);
  });

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), "migrate-"));
  pg = await startPostgres({ dir: path.join(home, "postgres"), tests: true });
}, 60_000);

afterAll(async () => {
  await pg?.stop();
  rmSync(home, { recursive: true, force: true });
});

beforeEach(async () => {
  count += 1;
  dir = mkdtempSync(path.join(home, "migrations-"));
  await pg.createDatabase(`m${count}`);
  url = pg.url("strata_owner", `m${count}`);
  write(
    "20260101000000_a.sql",
    "create table a (id int);\n--> statement-breakpoint\ncreate index on a (id);",
  );
  write("20260102000000_b.sql", "create table b (id int);");
});

describe("the migration runner", () => {
  test("applies what is missing, in the order of the names, and nothing twice", async () => {
    expect(await migrate(url, { dir })).toEqual(["20260101000000_a.sql", "20260102000000_b.sql"]);
    expect(await migrate(url, { dir })).toEqual([]);
    write("20260103000000_c.sql", "alter table b rename to c;");
    expect(await migrate(url, { dir })).toEqual(["20260103000000_c.sql"]);
    expect(await tables()).toEqual(["a", "c", "schema_migrations"]);
  });

  test("says beforehand what it would apply, and what of that takes something away from the running version", async () => {
    expect((await pendingMigrations(url, { dir })).names).toHaveLength(2);
    expect(await tables()).toEqual([]);
    await migrate(url, { dir });
    write("20260103000000_c.sql", "create table c (id int);");
    write("20260104000000_d.sql", "alter table b rename column id to number;");
    expect(await pendingMigrations(url, { dir })).toEqual({
      names: ["20260103000000_c.sql", "20260104000000_d.sql"],
      contracting: ["20260104000000_d.sql"],
    });
    write("20260101000000_a.sql", "create table a (id bigint);");
    await expect(pendingMigrations(url, { dir })).rejects.toThrow(/was changed/);
  });

  test("refuses a file that was changed after it was applied", async () => {
    await migrate(url, { dir });
    write("20260101000000_a.sql", "create table a (id bigint);");
    write("20260103000000_c.sql", "create table c (id int);");
    await expect(migrate(url, { dir })).rejects.toThrow(/20260101000000_a.sql was changed/);
    expect(await tables()).not.toContain("c");
  });

  test("refuses a file that was merged late instead of skipping it", async () => {
    await migrate(url, { dir });
    write("20260101120000_late.sql", "create table late (id int);");
    await expect(migrate(url, { dir })).rejects.toThrow(/20260101120000_late.sql sorts before/);
    expect(await tables()).not.toContain("late");
  });

  test("refuses a database that is ahead of the files", async () => {
    await migrate(url, { dir });
    rmSync(path.join(dir, "20260101000000_a.sql"));
    await expect(migrate(url, { dir })).rejects.toThrow(MigrationRefused);
  });

  test("leaves no half of a file that fails, keeps those before it, and goes on when it is mended", async () => {
    write("20260103000000_c.sql", "create table c (id int); create table d (id nonsense);");
    await expect(migrate(url, { dir })).rejects.toThrow(
      /20260103000000_c.sql: type "nonsense" does not exist/,
    );
    expect(await tables()).toEqual(["a", "b", "schema_migrations"]);
    write("20260103000000_c.sql", "create table c (id int);");
    expect(await migrate(url, { dir })).toEqual(["20260103000000_c.sql"]);
  });

  test("lets two runners at once apply each file once", async () => {
    write("20260103000000_slow.sql", "select pg_sleep(2.5); create table slow (id int);");
    const both = await Promise.all([migrate(url, { dir }), migrate(url, { dir })]);
    expect(both.flat().sort()).toEqual([
      "20260101000000_a.sql",
      "20260102000000_b.sql",
      "20260103000000_slow.sql",
    ]);
  });

  test("refuses roles without timeouts before it changes anything", async () => {
    await withConnection(pg.superuserUrl, (sql) => sql`alter role strata_app reset lock_timeout`.simple());
    try {
      await expect(migrate(url, { dir })).rejects.toThrow(/strata_app.*scripts\/roles\.sql/);
      expect(await tables()).not.toContain("a");
    } finally {
      await withConnection(pg.superuserUrl, (sql) =>
        sql`alter role strata_app set lock_timeout = '2s'`.simple(),
      );
    }
  });

  test("takes a checkout with Windows line ends for the same migration", async () => {
    write("20260102000000_b.sql", "create table b (\n  id int\n);\n");
    await migrate(url, { dir });
    write("20260102000000_b.sql", "create table b (\r\n  id int\r\n);\r\n");
    expect(await migrate(url, { dir })).toEqual([]);
  });
});
