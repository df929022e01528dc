import { afterAll, beforeAll, expect, test } from "vitest";
import { getCredits } from "#contracts/credits.ts";
import { createGeneration, generation, listGenerations } from "#contracts/generation.ts";
import { givenMaker } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";

let stack: TestStack;

beforeAll(async () => {
  stack = await openTestApp();
});
afterAll(() => stack?.close());

const wish = (prompt: string, more: object = {}) => ({
  body: {
    kind: "picture" as const,
    mode: "text" as const,
    engine: "strata" as const,
    prompt,
    params: { size: 256 as const },
    ...more,
  },
});

test("fifty equal requests with one key make one generation and give one answer", async () => {
  const maker = await givenMaker(stack);
  const key = crypto.randomUUID();
  const heard = await Promise.all(
    Array.from({ length: 50 }, () => maker.call(createGeneration, wish("a fox"), { idempotencyKey: key })),
  );
  // the winner may still be at it when a twin has waited long enough; asked again it gets the same answer
  const again = await Promise.all(
    heard.map((one) => (one.ok ? one : maker.call(createGeneration, wish("a fox"), { idempotencyKey: key }))),
  );
  expect(heard.filter((one) => !one.ok && one.problem.code !== "idempotency.in-progress")).toEqual([]);
  const answers = new Set(again.map((one) => JSON.stringify(one.ok ? one.data : one.problem)));
  expect(answers.size).toBe(1);
  expect((await maker.get(listGenerations)).items).toHaveLength(1);
  const { spent, held, left } = await maker.get(getCredits);
  expect([spent + held, left]).toEqual([1, 49]);

  const other = await maker.call(createGeneration, wish("an owl"), { idempotencyKey: key });
  expect(other).toMatchObject({ ok: false, status: 422, problem: { code: "idempotency.mismatch" } });
  const quoted = await maker.call(createGeneration, wish("a fox"), { idempotencyKey: `"${key}"` });
  expect(quoted).toMatchObject({ ok: true, status: 202 });
});

test("two hundred wishes at once against ten credits: exactly ten are taken, the rest cost nothing", async () => {
  const maker = await givenMaker(stack);
  // forty of the first fifty credits go to ten fours
  for (let i = 0; i < 10; i++)
    await maker.get(createGeneration, wish("an owl", { count: 4 }), { idempotencyKey: crypto.randomUUID() });
  const heard = await Promise.all(
    Array.from({ length: 200 }, () =>
      maker.call(createGeneration, wish("a fox"), { idempotencyKey: crypto.randomUUID() }),
    ),
  );
  const taken = heard.flatMap((one) => (one.ok ? [generation.parse(one.data).id] : []));
  expect(new Set(taken).size).toBe(10);
  const refused = heard.flatMap((one) => (one.ok ? [] : [[one.status, one.problem.code]]));
  expect(new Set(refused.map(String))).toEqual(new Set(["402,credits.insufficient"]));
  expect((await maker.get(getCredits)).left).toBe(0);
  expect(await stack.database.sql("strata_owner")`select * from ledger.wrong`).toEqual([]);
});
