import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Generation } from "#contracts/generation.ts";
import { type GenerationBench, generationBench, uuidOf } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";
import { makeGeneration } from "./submit-to-engine.ts";
import { dueWishes, sweepStalled } from "./sweep-stalled.ts";

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

describe("a look at a waiting wish", () => {
  it("finds its message with an index, however long the outbox is while queues are away", async () => {
    const owner = database.sql("strata_owner");
    await rows(
      bench.db,
      sql`insert into outbox (id, topic, body, due_at)
        select uuidv7(), case n % 2 when 0 then 'generation.submit' else 'generation.finished' end,
          jsonb_build_object('v', 1, 'id', gen_random_uuid()), now() from generate_series(1, 20000) n`,
    );
    await owner.unsafe("vacuum analyze outbox");
    // what the function itself asks, word for word
    const [source] = await owner<{ asked: string | null }[]>`
      select substring(prosrc from 'update outbox [^;]*') as asked from pg_proc where proname = 'look_at_generation'`;
    const asked = source?.asked
      ?.replace("p_id::text", `'${bench.deps.ids.uuid()}'`)
      .replace("p_sweep_at", "now()");
    expect(asked).toContain("body ->> 'id'");
    const plan = JSON.stringify(await owner.unsafe(`explain ${asked}`));
    expect(plan).toContain("outbox_of_wish");
    expect(plan).not.toContain("Seq Scan");
    await owner`delete from outbox`;
  });
});

/** Seconds from now until the sweep would look at it. */
const dueIn = async ({ id }: { id: string }): Promise<number> => {
  const [row] = await rows<{ s: number }>(
    bench.db,
    sql`select extract(epoch from due_at - ${bench.clock.now().toISOString()}::timestamptz)::int as s
      from generations where id = ${uuidOf({ id })}::uuid`,
  );
  return row?.s ?? Number.NaN;
};
const called = () => bench.queue.splice(0).map((row) => row.body["id"]);

describe("wishes that wait behind their maker's own", () => {
  it("are not looked at again and again: they are called when a place is free, or end with their patience", async () => {
    const who = await bench.maker();
    const made: Generation[] = [];
    for (let i = 0; i < 4; i++) made.push(await bench.makeUnsent(who));
    const [first, ...behind] = made;
    if (first === undefined) throw new Error("four wishes");
    bench.clock.pass(11);
    expect(await sweepStalled(bench.deps)).toBe(1);
    await bench.quiet();
    expect(called()).toEqual([uuidOf(first)]);
    for (const each of behind) expect(await dueIn(each)).toBe(3600 - 11);
    bench.clock.pass(60);
    expect(await sweepStalled(bench.deps), "only the first is due again").toBe(1);
    await bench.settle();
    for (const each of made) expect(await bench.read(who, each)).toMatchObject({ status: "succeeded" });
  });

  it("nor when their own message found no place", async () => {
    const who = await bench.maker();
    const [first, second] = [await bench.makeUnsent(who), await bench.makeUnsent(who)];
    const held = bench.engineGate();
    const drawing = makeGeneration(bench.deps, uuidOf(first));
    await held.arrived;
    expect(await makeGeneration(bench.deps, uuidOf(second))).toBe("busy");
    expect(await dueIn(second)).toBe(3600);
    held.open();
    expect(await drawing).toBe("made");
    await bench.settle();
    expect(await bench.read(who, second)).toMatchObject({ status: "succeeded" });
  });

  it("are still found when the message that called them is lost", async () => {
    const who = await bench.maker();
    const [first, second] = [await bench.makeUnsent(who), await bench.makeUnsent(who)];
    bench.clock.pass(11);
    await sweepStalled(bench.deps);
    expect(await dueIn(second)).toBe(3600 - 11);
    expect(await makeGeneration(bench.deps, uuidOf(first))).toBe("made");
    await bench.quiet();
    expect(called()).toContain(uuidOf(second)); // and thrown away
    bench.clock.pass(11);
    await sweepStalled(bench.deps);
    await bench.quiet();
    expect(called()).toEqual([uuidOf(second)]);
    await bench.settle();
  });

  it("as many as the plan allows at once are looked at, not only the first", async () => {
    const who = await bench.maker({ jobsAtOnce: 2 });
    const made: string[] = [];
    for (let i = 0; i < 3; i++) made.push(uuidOf(await bench.makeUnsent(who)));
    bench.clock.pass(11);
    expect(await sweepStalled(bench.deps)).toBe(2);
    await bench.quiet();
    expect(called().sort()).toEqual(made.slice(0, 2).sort());
    await bench.settle();
  });
});

/** Rows of generations that a query touches, by its own measure. What it changes is undone. */
async function touched(query: SQL): Promise<{ rows: number; plan: string }> {
  interface Node {
    "Relation Name"?: string;
    "Actual Rows": number;
    "Actual Loops": number;
    "Rows Removed by Filter"?: number;
    Plans?: Node[];
  }
  const { sql: text, params } = new PgDialect().sqlToQuery(query);
  let root: Node | undefined;
  const undone = database.sql("strata_owner").begin(async (tx) => {
    const [said] = await tx.unsafe<{ "QUERY PLAN": { Plan: Node }[] }[]>(
      `explain (analyze, format json) ${text}`,
      params as (string | number)[],
    );
    root = said?.["QUERY PLAN"][0]?.Plan;
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  const count = (node: Node): number =>
    (node["Relation Name"] === "generations"
      ? (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]
      : 0) + (node.Plans ?? []).reduce((sum, each) => sum + count(each), 0);
  if (root === undefined) throw new Error("no plan");
  return { rows: count(root), plan: JSON.stringify(root) };
}

describe("a tick among very many waiting wishes", () => {
  it("reads what its limit allows, however many wait and are due", async () => {
    const makers = await Promise.all(Array.from({ length: 20 }, () => bench.maker({ credits: 0 })));
    const past = bench.clock.in(-60).toISOString();
    await rows(
      bench.db,
      sql`insert into generations (id, maker_id, kind, mode, engine, engine_version, seq, state, prompt, params, count, seed, price, matched,
          ignored, due_at, created_at)
        select uuidv7(), m.value::uuid, 1, 'text', 'strata', 'x', 1000000 + n, 10, 'wish', '{}', 1, n, 1, '[]', '[]',
          ${past}::timestamptz + n * interval '1 ms', ${past}::timestamptz
        from generate_series(1, 2000) n, jsonb_array_elements_text(${JSON.stringify(makers.map((maker) => maker.userId))}::jsonb) m`,
    );
    // and those that run, of whom one in a hundred is due: without them any index of what runs is as good as another
    await rows(
      bench.db,
      sql`insert into generations (id, maker_id, kind, mode, engine, engine_version, seq, state, prompt, params, count, seed, price, matched,
          ignored, due_at, created_at)
        select uuidv7(), m.value::uuid, 1, 'text', 'strata', 'x', 2000000 + n, 30, 'wish', '{}', 1, n, 1, '[]', '[]',
          ${past}::timestamptz + (n % 100) * interval '1 hour' + n * interval '1 ms', ${past}::timestamptz
        from generate_series(1, 200) n, jsonb_array_elements_text(${JSON.stringify(makers.map((maker) => maker.userId))}::jsonb) m`,
    );
    await database.sql("strata_owner").unsafe("vacuum analyze generations");
    const { rows: read, plan } = await touched(dueWishes(bench.deps, 20));
    expect(plan).not.toContain("Seq Scan");
    expect(plan, "what runs is found apart from what waits").toContain("generations_running_due");
    // 200 waiting ones read, each held against the one before it, those behind moved; the running ones of the limit
    expect(read).toBeLessThan(1000);
    await rows(bench.db, sql`delete from generations where engine_version = 'x'`);
  });
});
