import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Purse, purseIn, someKey } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { firstRow, inTransaction } from "#worker/db/connect.ts";
import { closeHoldSql, grantCredits, holdCreditsSql, type LedgerAnswer, LedgerKeyReused } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const maker = () => purseIn(database.db());

describe("credits are given", () => {
  it("once for a cause, however often it is told", async () => {
    const m = maker();
    expect(await m.grant(50, null, `verify:${m.ownerId}`)).toEqual({ outcome: "granted", left: 50 });
    m.clock.pass(60);
    expect(await m.grant(50, null, `verify:${m.ownerId}`)).toEqual({ outcome: "already", left: 50 });
    expect(await m.read()).toMatchObject({ granted: 50, left: 50 });
  });

  it("never under a key that stands for another amount, end or owner", async () => {
    const m = maker();
    const other = maker();
    const key = someKey("in");
    await m.grant(50, m.clock.in(60), key);
    await expect(m.grant(51, m.clock.in(60), key)).rejects.toBeInstanceOf(LedgerKeyReused);
    await expect(m.grant(50, m.clock.in(61), key)).rejects.toBeInstanceOf(LedgerKeyReused);
    await expect(m.grant(50, null, key)).rejects.toBeInstanceOf(LedgerKeyReused);
    await expect(other.grant(50, m.clock.in(60), key)).rejects.toBeInstanceOf(LedgerKeyReused);
    expect(await m.read()).toMatchObject({ granted: 50, left: 50 });
    expect(await other.read()).toMatchObject({ granted: 0 });
  });

  it("in the transaction of their reason: it rolls back, and they were never given", async () => {
    const m = maker();
    const undone = inTransaction(m.deps.db, async (tx) => {
      await grantCredits(
        { ...m.deps, db: tx },
        { ownerId: m.ownerId, key: someKey("verify"), credits: 50, expiresAt: null, cause: "verification" },
      );
      throw new Error("the rest failed");
    });
    await expect(undone).rejects.toThrow("the rest failed");
    expect(await m.read()).toMatchObject({ granted: 0, left: 0 });
  });

  it("in whole numbers of at least one, with a key and a cause that hold no free text", async () => {
    const m = maker();
    await expect(m.grant(0)).rejects.toThrow();
    await expect(m.grant(-5)).rejects.toThrow();
    await expect(m.grant(5, null, "a key with blanks")).rejects.toThrow();
    const secret = grantCredits(m.deps, {
      ownerId: m.ownerId,
      key: someKey("in"),
      credits: 5,
      expiresAt: null,
      cause: "for Ann <ann@example.com>",
    });
    await expect(secret).rejects.toThrow();
    expect(await m.read()).toMatchObject({ granted: 0 });
  });
});

describe("a hold", () => {
  it("takes what ends first and gives back what lasts longest", async () => {
    const m = maker();
    await m.grant(10);
    await m.grant(10, m.clock.in(3600));
    await m.grant(10, m.clock.in(60));
    const key = someKey("gen");
    await m.hold(25, key);
    expect(await m.read()).toMatchObject({ left: 5, held: 25, expiring: [] });
    expect(await m.capture(key, 12)).toEqual({
      ok: true,
      outcome: "captured",
      captured: 12,
      left: 18,
      lapsed: 0,
    });
    const { left, spent, expiring } = await m.read();
    expect({ left, spent }).toEqual({ left: 18, spent: 12 });
    expect(expiring).toEqual([{ at: m.clock.in(3600).toISOString(), credits: 8 }]);
  });

  it("is refused with what there is when there is too little, and is no error", async () => {
    const m = maker();
    expect(await m.hold(1)).toEqual({ ok: false, outcome: "insufficient", need: 1, have: 0 });
    await m.grant(10);
    expect(await m.hold(11)).toEqual({ ok: false, outcome: "insufficient", need: 11, have: 10 });
    expect(await m.read()).toMatchObject({ left: 10, held: 0 });
  });

  it("spends credits to their last moment and not a moment longer, swept or not", async () => {
    const m = maker();
    await m.grant(10, m.clock.in(60));
    m.clock.pass(59.999);
    expect(await m.hold(4)).toMatchObject({ outcome: "held", left: 6 });
    m.clock.pass(0.001);
    expect(await m.read()).toMatchObject({ left: 0, held: 4, expired: 6, expiring: [] });
    expect(await m.hold(1)).toMatchObject({ ok: false, have: 0 });
    expect(await m.read()).toMatchObject({ left: 0, held: 4, expired: 6 });
  });

  it("is made once for its key, never with another amount or owner", async () => {
    const m = maker();
    const other = maker();
    const key = someKey("gen");
    await m.grant(10);
    await other.grant(10);
    expect(await m.hold(4, key)).toMatchObject({ outcome: "held", left: 6 });
    expect(await m.hold(4, key)).toMatchObject({ outcome: "already", left: 6 });
    await expect(m.hold(5, key)).rejects.toBeInstanceOf(LedgerKeyReused);
    await expect(other.hold(4, key)).rejects.toBeInstanceOf(LedgerKeyReused);
    await m.release(key);
    expect(await m.hold(4, key), "a key that is over does not hold again").toMatchObject({
      outcome: "already",
      left: 10,
    });
  });

  it("ends once: whoever comes second is told how it ended", async () => {
    const m = maker();
    await m.grant(10);
    const [one, two] = [someKey("gen"), someKey("gen")];
    await m.hold(4, one);
    await m.hold(4, two);
    expect(await m.capture(one, 3)).toMatchObject({ ok: true, outcome: "captured", captured: 3, left: 3 });
    expect(await m.capture(one, 3)).toMatchObject({ ok: true, outcome: "captured", captured: 3, left: 3 });
    expect(await m.capture(one, 4)).toMatchObject({ ok: false, outcome: "captured", captured: 3 });
    expect(await m.release(one)).toMatchObject({ ok: false, outcome: "captured", captured: 3 });
    expect(await m.release(two)).toMatchObject({ ok: true, outcome: "released", captured: 0, left: 7 });
    expect(await m.capture(two, 4)).toMatchObject({ ok: false, outcome: "released", captured: 0, left: 7 });
    expect(await m.release("gen_nowhere")).toMatchObject({ ok: false, outcome: "unknown" });
  });

  it("cannot take more than was held, nor be ended by somebody else", async () => {
    const m = maker();
    const other = maker();
    await m.grant(10);
    const key = someKey("gen");
    await m.hold(4, key);
    await expect(m.capture(key, 5)).rejects.toThrow();
    await expect(m.capture(key, -1)).rejects.toThrow();
    expect(await other.release(key)).toMatchObject({ ok: false, outcome: "unknown" });
    expect(await m.read()).toMatchObject({ left: 6, held: 4 });
  });

  it("outlives the end of its credits: delivered they are spent, given back they lapse at once and the caller learns of it", async () => {
    const m = maker();
    await m.grant(10, m.clock.in(60));
    const [good, bad] = [someKey("gen"), someKey("gen")];
    await m.hold(4, good);
    await m.hold(3, bad);
    m.clock.pass(120);
    expect(await m.read()).toMatchObject({ left: 0, held: 7, expired: 3 });
    expect(await m.capture(good, 3)).toEqual({
      ok: true,
      outcome: "captured",
      captured: 3,
      left: 0,
      lapsed: 1,
    });
    expect(await m.release(bad)).toEqual({ ok: true, outcome: "released", captured: 0, left: 0, lapsed: 3 });
    expect(await m.read()).toMatchObject({ granted: 10, spent: 3, expired: 7, left: 0, held: 0 });
    expect(await m.faults()).toEqual([]);
  });
});

describe("after a refund or a dispute", () => {
  it("what is left goes, longest-lasting first, and what was spent is debt", async () => {
    const m = maker();
    await m.grant(10, m.clock.in(3600));
    await m.grant(20);
    const key = someKey("gen");
    await m.hold(5, key);
    expect(await m.takeBack(22)).toEqual({ outcome: "taken", left: 3 });
    expect((await m.read()).expiring).toEqual([{ at: m.clock.in(3600).toISOString(), credits: 3 }]);
    await m.takeBack(10);
    expect(await m.read()).toMatchObject({ granted: 30, takenBack: 32, left: 0, held: 5, debt: 7 });
  });

  it("debt is paid off first by what is given and by what comes back", async () => {
    const m = maker();
    await m.grant(10);
    const key = someKey("gen");
    await m.hold(6, key);
    await m.takeBack(10);
    expect(await m.read()).toMatchObject({ left: 0, debt: 6, held: 6 });
    expect(await m.grant(2)).toMatchObject({ left: 0 });
    expect(await m.read()).toMatchObject({ debt: 4 });
    expect(await m.release(key)).toMatchObject({ left: 2 });
    expect(await m.read()).toMatchObject({ granted: 12, takenBack: 10, debt: 0, left: 2 });
    expect(await m.faults()).toEqual([]);
  });

  it("is done once for its key, and the same key never stands for another amount or owner", async () => {
    const m = maker();
    const other = maker();
    await m.grant(10);
    const key = someKey("re");
    expect(await m.takeBack(4, key)).toEqual({ outcome: "taken", left: 6 });
    expect(await m.takeBack(4, key)).toEqual({ outcome: "already", left: 6 });
    await expect(m.takeBack(5, key)).rejects.toBeInstanceOf(LedgerKeyReused);
    await expect(other.takeBack(4, key)).rejects.toBeInstanceOf(LedgerKeyReused);
    const broke = someKey("re");
    await other.takeBack(4, broke);
    expect(await other.takeBack(4, broke)).toMatchObject({ outcome: "already" });
  });

  it("somebody who never had a credit owes all of it", async () => {
    const m = maker();
    expect(await m.takeBack(5)).toEqual({ outcome: "taken", left: 0 });
    expect(await m.read()).toMatchObject({ granted: 0, takenBack: 5, debt: 5, left: 0 });
    expect(await m.faults()).toEqual([]);
  });

  it("credits that had lapsed cannot be taken: they are owed", async () => {
    const m = maker();
    await m.grant(10, m.clock.in(60));
    m.clock.pass(60);
    await m.takeBack(10);
    expect(await m.read()).toMatchObject({ expired: 10, takenBack: 10, debt: 10, left: 0 });
  });
});

describe("inside somebody else's statement", () => {
  const wish = (m: Purse, key: string, credits: number) =>
    firstRow<LedgerAnswer & { made: string | null }>(
      m.deps.db,
      sql`with hold as materialized (select * from ${holdCreditsSql({ ownerId: m.ownerId, key, credits, deadline: m.clock.in(900), cause: "generation:gen_1" }, m.clock.now())}),
          made as (insert into idempotency (owner_id, route, key, body_hash, created_at)
            select ${m.ownerId}::uuid, 'wish', ${key}, '', ${m.clock.now().toISOString()}::timestamptz from hold where hold.code = 'held' returning key)
        select hold.*, made.key as made from hold left join made on true`,
    );

  it("a wish is one statement: hold and row, or neither and the reason", async () => {
    const m = maker();
    await m.grant(10);
    const [key, later] = [someKey("gen"), someKey("gen")];
    expect(await wish(m, key, 8)).toEqual({
      ok: true,
      code: "held",
      left_: 2,
      amount: 8,
      lapsed: 0,
      made: key,
    });
    expect(await wish(m, key, 8)).toMatchObject({ ok: true, code: "already", left_: 2, made: null });
    expect(await wish(m, later, 3)).toMatchObject({ ok: false, code: "insufficient", left_: 2, made: null });
    expect(await m.read()).toMatchObject({ left: 2, held: 8 });
  });

  it("an end hangs on the compare-and-set of the row: who loses that takes nothing", async () => {
    const m = maker();
    await m.grant(10);
    const key = someKey("gen");
    await wish(m, key, 8);
    const finish = () =>
      firstRow<{ code: string; amount: number }>(
        m.deps.db,
        sql`with done as (update idempotency set status = 200 where key = ${key} and status is null returning owner_id, key),
            paid as materialized (select a.* from done, ${closeHoldSql({ ownerId: sql`done.owner_id`, key: sql`done.key`, credits: 5, cause: "generation:gen_1" }, m.clock.now())} a)
          select paid.code, paid.amount from done join paid on true`,
      );
    expect(await finish()).toEqual({ code: "captured", amount: 5 });
    expect(await finish()).toBeUndefined();
    expect(await m.read()).toMatchObject({ left: 5, spent: 5, held: 0 });
  });
});
