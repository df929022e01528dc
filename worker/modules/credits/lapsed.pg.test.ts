import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { purseIn, someKey } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const maker = () => purseIn(database.db());

describe("credits that end while others are on hold", () => {
  it("are not told as come back, however the hold ends: they would have ended anyway", async () => {
    for (const taken of [3, 1, 0]) {
      const m = maker();
      await m.grant(10, m.clock.in(60));
      await m.grant(5, m.clock.in(90));
      const key = someKey("gen");
      await m.hold(3, key);
      m.clock.pass(120);
      // 7 of the first lot and all of the second end by themselves; only what is given back too late is told
      expect(await m.capture(key, taken)).toMatchObject({ ok: true, left: 0, lapsed: 3 - taken });
      expect(await m.read()).toMatchObject({ spent: taken, expired: 15 - taken, left: 0, held: 0 });
      expect(await m.faults()).toEqual([]);
    }
  });

  it("lapse beside a hold that comes back in time, and nothing is told", async () => {
    const m = maker();
    await m.grant(2, m.clock.in(60));
    await m.grant(10, m.clock.in(3600));
    const [first, second] = [someKey("gen"), someKey("gen")];
    await m.hold(2, first);
    await m.hold(4, second);
    await m.release(first);
    m.clock.pass(60);
    expect(await m.release(second)).toMatchObject({ ok: true, left: 10, lapsed: 0 });
    expect(await m.read()).toMatchObject({ expired: 2, left: 10, held: 0 });
    expect(await m.faults()).toEqual([]);
  });

  it("pay a debt first with what comes back too late; only the rest has lapsed", async () => {
    const m = maker();
    await m.grant(10, m.clock.in(60));
    const key = someKey("gen");
    await m.hold(6, key);
    await m.takeBack(6);
    m.clock.pass(120);
    expect(await m.release(key)).toMatchObject({ ok: true, left: 0, lapsed: 4 });
    expect(await m.read()).toMatchObject({ debt: 0, takenBack: 6, expired: 4, left: 0 });
    expect(await m.faults()).toEqual([]);
  });
});
