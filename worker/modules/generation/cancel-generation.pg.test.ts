import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type GenerationBench, generationBench, refusal, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import { cancelGeneration } from "./cancel-generation.ts";
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

describe("cancel", () => {
  it("of a waiting wish gives all back, and its message finds nothing to do", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 4 });
    const canceled = await cancelGeneration(bench.deps, who, uuidOf(made));
    expect(canceled).toMatchObject({ id: made.id, status: "canceled", charged: 0, version: 2 });
    expect(canceled.outputs.every((output) => output.status === "failed")).toBe(true);
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
    const before = bench.engine.drawn.length;
    await bench.pump();
    expect(bench.engine.drawn.length).toBe(before);
    expect(await bench.read(who, made)).toMatchObject({ status: "canceled" });
  });

  it("twice answers the same; after the end there is nothing to cancel", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    const first = await cancelGeneration(bench.deps, who, uuidOf(made));
    expect(await cancelGeneration(bench.deps, who, uuidOf(made))).toEqual(first);
    const other = await bench.make(who);
    await bench.pump();
    await expect(cancelGeneration(bench.deps, who, uuidOf(other))).rejects.toEqual(
      refusal("generation.over"),
    );
    expect(await bench.credits(who)).toMatchObject({ left: 49, spent: 1 });
  });

  it("while it is drawn gives all back, stops the rest, and what was drawn is dropped", async () => {
    const who = await bench.maker();
    const made = await bench.makeUnsent(who, { count: 4 });
    const before = bench.engine.drawn.length;
    const held = bench.engineGate();
    const making = makeGeneration(bench.deps, uuidOf(made));
    await held.arrived;
    expect(await cancelGeneration(bench.deps, who, uuidOf(made))).toMatchObject({ status: "canceled" });
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
    held.open();
    expect(await making).toBe("lost");
    expect(bench.engine.drawn.length - before).toBe(1);
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0, spent: 0 });
    expect(await rows(bench.db, sql`select id from assets where maker_id = ${who.userId}::uuid`)).toEqual([]);
  });

  it("while it is stored is too late", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    bench.s3.fail({ fail: "slow", delay_ms: 400, times: 3 });
    const making = bench.pump();
    await expect.poll(async () => (await bench.read(who, made)).status, { timeout: 5000 }).toBe("storing");
    await expect(cancelGeneration(bench.deps, who, uuidOf(made))).rejects.toEqual(
      refusal("generation.too-late"),
    );
    await making;
    expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
  });

  it("of somebody else's wish is the same as of none", async () => {
    const [who, other] = [await bench.maker(), await bench.maker()];
    const made = await bench.make(who);
    await expect(cancelGeneration(bench.deps, other, uuidOf(made))).rejects.toEqual(refusal("not-found"));
    await expect(cancelGeneration(bench.deps, other, bench.deps.ids.uuid())).rejects.toEqual(
      refusal("not-found"),
    );
    expect(await bench.read(who, made)).toMatchObject({ status: "queued" });
  });

  it("needs a living session", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await expect(
      cancelGeneration(bench.deps, { ...who, sessionId: bench.deps.ids.uuid() }, uuidOf(made)),
    ).rejects.toEqual(refusal("auth.ended"));
    expect(await bench.read(who, made)).toMatchObject({ status: "queued" });
  });

  it("calls the maker's next wish at once", async () => {
    const who = await bench.maker();
    const held = bench.engineGate();
    const [first, second] = [await bench.make(who), await bench.make(who)];
    await bench.quiet();
    bench.queue.splice(0);
    const making = makeGeneration(bench.deps, uuidOf(first));
    await held.arrived;
    await makeGeneration(bench.deps, uuidOf(second));
    await cancelGeneration(bench.deps, who, uuidOf(first));
    held.open();
    await making;
    await bench.pump();
    expect(await bench.read(who, second)).toMatchObject({ status: "succeeded" });
  });

  it("racing the end, forty times: either all back or all paid, never both, never neither", async () => {
    const ends: string[] = [];
    // the pauses reach from before the beginning to after the end, however slow this machine is today
    const first = await bench.make(await bench.maker(), { count: 2 });
    const begun = performance.now();
    await makeGeneration(bench.deps, uuidOf(first));
    const whole = performance.now() - begun;
    for (let i = 0; i < 40; i++) {
      const who = await bench.maker();
      const made = await bench.make(who, { count: 2 });
      await bench.quiet();
      bench.queue.splice(0);
      const pause = new Promise((resolve) => setTimeout(resolve, ((i % 20) / 12) * whole));
      const [outcome] = await Promise.all([
        makeGeneration(bench.deps, uuidOf(made)),
        pause.then(() => cancelGeneration(bench.deps, who, uuidOf(made)).catch(() => undefined)),
      ]);
      const { status, charged } = await bench.read(who, made);
      const { left, held, spent } = await bench.credits(who);
      ends.push(status);
      expect({ outcome, status, charged, left, held, spent }).toEqual(
        status === "succeeded"
          ? { outcome: "made", status, charged: 2, left: 48, held: 0, spent: 2 }
          : {
              outcome: expect.stringMatching(/lost|past/),
              status: "canceled",
              charged: 0,
              left: 50,
              held: 0,
              spent: 0,
            },
      );
    }
    expect(new Set(ends).size, "both ends must have been met").toBe(2);
  });
});
