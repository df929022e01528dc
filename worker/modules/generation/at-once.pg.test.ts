import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type GenerationBench, generationBench, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { makeGeneration } from "./submit-to-engine.ts";

let database: TestDatabase;
let bench: GenerationBench;
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await generationBench(database, { connections: 24 });
});
afterEach(async () => {
  bench.engine.onDraw = () => {};
  bench.s3.heal();
  await bench.settle();
  expect(await bench.faults(), "ledger.wrong").toEqual([]);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

const statuses = async (who: Maker) =>
  (
    await rows<{ state: number }>(
      bench.db,
      sql`select state from generations where maker_id = ${who.userId}::uuid order by seq`,
    )
  ).map((row) => row.state);

describe("a maker runs as many at once as the plan allows", () => {
  it.each([1, 3])("%i, the others wait and come after, first wished first", async (jobsAtOnce) => {
    const who = await bench.maker({ jobsAtOnce });
    let running = 0;
    let most = 0;
    const order: number[] = [];
    bench.engine.onDraw = async ({ seed }) => {
      running += 1;
      most = Math.max(most, running);
      order.push(seed);
      // until all places were taken once; a pause then shows one too many. On a busy machine that takes its time
      for (let waited = 0; most < jobsAtOnce && waited < 5000; waited += 5)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 15));
      running -= 1;
    };
    for (let i = 0; i < 8; i++) await bench.make(who, { seed: i * 10 });
    await bench.rush();
    expect(await statuses(who)).toEqual(Array(8).fill(50));
    expect(most).toBe(jobsAtOnce);
    if (jobsAtOnce === 1) expect(order.slice(1)).toEqual(order.slice(1).toSorted((a, b) => a - b));
  });

  it("also when two messages come in the same instant: the second waits for what the first decides", async () => {
    const who = await bench.maker();
    await bench.make(who);
    await bench.pump(); // the lane is there already, as for everybody after the first wish
    const [first, second] = [await bench.makeUnsent(who), await bench.makeUnsent(who)];
    const now = bench.clock.now().toISOString();
    const other = await database.sql("strata_app").begin(async (tx) => {
      const [row] =
        await tx`select take_generation(${uuidOf(first)}, '1 hour', ${now}, ${now}) ->> 'code' as code`;
      expect(row).toEqual({ code: "taken" });
      const asked = makeGeneration(bench.deps, uuidOf(second));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { asked };
    });
    expect(await other.asked).toBe("busy");
  });

  it("many makers, many messages at once: never one too many, none left behind", async () => {
    const makers = await Promise.all(Array.from({ length: 10 }, () => bench.maker()));
    const running = new Map<string, number>();
    let most = 0;
    bench.engine.onDraw = async ({ prompt }) => {
      const now = (running.get(prompt) ?? 0) + 1;
      running.set(prompt, now);
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running.set(prompt, now - 1);
    };
    await Promise.all(
      makers.flatMap((who) => [0, 1, 2].map(() => bench.make(who, { prompt: `of ${who.username}` }))),
    );
    await bench.rush(); // without a tick
    for (const who of makers) expect(await statuses(who)).toEqual([50, 50, 50]);
    expect(most).toBe(1);
  });

  it("nobody waits for a message that came while all places were taken", async () => {
    const who = await bench.maker();
    const held = bench.engineGate();
    const [first, second] = [await bench.make(who), await bench.make(who)];
    await bench.quiet();
    bench.queue.splice(0);
    const making = makeGeneration(bench.deps, uuidOf(first));
    await held.arrived;
    expect(await makeGeneration(bench.deps, uuidOf(second))).toBe("busy");
    expect(await bench.read(who, second)).toMatchObject({ status: "queued" });
    held.open();
    await making;
    await bench.pump(); // without a tick: the end of the first has called the second
    expect(await bench.read(who, second)).toMatchObject({ status: "succeeded" });
  });

  it("the place in line counts from the last one started, and never past one's own that wait before", async () => {
    const [who, other] = [await bench.maker({ jobsAtOnce: 2 }), await bench.maker()];
    const wishes = [await bench.make(who), await bench.make(who), await bench.make(who)];
    const last = await bench.make(other);
    const places = async () =>
      [
        ...(await Promise.all(wishes.map((each) => bench.read(who, each)))),
        await bench.read(other, last),
      ].map((each) => each.place);
    const [base = 0] = await places();
    expect(await places()).toEqual([base, base + 1, base + 2, base + 3]);
    expect(base).toBe(1);
    await bench.quiet();
    bench.queue.splice(0);
    await makeGeneration(bench.deps, uuidOf(wishes[0] ?? last));
    expect(await places()).toEqual([undefined, 1, 2, 3]);
    await makeGeneration(bench.deps, uuidOf(last)); // younger than all of these, and nobody before it
    expect(await places()).toEqual([undefined, 1, 2, undefined]);
  });
});
