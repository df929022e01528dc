import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generation, wish } from "#contracts/generation.ts";
import { dyingDb } from "#tests/support/faulty.ts";
import { type GenerationBench, generationBench, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { MAX_TAKES } from "./clocks.ts";
import { createGeneration } from "./create-generation.ts";
import { ARROWS, STATE } from "./state.ts";
import { makeGeneration } from "./submit-to-engine.ts";
import { sweepStalled } from "./sweep-stalled.ts";
import { lookAtGeneration } from "./take-engine-report.ts";

let database: TestDatabase;
let bench: GenerationBench;
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await generationBench(database, { connections: 8 });
});
beforeEach(() => {
  bench.queue.splice(0);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

async function expectPaidOnce(who: Maker, made: { id: string }, pictures: number) {
  expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: pictures });
  expect(await bench.credits(who)).toMatchObject({ left: 50 - pictures, held: 0, spent: pictures });
  expect(await rows(bench.db, sql`select id from assets where maker_id = ${who.userId}::uuid`)).toHaveLength(
    pictures,
  );
  expect(await bench.faults()).toEqual([]);
}

describe("a worker dies", () => {
  // take · run · one of two drawn · storing · claim · finish
  const statements = 6;
  const deaths = Array.from({ length: statements }, (_, i) => i + 1).flatMap((nth) =>
    (["before", "after"] as const).map((when) => ({ nth, when })),
  );

  it.each(deaths)(
    "$when statement $nth: the sweep brings the wish to its end, once",
    async ({ nth, when }) => {
      const who = await bench.maker();
      const made = await bench.make(who, { count: 2 });
      await bench.quiet();
      bench.queue.splice(0);
      await expect(
        makeGeneration({ ...bench.deps, db: dyingDb(bench.db, nth, when) }, uuidOf(made)),
      ).rejects.toThrow(`died ${when}`);
      await bench.settle();
      await expectPaidOnce(who, made, 2);
    },
  );

  it("there are no more statements than those", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2 });
    await bench.quiet();
    expect(
      await makeGeneration({ ...bench.deps, db: dyingDb(bench.db, statements + 1, "before") }, uuidOf(made)),
    ).toBe("made");
  });

  it("again and again: after a few workers it ends, says why, and all credits are back", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2 });
    await bench.quiet();
    for (let take = 1; take <= MAX_TAKES; take++) {
      bench.queue.splice(0);
      await expect(
        makeGeneration({ ...bench.deps, db: dyingDb(bench.db, 3, "before") }, uuidOf(made)),
      ).rejects.toThrow();
      bench.clock.pass(39);
      expect(await lookAtGeneration(bench.deps, uuidOf(made))).toBe("early");
      bench.clock.pass(2);
      expect(await lookAtGeneration(bench.deps, uuidOf(made))).toBe(take < MAX_TAKES ? "returned" : "failed");
    }
    expect(await bench.read(who, made)).toMatchObject({
      status: "failed",
      charged: 0,
      failure: { code: "engine.stalled" },
    });
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
    expect(await lookAtGeneration(bench.deps, uuidOf(made))).toBe("over");
  });

  it("after the store was away twice: that was no worker's loss, and the wish is made", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.quiet();
    bench.queue.splice(0);
    bench.s3.fail({ fail: "403" });
    for (let take = 1; take < MAX_TAKES; take++) {
      expect(await makeGeneration(bench.deps, uuidOf(made))).toBe("returned");
    }
    bench.s3.heal();
    await expect(
      makeGeneration({ ...bench.deps, db: dyingDb(bench.db, 3, "before") }, uuidOf(made)),
    ).rejects.toThrow();
    bench.clock.pass(61);
    expect(await lookAtGeneration(bench.deps, uuidOf(made))).toBe("returned");
    await bench.settle();
    await expectPaidOnce(who, made, 1);
  });

  it("right after the wish was accepted: nothing was sent, and still it is made", async () => {
    const who = await bench.maker();
    const lost = {
      ...bench.deps,
      relay: { sendAfterCommit: () => {} },
      bell: { ring: async () => Promise.reject(new Error("no bell")) },
    };
    const body = wish.parse({ kind: "picture", mode: "text", engine: "strata", prompt: "fox" });
    const answered = await createGeneration(lost, who, body, { idempotencyKey: "lost", bodyHash: "x" });
    await bench.settle();
    await expectPaidOnce(who, generation.parse(answered.body), 1);
  });

  it("an alarm that comes too early is set again, and does nothing", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.quiet();
    await expect(
      makeGeneration({ ...bench.deps, db: dyingDb(bench.db, 2, "before") }, uuidOf(made)),
    ).rejects.toThrow();
    bench.looks.splice(0);
    expect(await lookAtGeneration(bench.deps, uuidOf(made))).toBe("early");
    expect(bench.looks).toEqual([{ id: uuidOf(made), at: bench.clock.in(60) }]);
    await bench.settle();
    await expectPaidOnce(who, made, 1);
  });
});

describe("queues and objects are wiped", () => {
  it("in the middle of many wishes: all are made, each once", async () => {
    const makers = await Promise.all(
      Array.from({ length: 5 }, (_, i) => bench.maker({ jobsAtOnce: 1 + (i % 3) })),
    );
    const wishes = await Promise.all(
      makers.flatMap((who) =>
        Array.from({ length: 6 }, async () => ({ who, made: await bench.make(who, { count: 2 }) })),
      ),
    );
    await bench.quiet();
    // a third is delivered, a third lost, a third comes twice at once
    const messages = bench.queue.splice(0);
    await Promise.all(
      messages
        .flatMap((row, i) => (i % 3 === 0 ? [] : Array(i % 3).fill(row)))
        .map((row) => bench.deliver(row, bench.deps)),
    );
    await bench.quiet();
    bench.queue.splice(0); // what the finished ones called is lost too
    bench.looks.splice(0);
    await bench.settle();
    for (const { who, made } of wishes)
      expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 2 });
    for (const who of makers)
      expect(await bench.credits(who)).toMatchObject({ left: 38, held: 0, spent: 12 });
    expect(await bench.faults()).toEqual([]);
    expect(await bench.strayFiles()).toEqual([]);
  });

  it("a waiting wish is not called again while its message is on its way or its maker has no place", async () => {
    const who = await bench.maker();
    const [first, second] = [await bench.make(who), await bench.make(who)];
    await bench.quiet();
    bench.queue.splice(0);
    bench.clock.pass(11);
    await sweepStalled(bench.deps);
    await bench.quiet();
    // one place: one message, for the one wished first
    expect(bench.queue.splice(0).map((row) => row.body["id"])).toEqual([uuidOf(first)]);
    await sweepStalled(bench.deps);
    expect(bench.queue).toEqual([]);
    await bench.settle();
    for (const made of [first, second])
      expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
    expect(await bench.credits(who)).toMatchObject({ left: 48, held: 0, spent: 2 });
  });

  it("nor while its message still lies in the outbox, however long the queue is away", async () => {
    const who = await bench.maker();
    const body = wish.parse({ kind: "picture", mode: "text", engine: "strata", prompt: "fox" });
    const away = { ...bench.deps, relay: { sendAfterCommit: () => {} } };
    const { body: made } = await createGeneration(away, who, body, { idempotencyKey: "away", bodyHash: "x" });
    const id = "id" in made ? uuidOf(made) : "";
    for (let minutes = 0; minutes < 10; minutes++) {
      bench.clock.pass(60);
      await sweepStalled(bench.deps);
    }
    await bench.quiet();
    expect(bench.queue).toEqual([]);
    expect(await rows(bench.db, sql`select id from outbox where body ->> 'id' = ${id}`)).toHaveLength(1);
    // the outbox puts off for an hour what failed often; somebody waits for this one
    await rows(
      bench.db,
      sql`update outbox set due_at = ${bench.clock.in(3600).toISOString()}::timestamptz where body ->> 'id' = ${id}`,
    );
    bench.clock.pass(60);
    await sweepStalled(bench.deps);
    bench.clock.pass(10);
    await bench.tick();
    expect(bench.queue).toHaveLength(1);
    await bench.settle();
    expect(await bench.read(who, { id: "id" in made ? made.id : "" })).toMatchObject({
      status: "succeeded",
      charged: 1,
    });
  });

  it("one that waits over an hour ends and costs nothing; its hold was never in danger", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.quiet();
    bench.queue.splice(0);
    bench.clock.pass(3601);
    const [hold] = await rows<{ open: boolean }>(
      bench.db,
      sql`select deadline > ${bench.clock.now().toISOString()}::timestamptz as open from ledger.hold where key = ${made.id}`,
    );
    expect(hold?.open).toBe(true);
    await sweepStalled(bench.deps);
    expect(await bench.read(who, made)).toMatchObject({
      status: "failed",
      failure: { code: "queue.expired" },
    });
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
  });

  it("a long line of one maker keeps no other's wish waiting for the sweep", async () => {
    const patient = await bench.maker();
    for (let i = 0; i < 5; i++) await bench.makeUnsent(patient);
    const [stalled, waiting] = [await bench.maker(), await bench.maker()];
    const running = await bench.makeUnsent(stalled);
    const dead = makeGeneration({ ...bench.deps, db: dyingDb(bench.db, 2, "before") }, uuidOf(running));
    await expect(dead).rejects.toThrow();
    await bench.makeUnsent(waiting);
    bench.clock.pass(61);
    // three looks are enough: the one that stalled, and the first of each line
    expect(await sweepStalled(bench.deps, 3)).toBe(3);
    await bench.quiet();
    expect(bench.queue).toHaveLength(3);
    await bench.settle();
  });

  it("one that a sweep cannot look at does not keep the others waiting", async () => {
    for (let i = 0; i < 3; i++) await bench.makeUnsent(await bench.maker());
    bench.clock.pass(11);
    // statement 1 lists, 2 to 4 look
    await sweepStalled({ ...bench.deps, db: dyingDb(bench.db, 2, "before") });
    await bench.quiet();
    expect(bench.queue).toHaveLength(2);
    expect(bench.logged.some((line) => line.event === "generation.look-failed")).toBe(true);
    await bench.settle();
  });
});

describe("the database holds the rules itself", () => {
  it("it knows the same arrows as the code, each with its reason", async () => {
    const arrows = await rows<{ from: number; to: number; why: string }>(
      bench.db,
      sql`select from_state as from, to_state as to, why from generation_arrows`,
    );
    const known = Object.entries(ARROWS).flatMap(([from, tos]) =>
      tos.map((to) => `${STATE[from as keyof typeof STATE]} ${STATE[to]}`),
    );
    expect(arrows.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(known.sort());
    for (const arrow of arrows) expect(arrow.why.length).toBeGreaterThan(4);
  });

  it("refuses every other arrow, and every change of what was wished", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await cancelGeneration(bench.deps, who, uuidOf(made));
    const set = (change: ReturnType<typeof sql>) =>
      bench.db.execute(sql`update generations set ${change} where id = ${uuidOf(made)}::uuid`);
    for (const [name, state] of Object.entries(STATE).filter(([each]) => each !== "canceled")) {
      await expect(set(sql`state = ${state}::smallint, ended_at = null`), name).rejects.toThrow();
    }
    for (const change of [sql`price = 0`, sql`seed = 1`, sql`count = 2`, sql`attempt = -1`, sql`seq = 1`]) {
      await expect(set(change)).rejects.toThrow();
    }
    expect(await bench.read(who, made)).toMatchObject({ status: "canceled", version: 2 });
  });
});
