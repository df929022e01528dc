import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lives, markOf } from "#local/processes.ts";
import { type RunningPostgres, removeOutside, startPostgres, withConnection } from "./index.ts";

let home: string;
let pg: RunningPostgres;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), "postgres-"));
  chmodSync(home, 0o700);
  pg = await startPostgres({ dir: path.join(home, "main"), tests: true });
}, 60_000);

afterAll(async () => {
  await pg?.stop();
  rmSync(home, { recursive: true, force: true });
});

const value = (url: string, query: string): Promise<unknown> =>
  withConnection(url, async (sql) => Object.values((await sql.unsafe(query))[0] ?? {})[0]);

describe("the local PostgreSQL", () => {
  test("is a real 18 and runs inside a private folder, whoever starts it", async () => {
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(await value(pg.superuserUrl, "show server_version")).toMatch(/^18\./);
    expect(await value(pg.superuserUrl, "show max_connections")).toBe("500");
  });

  test("listens on 127.0.0.1 and nowhere else", async () => {
    expect(await value(pg.superuserUrl, "show listen_addresses")).toBe("127.0.0.1");
    expect(await value(pg.superuserUrl, "show unix_socket_directories")).toBe("");
  });

  test("refuses a wrong password", async () => {
    const url = pg.superuserUrl.replace(pg.passwords.postgres, "wrong");
    await expect(value(url, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  test("lets the owner make the schema and its extensions, and the two others only look at what they were given", async () => {
    await pg.createDatabase("shop");
    const owner = pg.url("strata_owner", "shop");
    for (const name of ["pg_trgm", "unaccent", "btree_gin"]) {
      await withConnection(owner, (sql) => sql.unsafe(`create extension ${name}`));
    }
    await withConnection(owner, (sql) =>
      sql.unsafe("create table t (id int); grant select on t to strata_app"),
    );
    for (const role of ["strata_app", "strata_read"] as const) {
      const url = pg.url(role, "shop");
      await expect(value(url, "create table public.mine (id int)")).rejects.toMatchObject({ code: "42501" });
      await expect(value(url, "create temp table mine (id int)")).rejects.toMatchObject({ code: "42501" });
    }
    expect(await value(pg.url("strata_app", "shop"), "select count(*)::int from t")).toBe(0);
    await expect(value(pg.url("strata_read", "shop"), "select 1 from t")).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("gives the app its timeouts without being asked", async () => {
    const url = pg.url("strata_app", "shop");
    expect(await value(url, "show statement_timeout")).toBe("10s");
    expect(await value(url, "show lock_timeout")).toBe("2s");
    expect(await value(url, "show idle_in_transaction_session_timeout")).toBe("15s");
    expect(await value(url, "show transaction_timeout")).toBe("20s");
    expect(await value(pg.url("strata_owner", "shop"), "show lock_timeout")).toBe("2s");
  });

  test("clones a database with its rows, its rights and its closed doors", async () => {
    await withConnection(pg.url("strata_owner", "shop"), (sql) => sql.unsafe("insert into t values (7)"));
    await pg.cloneDatabase("shop", "shop_copy");
    expect(await value(pg.url("strata_app", "shop_copy"), "select id from t")).toBe(7);
    const open = `select has_database_privilege('public', 'shop_copy', 'connect')`;
    expect(await value(pg.superuserUrl, open)).toBe(false);
    await pg.dropDatabase("shop_copy");
    await expect(value(pg.url("strata_app", "shop_copy"), "select 1")).rejects.toMatchObject({
      code: "3D000",
    });
  });

  test("refuses a second start on a folder in use", async () => {
    await expect(startPostgres({ dir: path.join(home, "main") })).rejects.toThrow(/in use by process/);
    expect(await value(pg.superuserUrl, "select 1")).toBe(1);
  });
});

test("a start after SIGKILL ends what the dead parent left, and the rows are still there", async () => {
  const dir = path.join(home, "killed");
  const script = `
    const { startPostgres, withConnection } = await import("${path.join(import.meta.dirname, "index.ts")}");
    const pg = await startPostgres({ dir: ${JSON.stringify(dir)} });
    await pg.createDatabase("kept");
    await withConnection(pg.url("strata_owner", "kept"), (sql) => sql.unsafe("create table t as select 41 + 1 as n"));
    console.log(pg.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once("data", (text) => resolve(Number(text))),
  );
  const orphan = markOf(pid);
  parent.kill("SIGKILL");
  await new Promise((resolve) => parent.once("exit", resolve));
  expect(orphan && lives(orphan)).toBe(true);

  const again = await startPostgres({ dir, tests: true });
  expect(orphan && lives(orphan)).toBe(false);
  expect(await value(again.url("strata_owner", "kept"), "select n from t")).toBe(42);
  await again.stop();
  const stopped = markOf(again.pid);
  expect(stopped).toBe(undefined);
}, 60_000);

test("a start after PostgreSQL itself was killed goes on, though its number is somebody else's by now", async () => {
  const dir = path.join(home, "renumbered");
  const first = await startPostgres({ dir, tests: true });
  await first.createDatabase("kept");
  await first.stop();
  const somebody = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  const lines = [somebody.pid, path.join(dir, "data"), 1, 5432, "", "127.0.0.1", "", "ready"];
  writeFileSync(path.join(dir, "data", "postmaster.pid"), `${lines.join("\n")}\n`);
  const second = await startPostgres({ dir, tests: true });
  somebody.kill();
  expect(await value(second.url("strata_owner", "kept"), "select 1")).toBe(1);
  await second.stop();
}, 60_000);

test("where namespaces are forbidden, root's PostgreSQL moves to /var/tmp; nobody else's moves at all", async () => {
  const dir = path.join(home, "nobody");
  const root = process.getuid?.() === 0;
  try {
    const other = await startPostgres({ dir, tests: true, ...(root ? { way: "nobody" } : {}) });
    expect(other.way).toBe(root ? "nobody" : "self");
    expect(await value(other.superuserUrl, "select 1")).toBe(1);
    await other.stop();
  } finally {
    removeOutside(dir);
  }
}, 60_000);
