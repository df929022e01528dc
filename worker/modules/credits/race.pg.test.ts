import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Purse, purseIn, someKey } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { LedgerKeyReused } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe("a race", () => {
  it("of 200 holds for 10 credits: exactly 10 are held", async () => {
    const m = purseIn(database.db(16));
    await m.grant(10);
    const answers = await Promise.all(Array.from({ length: 200 }, () => m.hold(1)));
    expect(answers.filter((answer) => answer.outcome === "held")).toHaveLength(10);
    expect(answers.filter((answer) => answer.outcome === "insufficient")).toHaveLength(190);
    expect(await m.read()).toMatchObject({ granted: 10, held: 10, left: 0 });
  });

  it("of one grant told 1,000 times: it is given once", async () => {
    const m = purseIn(database.db(16));
    const key = someKey("in");
    const answers = await Promise.all(Array.from({ length: 1000 }, () => m.grant(7, null, key)));
    expect(answers.filter((answer) => answer.outcome === "granted")).toHaveLength(1);
    expect(await m.read()).toMatchObject({ granted: 7, left: 7 });
  });

  it("of one key for twenty owners: one has it, the others are told so", async () => {
    const db = database.db(16);
    const makers = Array.from({ length: 20 }, () => purseIn(db));
    const [grantKey, holdKey, takeKey] = [someKey("in"), someKey("gen"), someKey("re")];
    for (const m of makers) await m.grant(10);
    const acts: ((m: Purse) => Promise<unknown>)[] = [
      (m) => m.grant(5, null, grantKey),
      (m) => m.hold(5, holdKey),
      (m) => m.takeBack(5, takeKey),
      (m) => m.takeBack(5000, `${takeKey}_debt`),
    ];
    for (const act of acts) {
      const results = await Promise.allSettled(makers.map(act));
      const failed = results.filter((result) => result.status === "rejected");
      expect(failed).toHaveLength(19);
      for (const { reason } of failed) expect(reason).toBeInstanceOf(LedgerKeyReused);
    }
    expect([...(await database.sql("strata_owner")`select * from ledger.wrong`)]).toEqual([]);
  });
});
