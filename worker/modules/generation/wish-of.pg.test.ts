import { afterAll, beforeAll, expect, it } from "vitest";
import { readStatement as contract } from "#contracts/credits.ts";
import { type GenerationBench, generationBench, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { readStatement } from "#worker/modules/credits/index.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { getGeneration } from "./get-generation.ts";
import { wishOf } from "./wish-of.ts";

let database: TestDatabase;
let bench: GenerationBench;
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await generationBench(database);
});
afterAll(async () => {
  await bench.close();
  await database.close();
});

const statementOf = async (who: Maker) =>
  contract.output.parse(await readStatement({ ...bench.deps, wishOf }, who.userId, { limit: 30 }));

it("the statement says which wish a line is about, and leads to what came of it", async () => {
  const who = await bench.maker();
  const made = await bench.make(who, { prompt: "two foxes", count: 2 });
  await bench.pump();
  const waits = await bench.make(who, { prompt: "x".repeat(300) });
  const gone = await bench.make(who, { prompt: "a mistake" });
  await cancelGeneration(bench.deps, who, uuidOf(gone));
  const { pending, items } = await statementOf(who);
  expect(pending.map(({ wish }) => wish)).toEqual([
    { id: waits.id, prompt: "x".repeat(200), count: 1, made: 0, outcome: "running" },
  ]);
  const shown = await getGeneration(bench.deps, who, uuidOf(made));
  expect(items.slice(0, 2).map(({ wish, amount, held }) => [wish, amount, held])).toEqual([
    [{ id: gone.id, prompt: "a mistake", count: 1, made: 0, outcome: "canceled" }, 0, gone.price],
    [
      {
        id: made.id,
        prompt: "two foxes",
        count: 2,
        made: 2,
        outcome: "succeeded",
        assetId: shown.outputs[0]?.asset?.id,
      },
      -made.price,
      made.price,
    ],
  ]);
  expect(items.slice(2).every(({ wish }) => wish === undefined)).toBe(true);
});
