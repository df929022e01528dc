import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GenerationBench, generationBench } from "#tests/support/generation.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { rows } from "#worker/db/connect.ts";

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
