import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type GenerationBench, generationBench, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { StoreUnavailable } from "#worker/modules/assets/index.ts";
import { grantCredits } from "#worker/modules/credits/index.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { failGeneration } from "./fail-generation.ts";
import { makeGeneration } from "./submit-to-engine.ts";
import { lookAtGeneration } from "./take-engine-report.ts";

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

describe("the store does not answer", () => {
  it("for a while: it is drawn and stored later, made once, paid once", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2 });
    bench.s3.fail({ fail: "503" });
    await bench.pump();
    expect(await bench.read(who, made)).toMatchObject({ status: "queued" });
    expect(await bench.credits(who)).toMatchObject({ held: 2 });
    bench.s3.heal();
    await bench.settle();
    expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 2 });
    expect(await bench.captures(who)).toMatchObject([{ amount: 2 }]);
  });

  it("for good: it ends, says why, and all credits are back", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    const put = () => Promise.reject(new StoreUnavailable("PUT answered 503"));
    await bench.settle({ ...bench.deps, store: { ...bench.deps.store, put } });
    expect(await bench.read(who, made)).toMatchObject({
      status: "failed",
      failure: { code: "storage.unavailable" },
    });
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
    expect(await bench.strayFiles()).toEqual([]);
  });
});

describe("a result that comes too late", () => {
  it("is dropped when another worker has taken over, and its files leave the store", async () => {
    const who = await bench.maker();
    const made = await bench.makeUnsent(who);
    const held = bench.engineGate();
    const slow = makeGeneration(bench.deps, uuidOf(made));
    await held.arrived;
    bench.clock.pass(121);
    bench.engine.onDraw = () => {};
    expect(await lookAtGeneration(bench.deps, uuidOf(made))).toBe("returned");
    await bench.pump();
    expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
    held.open();
    expect(await slow).toBe("lost");
    expect(await bench.captures(who)).toMatchObject([{ amount: 1 }]);
    expect(await bench.strayFiles()).toEqual([]);
  });

  it("is dropped even when it is stored already", async () => {
    const who = await bench.maker();
    const made = await bench.makeUnsent(who);
    const held = bench.storeGate();
    const slow = makeGeneration(held.deps, uuidOf(made));
    await held.arrived;
    bench.clock.pass(121);
    expect(await lookAtGeneration(bench.deps, uuidOf(made))).toBe("returned");
    await bench.pump();
    held.open();
    expect(await slow).toBe("lost");
    expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
    expect(await bench.captures(who)).toMatchObject([{ amount: 1 }]);
    expect(await bench.strayFiles()).toEqual([]);
  });

  it("of two that store at once only the one that took over counts", async () => {
    const who = await bench.maker();
    const made = await bench.makeUnsent(who, { count: 2, seed: 70 });
    const [old, young] = [bench.storeGate(), bench.storeGate()];
    bench.engine.onDraw = ({ seed }) => {
      if (seed === 71) throw new Error("the old one gets only the first");
    };
    const slow = makeGeneration(old.deps, uuidOf(made));
    await old.arrived;
    bench.clock.pass(121);
    bench.engine.onDraw = () => {};
    await lookAtGeneration(bench.deps, uuidOf(made));
    const fast = makeGeneration(young.deps, uuidOf(made));
    await young.arrived;
    old.open();
    expect(await slow).toBe("lost");
    young.open();
    expect(await fast).toBe("made");
    expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 2 });
    expect(await bench.strayFiles()).toEqual([]);
  });

  it("cannot fail or finish what is no longer its own", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.pump();
    expect(await failGeneration(bench.deps, { id: uuidOf(made), attempt: 1 }, "engine.failed")).toBe("lost");
    expect(await bench.read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
  });
});

describe("credits that ran out while they were held", () => {
  it("are given anew when the failure is ours, in whole or in part; not when the maker changed their mind", async () => {
    const wishFor = async (failing: string) => {
      const who = await bench.maker({ credits: 0 });
      const expiresAt = bench.clock.in(60);
      await grantCredits(bench.deps, {
        ownerId: who.userId,
        key: `test:${who.userId}`,
        credits: 4,
        expiresAt,
        cause: "pack:in_1",
      });
      return { failing, who, wish: await bench.makeUnsent(who, { count: 4, seed: 0, prompt: failing }) };
    };
    const made = [await wishFor("all"), await wishFor("one"), await wishFor("none")];
    bench.engine.onDraw = ({ prompt, seed }) => {
      if (prompt === "all" || (prompt === "one" && seed === 0)) throw new Error("no ink");
    };
    bench.clock.pass(61);
    for (const { failing, who, wish } of made) {
      if (failing === "none") await cancelGeneration(bench.deps, who, uuidOf(wish));
      else await makeGeneration(bench.deps, uuidOf(wish));
    }
    const left = await Promise.all(made.map(async ({ who }) => (await bench.credits(who)).left));
    expect(left).toEqual([4, 1, 0]);
  });

  it("those that merely lay beside it and ended meanwhile are never given anew: not after success, nor after failure", async () => {
    const outcomeOf = async (failing: readonly number[], count: number) => {
      const who = await bench.maker({ credits: 0 });
      const grant = { ownerId: who.userId, credits: 50, expiresAt: bench.clock.in(60), cause: "pack:in_1" };
      await grantCredits(bench.deps, { ...grant, key: `test:${who.userId}` });
      const made = await bench.makeUnsent(who, { count, seed: 0 });
      bench.engine.onDraw = ({ seed }) => {
        if (failing.includes(seed)) throw new Error("no ink");
      };
      bench.clock.pass(61);
      await makeGeneration(bench.deps, uuidOf(made));
      const { status } = await bench.read(who, made);
      const { left, spent, expired } = await bench.credits(who);
      return { status, left, spent, expired };
    };
    expect(await outcomeOf([], 1)).toEqual({ status: "succeeded", left: 0, spent: 1, expired: 49 });
    expect(await outcomeOf([1], 2)).toEqual({ status: "succeeded", left: 1, spent: 1, expired: 49 });
    expect(await outcomeOf([0], 1)).toEqual({ status: "failed", left: 1, spent: 0, expired: 50 });
    expect(await bench.faults()).toEqual([]);
  });
});
