import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as contract from "#contracts/generation.ts";
import { type GenerationBench, generationBench, refusal, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { deleteAsset } from "#worker/modules/assets/index.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { getAssetOrigin } from "./get-asset-origin.ts";
import { getGeneration, getRecipe, recipeJson } from "./get-generation.ts";
import { listEngines } from "./list-engines.ts";
import { listGenerations } from "./list-generations.ts";

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

type Query = Partial<Parameters<typeof listGenerations>[2]>;
const list = async (who: Maker, query: Query = {}) =>
  contract.listGenerations.output.parse(await listGenerations(bench.deps, who, { limit: 30, ...query }));
const prompts = async (who: Maker, query: Query = {}) =>
  (await list(who, query)).items.map((item) => item.prompt);

describe("one generation", () => {
  it("shows its pictures with addresses that open, and fits the contract", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2, params: { size: 512, aspect: "16:9", palette: "ember" } });
    await bench.pump();
    const shown = contract.generation.parse(await getGeneration(bench.deps, who, uuidOf(made)));
    const asset = shown.outputs[0]?.asset;
    expect(shown.params).toEqual({ size: 512, aspect: "16:9", style: "flat", palette: "ember" });
    expect(asset?.poster).toMatchObject({ width: 256, height: 256, color: "#336699" });
    expect(asset?.poster.url).toMatch(/^http:\/\/files\.test\/assets\/[0-9a-f]{64}\.webp\?t=/);
    expect(shown.finishedAt).toBe(bench.clock.now().toISOString());
  });

  it("keeps saying that it was delivered when its asset was deleted, and keeps the hash in the recipe", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { count: 2, seed: 9 });
    await bench.pump();
    const before = await getGeneration(bench.deps, who, uuidOf(made));
    const [asset] = await rows<{ id: string }>(
      bench.db,
      sql`select id from assets where generation_id = ${uuidOf(made)}::uuid and output_index = 0`,
    );
    await deleteAsset({ ...bench.deps, edgeCache: bench.noCache }, who, asset?.id ?? "");
    await bench.quiet();
    bench.queue.splice(0);
    const shown = await getGeneration(bench.deps, who, uuidOf(made));
    expect(shown.outputs).toEqual([{ index: 0, status: "ready", seed: 9 }, before.outputs[1]]);
    const recipe = contract.recipe.parse(await getRecipe(bench.deps, who, uuidOf(made)));
    expect(recipe).toMatchObject({
      generationId: made.id,
      engine: "strata",
      engineVersion: "test-1",
      prompt: "a brave fox",
    });
    expect(recipe.outputs).toEqual([
      { index: 0, seed: 9, sha256: before.outputs[0]?.asset?.sha256 },
      { index: 1, seed: 10, sha256: before.outputs[1]?.asset?.sha256 },
    ]);
  });

  it("is told with the picture that came of it, and is no secret of the picture once its row is gone", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { params: { size: 256 } });
    await bench.pump();
    const id = (await bench.read(who, made)).outputs[0]?.asset?.id ?? "";
    const bare = contract.getAssetOrigin.params.parse({ id }).id;
    const told = contract.getAssetOrigin.output.parse(await getAssetOrigin(bench.deps, who, bare));
    expect(told).toMatchObject({ asset: { id, generationId: made.id }, generation: { id: made.id } });
    await bench.db.execute(sql`delete from generations where id = ${uuidOf(made)}::uuid`);
    expect(await getAssetOrigin(bench.deps, who, bare)).toMatchObject({ asset: { id }, generation: null });
    const other = await bench.maker();
    await expect(getAssetOrigin(bench.deps, other, bare)).rejects.toEqual(refusal("not-found"));
    const gone = { ...who, sessionId: bench.deps.ids.uuid() };
    await expect(getAssetOrigin(bench.deps, gone, bare)).rejects.toEqual(refusal("auth.ended"));
  });

  it("of somebody else is the same as none", async () => {
    const [who, other] = [await bench.maker(), await bench.maker()];
    const made = await bench.make(who);
    for (const id of [uuidOf(made), bench.deps.ids.uuid()]) {
      await expect(getGeneration(bench.deps, other, id)).rejects.toEqual(refusal("not-found"));
      await expect(getRecipe(bench.deps, other, id)).rejects.toEqual(refusal("not-found"));
    }
    expect(await prompts(other)).toEqual([]);
  });

  it("is shown to nobody whose session has ended", async () => {
    const who = await bench.maker();
    const made = await bench.make(who);
    const gone = { ...who, sessionId: bench.deps.ids.uuid() };
    await expect(getGeneration(bench.deps, gone, uuidOf(made))).rejects.toEqual(refusal("auth.ended"));
    await expect(getRecipe(bench.deps, gone, uuidOf(made))).rejects.toEqual(refusal("auth.ended"));
    await expect(list(gone)).rejects.toEqual(refusal("auth.ended"));
  });

  it("tells a post how it was made", async () => {
    const who = await bench.maker();
    const made = await bench.make(who, { seed: 4_294_967_291, params: { style: "papercut" } });
    const told = async (id: string) =>
      (await rows<{ recipe: unknown }>(bench.db, sql`select ${recipeJson(sql`${id}::uuid`)} as recipe`))[0]
        ?.recipe;
    expect(await told(uuidOf(made))).toEqual({
      prompt: "a brave fox",
      negativePrompt: null,
      engine: "strata",
      engineVersion: "test-1",
      params: { aspect: "1:1", size: 1024, style: "papercut" },
      seed: 4_294_967_291,
      remixOf: null,
      remixLicence: null,
    });
    expect(await told(bench.deps.ids.uuid())).toBeNull();
  });
});

describe("the history", () => {
  it("pages through everything once, newest first", async () => {
    const who = await bench.maker();
    const wished: string[] = [];
    for (let i = 0; i < 7; i++) {
      bench.clock.pass(1);
      wished.unshift((await bench.make(who, { prompt: `wish ${i}` })).id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(who, cursor === undefined ? { limit: 3 } : { limit: 3, cursor });
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(wished);
  });

  it("finds words of the prompt, whole or begun, and takes no sign for a command", async () => {
    const who = await bench.maker();
    for (const prompt of [
      "a red fox in snow",
      "Two Foxes under a tree",
      "lighthouse at dusk",
      "шахматы и кот",
    ])
      await bench.make(who, { prompt });
    expect((await prompts(who, { q: "fox" })).sort()).toEqual([
      "Two Foxes under a tree",
      "a red fox in snow",
    ]);
    expect(await prompts(who, { q: "RED sno" })).toEqual(["a red fox in snow"]);
    expect(await prompts(who, { q: "кот" })).toEqual(["шахматы и кот"]);
    for (const q of ["fox & tree", "!fox", "'", "\\", "fox:*", "a | b", "(((", "🦊"]) await list(who, { q });
  });

  it("narrows by status and kind", async () => {
    const who = await bench.maker();
    const first = await bench.make(who, { prompt: "made" });
    await bench.pump();
    bench.clock.pass(1);
    const second = await bench.make(who, { prompt: "waiting" });
    bench.clock.pass(1);
    const third = await bench.make(who, { prompt: "canceled" });
    await cancelGeneration(bench.deps, who, uuidOf(third));
    expect(await prompts(who, { status: "succeeded" })).toEqual(["made"]);
    expect(await prompts(who, { status: "queued" })).toEqual(["waiting"]);
    expect(await prompts(who, { status: "live" })).toEqual(["waiting"]);
    expect(await prompts(who, { status: "canceled", kind: "picture" })).toEqual(["canceled"]);
    expect(await prompts(who, { kind: "model" })).toEqual([]);
    expect((await list(who)).items.map((item) => item.id)).toEqual([third.id, second.id, first.id]);
  });

  it("takes no cursor of another list", async () => {
    const who = await bench.maker();
    for (let i = 0; i < 2; i++) await bench.make(who);
    const { nextCursor } = await list(who, { limit: 1 });
    const cursor = nextCursor ?? "";
    await expect(list(who, { limit: 1, cursor, status: "queued" })).rejects.toEqual(
      refusal("cursor.invalid"),
    );
    await expect(list(await bench.maker(), { limit: 1, cursor })).rejects.toEqual(refusal("cursor.invalid"));
    await expect(list(who, { cursor: `${cursor}x` })).rejects.toEqual(refusal("cursor.invalid"));
  });

  it("is read with an index, however long it and all the others are", async () => {
    const makers = await Promise.all(Array.from({ length: 40 }, () => bench.maker({ credits: 0 })));
    const [who, busy] = makers;
    if (who === undefined || busy === undefined) throw new Error("no makers");
    await rows(
      bench.db,
      sql`insert into generations (id, maker_id, kind, mode, engine, engine_version, seq, state, prompt, params, count, seed, price, matched,
          ignored, outputs, due_at, created_at, started_at, ended_at)
        select uuidv7(), m.value::uuid, 1, 'text', 'strata', 'x', n, 50, 'wish number ' || n, '{"aspect": "1:1", "size": 256, "style": "flat"}',
          1, n, 1, '[]', '[]', '[null]', now(), now(), now(), now()
        from generate_series(1, 4000) n, jsonb_array_elements_text(${JSON.stringify(makers.map((maker) => maker.userId))}::jsonb) m
        where n <= 60 or m.value = ${busy.userId} or (n <= 400 and m.value <> ${who.userId})`,
    );
    const owner = database.sql("strata_owner");
    await owner`vacuum analyze generations`;
    const explain = async (query: string) => JSON.stringify(await owner.unsafe(`explain ${query}`));
    const page = (where: string, of = who) =>
      explain(
        `select id from generations where maker_id = '${of.userId}' ${where} order by id desc limit 31`,
      );
    expect(await page("")).toContain("using generations_mine on");
    expect(await page("and state = 60")).toContain("generations_mine_state");
    expect(
      await page("and to_tsvector('simple', prompt) @@ to_tsquery('simple', '''3711'':*')", busy),
    ).toContain("generations_words");
    expect(
      await explain("select max(seq) from generations where engine = 'strata' and started_at is not null"),
    ).toContain("generations_started");
    expect(await prompts(who, { q: "47" })).toEqual(["wish number 47"]);
    await rows(bench.db, sql`delete from generations where engine_version = 'x'`);
  });
});

it("the catalogue fits the contract and names the exact price", () => {
  const { items } = contract.listEngines.output.parse(listEngines(bench.deps));
  expect(items).toMatchObject([
    {
      id: "strata",
      available: true,
      modes: [{ kind: "picture", mode: "text", price: 1 }],
      settings: { sizes: [256, 512, 1024], maxCount: 4 },
    },
  ]);
});
