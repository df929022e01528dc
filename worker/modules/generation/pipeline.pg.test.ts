import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { decodeId } from "#contracts/ids.ts";
import { type GenerationBench, generationBench, type OnDraw } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { StoreUnavailable } from "#worker/modules/assets/index.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { failGeneration } from "./fail-generation.ts";
import { getGeneration } from "./get-generation.ts";
import { makeGeneration } from "./submit-to-engine.ts";
import { lookAtGeneration } from "./take-engine-report.ts";

let database: TestDatabase;
let bench: GenerationBench;
let onDraw: OnDraw = () => {};
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await generationBench(database, {
    connections: 24,
    onDraw: (order, engine) => onDraw(order, engine),
  });
});
afterEach(async () => {
  onDraw = () => {};
  bench.s3.heal();
  await bench.settle();
  expect(await bench.faults(), "ledger.wrong").toEqual([]);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

const uuid = (id: string) => decodeId("gen", id) ?? "";
const read = (who: Maker, { id }: { id: string }) => getGeneration(bench.deps, who, uuid(id));
const submit = (id: string): OutboxRow => ({
  id: uuid(id),
  topic: "generation.submit",
  body: { v: 1, id: uuid(id) },
});
const refusal = (code: string) => expect.objectContaining({ code });
const captures = (who: Maker) =>
  rows<{ key: string; amount: number }>(
    bench.db,
    sql`select key, sum(amount)::int as amount from ledger.entry where owner_id = ${who.userId}::uuid and kind = 'capture' group by key`,
  );
const statuses = async (who: Maker) =>
  (
    await rows<{ state: number }>(
      bench.db,
      sql`select state from generations where maker_id = ${who.userId}::uuid order by seq`,
    )
  ).map((row) => row.state);

/** Something that waits until it is let through. */
function gate() {
  let open = () => {};
  let reached = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const pass = async () => {
    reached();
    await opened;
  };
  return { open, arrived, pass };
}

/** A gate in the engine: drawing waits at it. */
function engineGate() {
  const held = gate();
  onDraw = held.pass;
  return held;
}

/** A gate before the store: what is drawn waits there to be written. */
function storeGate() {
  const held = gate();
  const { store } = bench.deps;
  const put = (...args: Parameters<typeof store.put>) => held.pass().then(() => store.put(...args));
  return { ...held, store: { ...store, put } };
}

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
    const done = await read(who, made);
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
    onDraw = async () => {
      const { status, stage, progress } = await read(who, made);
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
    expect(bench.looks.some((look) => look.id === uuid(made.id))).toBe(true);
  });

  it("one that cannot be drawn does not cost, nor spoil the others", async () => {
    const who = await bench.maker();
    onDraw = ({ seed }) => {
      if (seed === 101) throw new Error("this one cannot be drawn");
    };
    const made = await bench.make(who, { count: 3, seed: 100 });
    await bench.pump();
    const done = await read(who, made);
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
    onDraw = () => {
      throw new Error("no ink");
    };
    const made = await bench.make(who, { count: 2 });
    await bench.pump();
    const done = await read(who, made);
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
    expect(await read(who, made)).toMatchObject({ matched: ["fox"], ignored: ["snow"] });
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
    expect(await read(who, made)).toMatchObject({
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
    const [mine, theirs] = [await read(one, a), await read(other, b)];
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
      Array.from({ length: 20 }, () => makeGeneration(bench.deps, uuid(made.id))),
    );
    expect(outcomes.filter((outcome) => outcome === "made")).toHaveLength(1);
    expect(bench.engine.drawn.length - before).toBe(2);
    await bench.pump();
    expect(await captures(who)).toMatchObject([{ amount: 2 }]);
    expect((await read(who, made)).outputs.every((output) => output.asset !== undefined)).toBe(true);
    expect(
      await rows(bench.db, sql`select id from assets where maker_id = ${who.userId}::uuid`),
    ).toHaveLength(2);
  });

  it("a copy long after the end changes nothing", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.pump();
    const done = await read(who, made);
    await bench.deliver(submit(made.id), bench.deps);
    await bench.deliver({ ...submit(made.id), topic: "generation.look" }, bench.deps);
    expect(await read(who, made)).toEqual(done);
  });

  it("one for a wish that nobody knows is laid aside", async () => {
    expect(await makeGeneration(bench.deps, bench.deps.ids.uuid())).toBe("missing");
    expect(await lookAtGeneration(bench.deps, bench.deps.ids.uuid())).toBe("missing");
  });
});

describe("a maker runs as many at once as the plan allows", () => {
  it.each([1, 3])("%i, the others wait and come after, first wished first", async (jobsAtOnce) => {
    const who = await bench.maker({ jobsAtOnce });
    let running = 0;
    let most = 0;
    const order: number[] = [];
    onDraw = async ({ seed }) => {
      running += 1;
      most = Math.max(most, running);
      order.push(seed);
      await new Promise((resolve) => setTimeout(resolve, 15));
      running -= 1;
    };
    for (let i = 0; i < 8; i++) await bench.make(who, { seed: i * 10 });
    await bench.quiet();
    // all messages at once, then what the finished ones call: as the queue would
    while (bench.queue.length > 0) {
      await Promise.all(bench.queue.splice(0).map((row) => bench.deliver(row, bench.deps)));
      await bench.quiet();
    }
    expect(await statuses(who)).toEqual(Array(8).fill(50));
    expect(most).toBe(jobsAtOnce);
    if (jobsAtOnce === 1) expect(order.slice(1)).toEqual(order.slice(1).toSorted((a, b) => a - b));
  });

  it("also when all messages of many makers come in the same instant", async () => {
    const makers = await Promise.all(Array.from({ length: 20 }, () => bench.maker()));
    const running = new Map<string, number>();
    let most = 0;
    onDraw = async ({ prompt }) => {
      const now = (running.get(prompt) ?? 0) + 1;
      running.set(prompt, now);
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 30));
      running.set(prompt, now - 1);
    };
    for (let round = 0; round < 3; round++) {
      const wishes = await Promise.all(
        makers.flatMap((who) => [0, 1, 2].map(() => bench.make(who, { prompt: `of ${who.username}` }))),
      );
      await bench.quiet();
      bench.queue.splice(0);
      // side by side for each maker, so that their takings meet
      await Promise.all(wishes.map((made) => makeGeneration(bench.deps, uuid(made.id))));
      await bench.settle();
    }
    expect(most).toBe(1);
  });

  it("an end and a message in the same instant never leave one waiting that nobody calls", async () => {
    const who = await bench.maker({ credits: 200 });
    for (let round = 0; round < 40; round++) {
      const [first, second] = [await bench.make(who), await bench.make(who)];
      await bench.quiet();
      bench.queue.splice(0);
      const ended = makeGeneration(bench.deps, uuid(first.id));
      await new Promise((resolve) => setTimeout(resolve, round / 2));
      await makeGeneration(bench.deps, uuid(second.id));
      await ended;
      await bench.pump(); // without a tick
      expect(await read(who, second), `round ${round}`).toMatchObject({ status: "succeeded" });
    }
  });

  it("nobody waits for a message that came while all places were taken", async () => {
    const who = await bench.maker();
    const held = engineGate();
    const [first, second] = [await bench.make(who), await bench.make(who)];
    await bench.quiet();
    bench.queue.splice(0);
    const making = makeGeneration(bench.deps, uuid(first.id));
    await held.arrived;
    expect(await makeGeneration(bench.deps, uuid(second.id))).toBe("busy");
    expect(await read(who, second)).toMatchObject({ status: "queued" });
    held.open();
    await making;
    await bench.pump(); // without a tick: the end of the first has called the second
    expect(await read(who, second)).toMatchObject({ status: "succeeded" });
  });

  it("the place in line counts from the last one started", async () => {
    const [who, other] = [await bench.maker({ jobsAtOnce: 2 }), await bench.maker()];
    const wishes = [await bench.make(who), await bench.make(who), await bench.make(who)];
    const last = await bench.make(other);
    const places = async () =>
      [...(await Promise.all(wishes.map((each) => read(who, each)))), await read(other, last)].map(
        (each) => each.place,
      );
    const [base = 0] = await places();
    expect(await places()).toEqual([base, base + 1, base + 2, base + 3]);
    expect(base).toBe(1);
    await bench.quiet();
    bench.queue.splice(0);
    await makeGeneration(bench.deps, uuid(wishes[0]?.id ?? ""));
    expect(await places()).toEqual([undefined, 1, 2, 3]);
    await makeGeneration(bench.deps, uuid(last.id));
    expect(await places()).toEqual([undefined, 1, 1, undefined]);
  });
});

describe("cancel", () => {
  it("of a waiting wish gives all back, and its message finds nothing to do", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 4 });
    const canceled = await cancelGeneration(bench.deps, who, uuid(made.id));
    expect(canceled).toMatchObject({ id: made.id, status: "canceled", charged: 0, version: 2 });
    expect(canceled.outputs.every((output) => output.status === "failed")).toBe(true);
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
    const before = bench.engine.drawn.length;
    await bench.pump();
    expect(bench.engine.drawn.length).toBe(before);
    expect(await read(who, made)).toMatchObject({ status: "canceled" });
  });

  it("twice answers the same; after the end there is nothing to cancel", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    const first = await cancelGeneration(bench.deps, who, uuid(made.id));
    expect(await cancelGeneration(bench.deps, who, uuid(made.id))).toEqual(first);
    const other = await bench.make(who);
    await bench.pump();
    await expect(cancelGeneration(bench.deps, who, uuid(other.id))).rejects.toEqual(
      refusal("generation.over"),
    );
    expect(await bench.credits(who)).toMatchObject({ left: 49, spent: 1 });
  });

  it("while it is drawn gives all back, stops the rest, and what was drawn is dropped", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 4 });
    await bench.quiet();
    bench.queue.splice(0);
    const before = bench.engine.drawn.length;
    const held = engineGate();
    const making = makeGeneration(bench.deps, uuid(made.id));
    await held.arrived;
    expect(await cancelGeneration(bench.deps, who, uuid(made.id))).toMatchObject({ status: "canceled" });
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
    await expect.poll(async () => (await read(who, made)).status, { timeout: 5000 }).toBe("storing");
    await expect(cancelGeneration(bench.deps, who, uuid(made.id))).rejects.toEqual(
      refusal("generation.too-late"),
    );
    await making;
    expect(await read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
  });

  it("of somebody else's wish is the same as of none", async () => {
    const [who, other] = [await bench.maker(), await bench.maker()];
    const made = await bench.make(who);
    await expect(cancelGeneration(bench.deps, other, uuid(made.id))).rejects.toEqual(refusal("not-found"));
    await expect(cancelGeneration(bench.deps, other, bench.deps.ids.uuid())).rejects.toEqual(
      refusal("not-found"),
    );
    expect(await read(who, made)).toMatchObject({ status: "queued" });
  });

  it("needs a living session", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await expect(
      cancelGeneration(bench.deps, { ...who, sessionId: bench.deps.ids.uuid() }, uuid(made.id)),
    ).rejects.toEqual(refusal("auth.ended"));
    expect(await read(who, made)).toMatchObject({ status: "queued" });
  });

  it("calls the maker's next wish at once", async () => {
    const who = await bench.maker();
    const held = engineGate();
    const [first, second] = [await bench.make(who), await bench.make(who)];
    await bench.quiet();
    bench.queue.splice(0);
    const making = makeGeneration(bench.deps, uuid(first.id));
    await held.arrived;
    await makeGeneration(bench.deps, uuid(second.id));
    await cancelGeneration(bench.deps, who, uuid(first.id));
    held.open();
    await making;
    await bench.pump();
    expect(await read(who, second)).toMatchObject({ status: "succeeded" });
  });

  it("racing the end, forty times: either all back or all paid, never both, never neither", async () => {
    const ends: string[] = [];
    for (let i = 0; i < 40; i++) {
      const who = await bench.maker();
      const made = await bench.make(who, { count: 2 });
      await bench.quiet();
      bench.queue.splice(0);
      const pause = new Promise((resolve) => setTimeout(resolve, i % 20));
      const [outcome] = await Promise.all([
        makeGeneration(bench.deps, uuid(made.id)),
        pause.then(() => cancelGeneration(bench.deps, who, uuid(made.id)).catch(() => undefined)),
      ]);
      const { status, charged } = await read(who, made);
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

describe("the store does not answer", () => {
  it("for a while: it is drawn and stored later, made once, paid once", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2 });
    bench.s3.fail({ fail: "503" });
    await bench.pump();
    expect(await read(who, made)).toMatchObject({ status: "queued" });
    expect(await bench.credits(who)).toMatchObject({ held: 2 });
    bench.s3.heal();
    await bench.settle();
    expect(await read(who, made)).toMatchObject({ status: "succeeded", charged: 2 });
    expect(await captures(who)).toMatchObject([{ amount: 2 }]);
  });

  it("for good: it ends, says why, and all credits are back", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    const put = () => Promise.reject(new StoreUnavailable("PUT answered 503"));
    await bench.settle({ ...bench.deps, store: { ...bench.deps.store, put } });
    expect(await read(who, made)).toMatchObject({
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
    const made = await bench.make(who);
    await bench.quiet();
    bench.queue.splice(0);
    const held = engineGate();
    const slow = makeGeneration(bench.deps, uuid(made.id));
    await held.arrived;
    bench.clock.pass(121);
    onDraw = () => {};
    expect(await lookAtGeneration(bench.deps, uuid(made.id))).toBe("returned");
    await bench.pump();
    expect(await read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
    held.open();
    expect(await slow).toBe("lost");
    expect(await captures(who)).toMatchObject([{ amount: 1 }]);
    expect(await bench.strayFiles()).toEqual([]);
  });

  it("is dropped even when it is stored already", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.quiet();
    bench.queue.splice(0);
    const held = storeGate();
    const slow = makeGeneration({ ...bench.deps, store: held.store }, uuid(made.id));
    await held.arrived;
    bench.clock.pass(121);
    expect(await lookAtGeneration(bench.deps, uuid(made.id))).toBe("returned");
    await bench.pump();
    held.open();
    expect(await slow).toBe("lost");
    expect(await read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
    expect(await captures(who)).toMatchObject([{ amount: 1 }]);
    expect(await bench.strayFiles()).toEqual([]);
  });

  it("of two that store at once only the one that took over counts", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2, seed: 70 });
    await bench.quiet();
    bench.queue.splice(0);
    const [old, young] = [storeGate(), storeGate()];
    onDraw = ({ seed }) => {
      if (seed === 71) throw new Error("the old one gets only the first");
    };
    const slow = makeGeneration({ ...bench.deps, store: old.store }, uuid(made.id));
    await old.arrived;
    bench.clock.pass(121);
    onDraw = () => {};
    await lookAtGeneration(bench.deps, uuid(made.id));
    const fast = makeGeneration({ ...bench.deps, store: young.store }, uuid(made.id));
    await young.arrived;
    old.open();
    expect(await slow).toBe("lost");
    young.open();
    expect(await fast).toBe("made");
    expect(await read(who, made)).toMatchObject({ status: "succeeded", charged: 2 });
    expect(await bench.strayFiles()).toEqual([]);
  });

  it("cannot fail or finish what is no longer its own", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    await bench.pump();
    expect(await failGeneration(bench.deps, { id: uuid(made.id), attempt: 1 }, "engine.failed")).toBe("lost");
    expect(await read(who, made)).toMatchObject({ status: "succeeded", charged: 1 });
  });
});
