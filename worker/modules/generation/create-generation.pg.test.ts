import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wish } from "#contracts/generation.ts";
import { type GenerationBench, generationBench, refusal } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { grantCredits } from "#worker/modules/credits/index.ts";
import { createGeneration } from "./create-generation.ts";

let database: TestDatabase;
let bench: GenerationBench;
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await generationBench(database, { connections: 24 });
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

const count = async (table: "generations" | "outbox", who: Maker) => {
  const of = sql`(select id from generations where maker_id = ${who.userId}::uuid)`;
  const where = table === "generations" ? sql`id in ${of}` : sql`(body ->> 'id')::uuid in ${of}`;
  const [row] = await rows<{ n: number }>(
    bench.db,
    sql`select count(*)::int as n from ${sql.identifier(table)} where ${where}`,
  );
  return row?.n;
};

describe("a wish", () => {
  it("holds its price, stands in line and says where it will be found", async () => {
    const who = await bench.maker();
    const { body, status, location } = await bench.ask(who, { count: 3, seed: 7, params: { size: 256 } });
    await bench.quiet();
    expect(status).toBe(202);
    expect(body).toMatchObject({
      status: "queued",
      price: 3,
      charged: 0,
      seed: 7,
      count: 3,
      params: { aspect: "1:1", size: 256, style: "flat" },
      matched: ["a", "fox"],
      ignored: ["brave"],
      version: 1,
      engineVersion: "test-1",
      outputs: [
        { index: 0, status: "pending", seed: 7 },
        { index: 1, status: "pending", seed: 8 },
        { index: 2, status: "pending", seed: 9 },
      ],
    });
    expect(location).toBe(`/api/v1/generations/${"id" in body ? body.id : ""}`);
    expect(await bench.credits(who)).toMatchObject({ left: 47, held: 3 });
    expect(bench.queue.splice(0)).toMatchObject([{ topic: "generation.submit", body: { v: 1 } }]);
    expect(bench.rings.at(-1)).toMatchObject({
      makerId: who.userId,
      event: { type: "generation", version: 1 },
    });
  });

  it("keeps its message in the outbox until it was sent, and not longer", async () => {
    const who = await bench.maker();
    await bench.make(who);
    await bench.quiet();
    expect(await count("outbox", who)).toBe(0);
  });

  it("takes a seed of its own when none is given, within what four outputs can use", async () => {
    const who = await bench.maker();
    const seeds = new Set<number>();
    for (let i = 0; i < 8; i++) seeds.add((await bench.make(who, { count: 4 })).seed);
    expect(seeds.size).toBe(8);
    for (const seed of seeds) expect(seed).toBeLessThanOrEqual(4_294_967_291);
  });

  it("is refused by the rules before anything is spent, and the rule is named", async () => {
    const who = await bench.maker();
    await expect(bench.ask(who, { prompt: "p o r n of a fox" })).rejects.toEqual(
      refusal("moderation.refused", { rule: "sexual-content" }),
    );
    expect(await bench.credits(who)).toMatchObject({ left: 50, held: 0 });
    expect(await count("generations", who)).toBe(0);
  });

  it("is refused without credits, and says what it needs and what there is", async () => {
    const who = await bench.maker({ credits: 2 });
    await expect(bench.ask(who, { count: 3 })).rejects.toEqual(
      refusal("credits.insufficient", { need: 3, have: 2 }),
    );
    const poor = await bench.maker({ credits: 0 });
    await expect(bench.ask(poor)).rejects.toEqual(refusal("credits.insufficient", { need: 1, have: 0 }));
    expect(await count("generations", who)).toBe(0);
  });

  it("needs a living session and a verified address, whatever the token says", async () => {
    const ended = await bench.maker();
    await rows(
      bench.db,
      sql`update sessions set ended_at = ${bench.clock.now().toISOString()}::timestamptz, ended_why = 'test' where id = ${ended.sessionId}::uuid`,
    );
    await expect(bench.ask(ended)).rejects.toEqual(refusal("auth.ended"));
    await expect(bench.price(ended)).rejects.toEqual(refusal("auth.ended"));
    const unverified = { ...(await bench.maker({ verified: false })), verified: true };
    await expect(bench.ask(unverified)).rejects.toEqual(refusal("auth.unverified"));
    expect(await bench.credits(ended)).toMatchObject({ left: 50, held: 0 });
    expect(await bench.credits(unverified)).toMatchObject({ left: 50, held: 0 });
  });

  it("is refused while its engine is switched off", async () => {
    const who = await bench.maker();
    bench.engine.available = false;
    try {
      await expect(bench.ask(who)).rejects.toEqual(refusal("engine.unavailable"));
      expect(await bench.price(who)).toMatchObject({ problems: [{ code: "engine.unavailable" }] });
    } finally {
      bench.engine.available = true;
    }
  });

  it("is asked for an Idempotency-Key, a question about its price is not", async () => {
    const who = await bench.maker();
    const body = { kind: "picture", mode: "text", engine: "strata", prompt: "fox" };
    const call = { idempotencyKey: undefined, bodyHash: "x" };
    await expect(createGeneration(bench.deps, who, wish.parse(body), call)).rejects.toEqual(
      refusal("idempotency.required"),
    );
    const answered = await createGeneration(bench.deps, who, wish.parse({ ...body, dryRun: true }), call);
    expect(answered).toMatchObject({ status: 200, body: { price: 1 } });
  });
});

describe("a question about the price", () => {
  it("answers what the wish then costs, and writes nothing", async () => {
    const who = await bench.maker();
    const asked = await bench.price(who, { count: 4, params: { size: 1024 } });
    expect(asked).toMatchObject({
      price: 4,
      problems: [],
      left: 50,
      leftAfter: 46,
      matched: ["a", "fox"],
      ignored: ["brave"],
    });
    expect(await count("generations", who)).toBe(0);
    const made = await bench.make(who, { count: 4, params: { size: 1024 } });
    expect(made.price).toBe(asked.price);
    expect((await bench.credits(who)).left).toBe(asked.leftAfter);
  });

  it("names all that stands in the way at once", async () => {
    const who = await bench.maker({ credits: 1 });
    const asked = await bench.price(who, { count: 4, prompt: "porn" });
    expect(asked.problems.map((problem) => problem.code)).toEqual([
      "moderation.refused",
      "credits.insufficient",
    ]);
    expect(asked).toMatchObject({ left: 1, leftAfter: -3 });
  });
});

describe("many wishes at once", () => {
  it("200 against credits for 10: exactly 10 are accepted, the rest refused for want of credits", async () => {
    const who = await bench.maker({ credits: 10 });
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () =>
        bench.make(who).then(
          () => "accepted",
          (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
        ),
      ),
    );
    const tally = Object.groupBy(outcomes, (outcome) => outcome);
    expect(Object.keys(tally).sort()).toEqual(["accepted", "credits.insufficient"]);
    expect(tally["accepted"]).toHaveLength(10);
    expect(await count("generations", who)).toBe(10);
    expect(await bench.credits(who)).toMatchObject({ left: 0, held: 10 });
    expect(await bench.faults()).toEqual([]);
  });

  it("50 equal ones with one key: one generation, equal answers", async () => {
    const who = await bench.maker();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => bench.ask(who, { count: 2 }, key)));
    expect(await count("generations", who)).toBe(1);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await bench.credits(who)).toMatchObject({ left: 48, held: 2 });
  });

  it("the same key with another body is refused; the first stands", async () => {
    const who = await bench.maker();
    const key = randomUUID();
    const first = await bench.make(who, { count: 1 }, key);
    await expect(bench.ask(who, { count: 2 }, key)).rejects.toEqual(refusal("idempotency.mismatch"));
    expect(await bench.make(who, { count: 1 }, key)).toEqual(first);
    expect(await bench.credits(who)).toMatchObject({ held: 1 });
  });

  it("one that was refused may be tried again under its key once there are credits", async () => {
    const who = await bench.maker({ credits: 1 });
    const key = randomUUID();
    await expect(bench.ask(who, { count: 2 }, key)).rejects.toEqual(refusal("credits.insufficient"));
    await grantCredits(bench.deps, {
      ownerId: who.userId,
      key: `test:${key}`,
      credits: 5,
      expiresAt: null,
      cause: "pack:in_1",
    });
    expect(await bench.make(who, { count: 2 }, key)).toMatchObject({ price: 2 });
  });

  it("another maker's equal key is another wish", async () => {
    const [one, other] = [await bench.maker(), await bench.maker()];
    const key = randomUUID();
    const [a, b] = [await bench.make(one, {}, key), await bench.make(other, {}, key)];
    expect(a.id).not.toBe(b.id);
  });
});
