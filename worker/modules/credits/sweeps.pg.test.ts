import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { purseIn, someKey } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { inTransaction, rows } from "#worker/db/connect.ts";
import { expireCredits, holdCredits, holdCreditsSql, sweepHolds } from "./index.ts";

// Sweeps see everybody's credits: a database for each test.
let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());
const maker = () => purseIn(database.db());

describe("the sweeps", () => {
  it("end what is due and nothing else, also of a lot that is partly held", async () => {
    const m = maker();
    await m.grant(10, m.clock.in(60));
    await m.grant(10, m.clock.in(3600));
    const key = someKey("gen");
    await m.hold(4, key);
    m.clock.pass(60);
    expect(await expireCredits(m.deps)).toBe(6);
    expect(await expireCredits(m.deps)).toBe(0);
    expect(await m.read()).toMatchObject({ left: 10, held: 4, expired: 6 });
    expect(await m.release(key)).toMatchObject({ lapsed: 4, left: 10 });
    expect(await m.faults()).toEqual([]);
  });

  it("give back holds that were forgotten, after the grace and not before", async () => {
    const m = maker();
    await m.grant(10);
    const key = someKey("gen");
    await m.hold(4, key); // deadline in 900 s
    m.clock.pass(900 + 299);
    expect(await sweepHolds(m.deps, { graceSeconds: 300 })).toEqual([]);
    m.clock.pass(1);
    expect(await sweepHolds(m.deps, { graceSeconds: 300 })).toEqual([
      { key, ownerId: m.ownerId, credits: 4 },
    ]);
    expect(await sweepHolds(m.deps, { graceSeconds: 300 })).toEqual([]);
    expect(await m.capture(key, 4)).toMatchObject({ ok: false, outcome: "released" });
    expect(await m.read()).toMatchObject({ left: 10, held: 0 });
  });

  it("give back 200 holds at a time, oldest first", async () => {
    const m = maker();
    await m.grant(250);
    await rows(
      m.deps.db,
      sql`select h.ok from generate_series(1, 203) n,
        ${holdCreditsSql({ ownerId: m.ownerId, key: sql`'many_' || ${m.ownerId} || n`, credits: 1, deadline: m.clock.in(5), cause: "generation:gen_1" }, m.clock.now())} h`,
    );
    m.clock.pass(100);
    expect(await sweepHolds(m.deps, { graceSeconds: 0 })).toHaveLength(200);
    expect(await sweepHolds(m.deps, { graceSeconds: 0 })).toHaveLength(3);
    expect(await m.read()).toMatchObject({ left: 250, held: 0 });
  });

  it("pass over a wallet that is in use, and do not wait for it", async () => {
    const busy = maker();
    const other = maker();
    await busy.grant(10, busy.clock.in(60));
    await other.grant(10, other.clock.in(60));
    other.clock.pass(60);
    await inTransaction(busy.deps.db, async (tx) => {
      await holdCredits(
        { ...busy.deps, db: tx },
        {
          ownerId: busy.ownerId,
          key: someKey("gen"),
          credits: 1,
          deadline: busy.clock.in(60),
          cause: "generation:gen_1",
        },
      );
      expect(await expireCredits(other.deps)).toBe(10);
    });
    expect(await expireCredits(other.deps)).toBe(9);
  });

  it("a hold that outlived its deadline by an hour is reported as a fault", async () => {
    const m = maker();
    await m.grant(10);
    const key = someKey("gen");
    await m.hold(4, key);
    m.clock.pass(900 + 3601);
    expect(await m.faults()).toEqual([
      { ownerId: m.ownerId, what: "hold outlived its deadline", which: key },
    ]);
    await sweepHolds(m.deps, { graceSeconds: 300 });
    expect(await m.faults()).toEqual([]);
  });
});
