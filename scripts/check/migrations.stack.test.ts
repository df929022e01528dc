import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type TestDatabase, testDatabaseIn } from "#tests/support/database.ts";
import type {} from "#tests/support/postgres-setup.ts";
import { codeAgainstDatabase } from "./migrations.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabaseIn(inject("postgres"));
});
afterAll(() => database.close());

test("a column and an index that the code believes in and the database lacks are reported", async () => {
  const owner = database.sql("strata_owner");
  const [index] = await owner<{ name: string }[]>`
    select indexname as name from pg_indexes where schemaname = 'public' and tablename = 'outbox'
       and indexname not in (select conname from pg_constraint) limit 1`;
  await owner.unsafe(`drop index "${index?.name}"; alter table users drop column username_key cascade`);
  const said = await codeAgainstDatabase(inject("postgres"), database.name);
  expect(said.join("\n")).toContain(`index ${index?.name}:`);
  expect(said.join("\n")).toContain("column users.username_key");
});
