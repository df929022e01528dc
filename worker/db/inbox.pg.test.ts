import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "#tests/support/database.ts";
import { openTestDatabase } from "#tests/support/pg.ts";
import { inTransaction } from "./connect.ts";
import { type Arrival, claimArrival, forgottenArrivals, keepArrival } from "./inbox.ts";

let database: TestDatabase;
const now = new Date("2026-12-01T12:00:00.000Z");
const later = new Date("2026-12-01T12:01:00.000Z");

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

const arrival = (eventId: string): Arrival => ({ source: "stripe", eventId, body: { id: eventId } });

test("a hundred copies of an event are one arrival, and its effect happens once", async () => {
  const db = database.db(8);
  const kept = await Promise.all(Array.from({ length: 100 }, () => keepArrival(db, arrival("evt_1"), now)));
  expect(kept.filter(Boolean)).toHaveLength(1);
  const effects = await Promise.all(
    Array.from({ length: 100 }, () => inTransaction(db, (tx) => claimArrival(tx, arrival("evt_1"), now))),
  );
  expect(effects.filter(Boolean)).toHaveLength(1);
});

test("an effect that fails is not done: the arrival is found again", async () => {
  const db = database.db(2);
  await keepArrival(db, arrival("evt_2"), now);
  const fails = inTransaction(db, async (tx) => {
    expect(await claimArrival(tx, arrival("evt_2"), now)).toBe(true);
    throw new Error("the effect failed");
  });
  await expect(fails).rejects.toThrow("the effect failed");
  expect((await forgottenArrivals(db, later, 10)).map(({ eventId }) => eventId)).toEqual(["evt_2"]);
  await inTransaction(db, (tx) => claimArrival(tx, arrival("evt_2"), now));
  expect(await forgottenArrivals(db, later, 10)).toEqual([]);
});

test("nothing is done for what never arrived", async () => {
  expect(await inTransaction(database.db(), (tx) => claimArrival(tx, arrival("evt_never"), now))).toBe(false);
});
