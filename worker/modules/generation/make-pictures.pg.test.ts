import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type GenerationBench, generationBench, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
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

const submit = (id: string): OutboxRow => ({
  id: uuidOf({ id }),
  topic: "generation.submit",
  body: { v: 1, id: uuidOf({ id }) },
});
describe("a wish becomes pictures", () => {
  it("each output with its seed, stored, in the library, paid", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, {
      count: 2,
      seed: 40,
      negativePrompt: "rain",
      params: { size: 256, style: "papercut" },
    });
    await bench.pump();
    const done = await bench.read(who, made);
    expect(done).toMatchObject({ status: "succeeded", charged: 2, price: 2 });
    expect(done.outputs).toMatchObject([
      {
        index: 0,
        status: "ready",
        seed: 40,
        asset: {
          kind: "picture",
          mediaType: "image/png",
          width: 256,
          visibility: "private",
          alt: "a brave fox",
        },
      },
      { index: 1, status: "ready", seed: 41 },
    ]);
    expect(bench.engine.drawn.slice(-2)).toMatchObject([
      { prompt: "a brave fox", negativePrompt: "rain", seed: 40, params: { style: "papercut" } },
      { seed: 41 },
    ]);
    expect(await bench.credits(who)).toMatchObject({ left: 48, held: 0, spent: 2 });
    expect(bench.objects()).toHaveLength(6);
  });

  it("the page hears of every step, and the bar fills", async () => {
    const who = await bench.maker();
    const seen: unknown[] = [];
    const made = await bench.make(who, { count: 3 });
    bench.engine.onDraw = async () => {
      const { status, stage, progress } = await bench.read(who, made);
      seen.push({ status, stage, progress });
    };
    await bench.pump();
    expect(seen).toEqual(
      [0, 0.25, 0.5].map((progress) => ({ status: "running", stage: "drawing", progress })),
    );
    const versions = bench.rings
      .filter((ring) => ring.event.id === made.id)
      .map((ring) => ring.event.version);
    // queued, submitting, running, two of three drawn, storing, succeeded, and once more through the queue
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 7]);
    expect(bench.looks.some((look) => look.id === uuidOf(made))).toBe(true);
  });

  it("one that cannot be drawn does not cost, nor spoil the others", async () => {
    const who = await bench.maker();
    bench.engine.onDraw = ({ seed }) => {
      if (seed === 101) throw new Error("this one cannot be drawn");
    };
    const made = await bench.make(who, { count: 3, seed: 100 });
    await bench.pump();
    const done = await bench.read(who, made);
    expect(done).toMatchObject({ status: "succeeded", price: 3, charged: 2 });
    expect(done.outputs.map((output) => [output.status, output.asset !== undefined])).toEqual([
      ["ready", true],
      ["failed", false],
      ["ready", true],
    ]);
    expect(await bench.credits(who)).toMatchObject({ left: 48, held: 0, spent: 2 });
  });

  it("if none can be drawn it fails, says why and costs nothing", async () => {
    const who = await bench.maker();
    bench.engine.onDraw = () => {
      throw new Error("no ink");
    };
    const made = await bench.make(who, { count: 2 });
    await bench.pump();
    const done = await bench.read(who, made);
    expect(done).toMatchObject({
      status: "failed",
      charged: 0,
      failure: { code: "engine.failed", charged: 0 },
    });
    expect(done.failure?.title).not.toBe("");
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0, spent: 0 });
  });

  it("says in the end what was drawn, also when the negative prompt took a word back", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { prompt: "fox snow", negativePrompt: "snow" });
    expect(made).toMatchObject({ matched: ["fox", "snow"], ignored: [] });
    await bench.pump();
    expect(await bench.read(who, made)).toMatchObject({ matched: ["fox"], ignored: ["snow"] });
  });

  it("an engine switched off while it waited ends it without charge", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    bench.engine.available = false;
    try {
      await bench.pump();
    } finally {
      bench.engine.available = true;
    }
    expect(await bench.read(who, made)).toMatchObject({
      status: "failed",
      failure: { code: "engine.unavailable" },
    });
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
  });

  it("equal wishes of two makers share their bytes and nothing else", async () => {
    const [one, other] = [await bench.maker(), await bench.maker()];
    const before = bench.objects().length;
    const body = { prompt: "the same fox", seed: 5 };
    const a = await bench.make(one, body);
    const b = await bench.make(other, body);
    await bench.pump();
    const [mine, theirs] = [await bench.read(one, a), await bench.read(other, b)];
    expect(mine.outputs[0]?.asset?.sha256).toBe(theirs.outputs[0]?.asset?.sha256);
    expect(mine.outputs[0]?.asset?.id).not.toBe(theirs.outputs[0]?.asset?.id);
    expect(await bench.strayFiles()).toEqual([]);
    expect(bench.objects()).toHaveLength(before + 3);
  });
});

describe("messages come twice, late and out of order", () => {
  it("twenty copies at once: made once, paid once", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2 });
    await bench.quiet();
    const before = bench.engine.drawn.length;
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => makeGeneration(bench.deps, uuidOf(made))),
    );
    expect(outcomes.filter((outcome) => outcome === "made")).toHaveLength(1);
    expect(bench.engine.drawn.length - before).toBe(2);
    await bench.pump();
    expect(await bench.captures(who)).toMatchObject([{ amount: 2 }]);
    expect((await bench.read(who, made)).outputs.every((output) => output.asset !== undefined)).toBe(true);
    expect(
      await rows(bench.db, sql`select id from assets where maker_id = ${who.userId}::uuid`),
    ).toHaveLength(2);
  });

  it("a copy long after the end changes nothing", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.pump();
    const done = await bench.read(who, made);
    await bench.deliver(submit(made.id), bench.deps);
    await bench.deliver({ ...submit(made.id), topic: "generation.look" }, bench.deps);
    expect(await bench.read(who, made)).toEqual(done);
  });

  it("one for a wish that nobody knows is laid aside", async () => {
    expect(await makeGeneration(bench.deps, bench.deps.ids.uuid())).toBe("missing");
    expect(await lookAtGeneration(bench.deps, bench.deps.ids.uuid())).toBe("missing");
  });
});
