import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestDatabase } from "#tests/support/database.ts";
import { openTestDatabase } from "#tests/support/pg.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { sendTo } from "#worker/queues/send.ts";
import {
  forgetOwed,
  type OutboxRow,
  outboxInsert,
  postponeOwed,
  type Send,
  settle,
  sweepOutbox,
} from "./outbox.ts";

let database: TestDatabase;
let now = new Date("2026-12-01T12:00:00.000Z");

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  now = new Date("2026-12-01T12:00:00.000Z");
  await database.sql("strata_owner")`delete from outbox`;
});

const settling = { owed: (topic: string) => topic === "mail.send", againAfter: 300 };
const row = (topic = "generation.submit"): OutboxRow => ({
  id: randomUUID(),
  topic,
  body: { v: 1, id: randomUUID() },
});
const works: Send = async (sent) => ({ sent, failed: [] });
const fails: Send = async (rows) => ({
  sent: [],
  failed: rows.map((each) => ({ row: each, why: "queue away" })),
});
const write = (...rows: OutboxRow[]) => database.db().execute(outboxInsert(rows, now));
const left = () => database.sql("strata_owner")`select id, last_error, tries from outbox order by id`;
const sweep = (send: Send, limit = 200) => sweepOutbox(database.db(), send, settling, now, limit);

test("the sweep leaves a row to its own act for ten seconds, then sends and forgets it", async () => {
  await write(row());
  expect(await sweep(works)).toEqual({ sent: 0, stuck: [] });
  now = plusSeconds(now, 11);
  expect(await sweep(works)).toEqual({ sent: 1, stuck: [] });
  expect(await left()).toEqual([]);
});

test("two sweeps at the same time send nothing twice", async () => {
  await write(...Array.from({ length: 300 }, () => row()));
  now = plusSeconds(now, 11);
  const sent: string[] = [];
  const keep: Send = async (rows) => {
    sent.push(...rows.map(({ id }) => id));
    return { sent: rows, failed: [] };
  };
  await Promise.all([1, 2, 3, 4].map(() => sweepOutbox(database.db(4), keep, settling, now, 100)));
  expect(sent).toHaveLength(300);
  expect(new Set(sent).size).toBe(300);
});

test("what fails waits longer each time, says why, is reported, and still leaves when the queues are back", async () => {
  await write(row());
  for (let i = 0; i < 20; i++) {
    now = plusSeconds(now, 3601);
    const { sent, stuck } = await sweep(fails);
    expect([sent, stuck.length]).toEqual([0, i >= 11 ? 1 : 0]);
  }
  expect(await left()).toMatchObject([{ last_error: "queue away", tries: 20 }]);
  now = plusSeconds(now, 60);
  expect(await sweep(works)).toEqual({ sent: 0, stuck: [] });
  now = plusSeconds(now, 3600);
  expect(await sweep(works)).toEqual({ sent: 1, stuck: [] });
});

test("a topic nobody knows and a queue that refuses keep no other row from leaving", async () => {
  const [unknown, mail, wish] = [row("from.the.future"), row("mail.send"), row()];
  const taken: unknown[] = [];
  const takes = { sendBatch: async (batch: Iterable<unknown>) => void taken.push(...batch) };
  const refuses = { sendBatch: () => Promise.reject(new Error("too many requests")) };
  const { sent, failed } = await sendTo({ JOBS: takes, ENGINE: takes, MAIL: refuses } as never)([
    unknown,
    mail,
    wish,
  ]);
  expect(sent).toEqual([wish]);
  expect(failed.map(({ row: { topic }, why }) => [topic, why])).toEqual([
    ["from.the.future", "no queue carries this topic"],
    ["mail.send", "too many requests"],
  ]);
  expect(taken).toHaveLength(1);
});

test("a letter is owed until its act is done: a wiped queue or a dead letter only delays it", async () => {
  const letter = row("mail.send");
  await write(letter);
  await settle(database.db(), { sent: [letter], failed: [] }, settling, now);
  now = plusSeconds(now, 299);
  expect((await sweep(works)).sent).toBe(0);
  now = plusSeconds(now, 2);
  expect((await sweep(works)).sent).toBe(1);
  await postponeOwed(database.db(), [letter.id], plusSeconds(now, 600));
  now = plusSeconds(now, 599);
  expect((await sweep(works)).sent).toBe(0);
  now = plusSeconds(now, 2);
  expect((await sweep(works)).sent).toBe(1);
  await forgetOwed(database.db(), letter.id, now);
  expect(await left()).toEqual([]);
});
