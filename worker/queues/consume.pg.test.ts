import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestAccounts, testAccounts } from "#tests/support/accounts.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import { openTestDatabase } from "#tests/support/pg.ts";
import type { Deps } from "#worker/compose.ts";
import { outboxInsert } from "#worker/db/outbox.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { consume, keepDeadLetters } from "./consume.ts";

let database: TestDatabase;
let world: TestAccounts;
let deps: Deps;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  world = testAccounts(database.db());
  deps = world.deps as Deps; // letters need no more than accounts ask for
  await database.sql("strata_owner")`delete from outbox`;
  await database.sql("strata_owner")`delete from dead_letters`;
});

/** A batch as the platform hands it over; `ends` says what became of each message. */
function batchOf(queue: string, bodies: readonly unknown[], attempts = 1) {
  const ends: string[] = [];
  const messages = bodies.map((body) => ({
    id: randomUUID(),
    timestamp: new Date(),
    body,
    attempts,
    ack: () => void ends.push("ack"),
    retry: ({ delaySeconds }: { delaySeconds: number }) => void ends.push(`retry in ${delaySeconds}`),
  }));
  return { batch: { queue, messages, ackAll: () => void ends.push("ack all") } as never, ends };
}

/** A letter that is owed: its link does not exist any more, so its act is to do nothing. */
async function owedLetter() {
  const row = { id: randomUUID(), topic: "mail.send", body: { v: 1, id: randomUUID(), kind: "verify" } };
  await deps.db.execute(outboxInsert([row], world.clock.now()));
  return row;
}
const owed = () =>
  database.sql("strata_owner")<{ id: string; due_at: string }[]>`select id, due_at from outbox`;
const dead = () =>
  database.sql(
    "strata_owner",
  )`select message_id, queue, attempts, replayed_at is null as waits from dead_letters`;

test("a message that is done is acknowledged, and nothing is owed any more", async () => {
  const { batch, ends } = batchOf("mail", [await owedLetter()]);
  await consume(batch, deps);
  expect(ends).toEqual(["ack"]);
  expect(await owed()).toEqual([]);
});

test("one that cannot be read is tried again later each time and keeps no other from its act", async () => {
  const letter = await owedLetter();
  const { batch, ends } = batchOf("mail", [{ topic: "nobody.knows", id: "x", body: {} }, letter], 3);
  await consume(batch, deps);
  expect(ends).toEqual(["retry in 8", "ack"]);
});

/** Deps under which the act of a letter ends with this refusal: it says something to the log, and there it happens. */
const refusing = (refusal: Refusal): Deps => {
  const info = () => {
    throw refusal;
  };
  return { ...deps, log: { info, warn: () => {}, error: () => {} } };
};

test("an act that refuses has an outcome: its message is over, and nothing is owed any more", async () => {
  const { batch, ends } = batchOf("mail", [await owedLetter()]);
  await consume(batch, refusing(new Refusal("not-found")));
  expect(ends).toEqual(["ack"]);
  expect(await owed()).toEqual([]);
});

test("an act that found no time has no outcome: it is tried again, and still owed", async () => {
  const { batch, ends } = batchOf("mail", [await owedLetter()]);
  await consume(batch, refusing(new Refusal("overloaded", { retryAfter: 2 })));
  expect(ends).toEqual(["retry in 2"]);
  expect(await owed()).toHaveLength(1);
});

test("what a queue gave up is kept once, however often it comes back, and is tried again in ten minutes", async () => {
  const letter = await owedLetter();
  for (let i = 0; i < 2; i++) await keepDeadLetters(batchOf("mail-dlq", [letter], 9).batch, deps);
  expect(await dead()).toEqual([{ message_id: letter.id, queue: "mail", attempts: 18, waits: true }]);
  const [row] = await owed();
  expect(new Date(row?.due_at ?? 0).getTime() - world.clock.now().getTime()).toBe(600_000);
});

test("a dead letter whose act was done after all waits for nobody", async () => {
  const letter = await owedLetter();
  await keepDeadLetters(batchOf("mail-dlq", [letter], 9).batch, deps);
  await consume(batchOf("mail", [letter]).batch, deps);
  expect(await dead()).toMatchObject([{ message_id: letter.id, waits: false }]);
  expect(await owed()).toEqual([]);
});

test("a dead letter that nobody can read is kept as it came", async () => {
  const { batch, ends } = batchOf("engine-dlq", ["not a message"], 6);
  await keepDeadLetters(batch, deps);
  expect(ends).toEqual(["ack all"]);
  expect(await dead()).toMatchObject([{ queue: "engine", attempts: 6, waits: true }]);
});
