import { afterAll, beforeAll, expect, test } from "vitest";
import { markLocal } from "#local/seed.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { moveClock } from "./clock.ts";

const DAY = 86_400_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

test("the clock of a database that no local stack has made stays as it is", async () => {
  await expect(moveClock(database.url("strata_owner"), DAY)).rejects.toThrow(/not made by a local stack/);
});

test("moves add up, may go back, and reset shows real time; the app reads them", async () => {
  const owner = database.url("strata_owner");
  await markLocal(owner);
  expect(await moveClock(owner, 30 * DAY)).toBe(30 * DAY);
  expect(await moveClock(owner, -DAY)).toBe(29 * DAY);
  expect(await database.sql("strata_app")`select ms::int8::text from clock_offset`).toEqual([
    { ms: String(29 * DAY) },
  ]);
  expect(await moveClock(owner, null)).toBe(0);
});
