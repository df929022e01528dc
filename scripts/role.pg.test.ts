import { afterAll, beforeAll, expect, test } from "vitest";
import { markLocal, seed } from "#local/seed.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { setRole } from "./role.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await markLocal(database.url("strata_owner"));
  await seed(database.url("strata_owner"), "a pepper of the test");
});
afterAll(() => database?.close());

test("the first operator is made by address, whatever its case, and the audit log says so", async () => {
  const change = await setRole(database.url("strata_owner"), "Maker@Example.com", "operator");
  expect(change).toEqual({ outcome: "changed", from: "maker" });
  const rows = await database.sql("strata_owner")`
    select a.act, a.detail, u.email, u.role from audit_log a join users u on u.id::text = a.subject`;
  expect(rows).toEqual([
    {
      act: "role.granted",
      detail: { from: "maker", to: "operator" },
      email: "maker@example.com",
      role: "operator",
    },
  ]);
});

test("granting again changes nothing and writes nothing down", async () => {
  expect(await setRole(database.url("strata_owner"), "maker@example.com", "operator")).toEqual({
    outcome: "already",
    from: "operator",
  });
  expect(await database.sql("strata_owner")`select 1 from audit_log`).toHaveLength(1);
});

test("an address nobody has makes nobody an operator", async () => {
  const change = await setRole(database.url("strata_owner"), "nobody@example.com", "operator");
  expect(change).toEqual({ outcome: "nobody" });
});

test("the app can add to the audit log and take nothing out of it", async () => {
  await expect(database.sql("strata_app")`delete from audit_log`).rejects.toMatchObject({ code: "42501" });
  await expect(database.sql("strata_app")`update audit_log set actor = 'x'`).rejects.toMatchObject({
    code: "42501",
  });
});
