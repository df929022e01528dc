import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { creditEntry } from "#contracts/credits.ts";
import { purseIn, someKey } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { firstRow } from "#worker/db/connect.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { creditsPairs, FREE, jobsAtOnceSql, readEntitlement, writeEntitlement } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
const maker = () => purseIn(database.db());

describe("a maker's credits", () => {
  it("are noughts before anything happened", async () => {
    expect(await maker().read()).toEqual({
      granted: 0,
      spent: 0,
      held: 0,
      expired: 0,
      takenBack: 0,
      left: 0,
      debt: 0,
      expiring: [],
    });
  });

  it("list what ends, soonest first, one line for one instant, without what never ends", async () => {
    const m = maker();
    await m.grant(5);
    await m.grant(10, m.clock.in(7200));
    await m.grant(20, m.clock.in(3600));
    await m.grant(30, m.clock.in(7200));
    expect((await m.read()).expiring).toEqual([
      { at: m.clock.in(3600).toISOString(), credits: 20 },
      { at: m.clock.in(7200).toISOString(), credits: 40 },
    ]);
    m.clock.pass(3600);
    expect(await m.read()).toMatchObject({ granted: 65, expired: 20, left: 45 });
    expect((await m.read()).expiring).toHaveLength(1);
  });
});

describe("the statement", () => {
  it("tells every movement once, newest first, and adds up to what is there", async () => {
    const m = maker();
    const key = someKey("gen");
    await m.grant(6, m.clock.in(3600));
    await m.grant(20);
    m.clock.pass(1);
    await m.hold(10, key); // out of both lots
    m.clock.pass(1);
    await m.capture(key, 7);
    await m.takeBack(25);
    await m.grant(4);
    const { items, nextCursor } = await m.page(50);
    expect(nextCursor).toBeNull();
    expect(items.map((line) => [line.kind, line.credits, line.amount, line.balance])).toEqual([
      ["repay", 4, 0, -2],
      ["grant", 4, 4, -2],
      ["takeBack", 25, -25, -6],
      ["release", 3, 3, 19],
      ["capture", 7, 0, 16],
      ["hold", 10, -10, 16],
      ["grant", 20, 20, 26],
      ["grant", 6, 6, 6],
    ]);
    for (const line of items) creditEntry.parse(line);
    const { left, debt } = await m.read();
    expect(items.reduce((sum, line) => sum + line.amount, 0)).toBe(left - debt);
    expect(items[5]).toMatchObject({ cause: "generation:gen_1", at: "2026-12-01T12:00:01.000Z" });
  });

  it("pages from line to line without a gap or a repeat, also while new lines come", async () => {
    const m = maker();
    for (let n = 1; n <= 7; n += 1) await m.grant(n);
    const first = await m.page(3);
    await m.grant(99);
    const second = await m.page(3, first.nextCursor ?? "");
    const third = await m.page(3, second.nextCursor ?? "");
    const seen = [...first.items, ...second.items, ...third.items].map((line) => line.credits);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(third.nextCursor).toBeNull();
  });

  it("opens for its owner only: a cursor of somebody else is refused, and shows nothing", async () => {
    const m = maker();
    const other = maker();
    await m.grant(1);
    await m.grant(2);
    const { nextCursor } = await m.page(1);
    await expect(other.page(1, nextCursor ?? "")).rejects.toBeInstanceOf(Refusal);
    await expect(m.page(1, "forged.cursor")).rejects.toMatchObject({ code: "cursor.invalid" });
    expect((await other.page(10)).items).toEqual([]);
  });
});

describe("the front door", () => {
  it.each(["getCredits", "listCreditEntries"])(
    "%s shows nothing once the session has ended",
    async (name) => {
      const m = maker();
      await m.grant(5);
      const maker_ = {
        kind: "maker",
        userId: m.ownerId,
        sessionId: m.ownerId,
        username: "ann",
        verified: true,
        role: "maker",
      } as const;
      const found = creditsPairs.find((each) => each.endpoint.name === name);
      const call = (live: boolean) =>
        found?.handle(
          { ...m.deps, liveSession: () => sql`${live}::boolean` } as never,
          maker_,
          { query: { limit: 10 } } as never,
          {} as never,
        );
      expect((await call(true))?.body).toMatchObject(
        name === "getCredits" ? { left: 5 } : { items: [{ credits: 5 }] },
      );
      await expect(call(false)).rejects.toMatchObject({ code: "auth.ended" });
    },
  );
});

describe("what a plan allows", () => {
  const jobs = async (m: ReturnType<typeof maker>) =>
    (await firstRow<{ n: number }>(m.deps.db, sql`select ${jobsAtOnceSql(m.ownerId, m.clock.now())} as n`))
      ?.n;

  it("is one job at once without a plan", async () => {
    const m = maker();
    expect(await readEntitlement(m.deps, m.ownerId)).toEqual(FREE);
    expect(await jobs(m)).toBe(1);
  });

  it("is the plan's until it runs out, and older news do not undo newer", async () => {
    const m = maker();
    await writeEntitlement(m.deps, m.ownerId, { plan: "maker", jobsAtOnce: 3, validUntil: m.clock.in(60) });
    expect(await readEntitlement(m.deps, m.ownerId)).toEqual({ plan: "maker", jobsAtOnce: 3 });
    const late = { ...m.deps, clock: { now: () => m.clock.in(-10) } };
    await writeEntitlement(late, m.ownerId, { plan: "studio", jobsAtOnce: 6, validUntil: null });
    expect(await jobs(m)).toBe(3);
    m.clock.pass(60);
    expect(await readEntitlement(m.deps, m.ownerId)).toEqual(FREE);
    await writeEntitlement(m.deps, m.ownerId, { plan: "workshop", jobsAtOnce: 12, validUntil: null });
    expect(await jobs(m)).toBe(12);
  });
});
