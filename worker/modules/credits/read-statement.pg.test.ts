import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StatementLine } from "#contracts/credits.ts";
import { encodeId } from "#contracts/ids.ts";
import { type Purse, purseIn, seeded, someKey } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { firstRow } from "#worker/db/connect.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
const maker = () => purseIn(database.db());

/** The whole statement, page after page, what is pending first. */
async function whole(m: Purse, limit: number): Promise<StatementLine[]> {
  const lines: StatementLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await m.statement(limit, cursor);
    lines.push(...page.pending, ...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return lines;
}

const told = (line: StatementLine) => [line.kind, line.settled, line.held, line.amount, line.balance];

describe("the statement by causes", () => {
  it("is empty before anything happened", async () => {
    expect(await maker().statement(10)).toEqual({
      items: [],
      nextCursor: null,
      pending: [],
      pendingLines: 0,
      pendingCredits: 0,
    });
  });

  it("tells a wish as one line: while it runs, when it was paid in part, when it cost nothing", async () => {
    const m = maker();
    const [runs, part, none] = [someKey("gen"), someKey("gen"), someKey("gen")];
    await m.grant(6, m.clock.in(3600));
    await m.grant(20);
    await m.hold(10, part); // out of both lots
    m.clock.pass(1);
    await m.hold(4, none);
    m.clock.pass(1);
    await m.hold(3, runs);
    await m.capture(part, 7);
    await m.release(none);
    const { pending, items, ...rest } = await m.statement(10);
    expect(rest).toEqual({ nextCursor: null, pendingLines: 1, pendingCredits: 3 });
    expect(pending.map(told)).toEqual([["wish", false, 3, -3, 16]]);
    expect(items.map(told)).toEqual([
      ["wish", true, 4, 0, 19],
      ["wish", true, 10, -7, 19],
      ["grant", true, 0, 20, 26],
      ["grant", true, 0, 6, 6],
    ]);
    expect((await m.read()).left).toBe(16);
    expect(pending[0]?.at).toBe("2026-12-01T12:00:02.000Z");
  });

  it("tells what expired, what was taken back, and a debt that a grant paid, each once", async () => {
    const m = maker();
    await m.grant(5, m.clock.in(60));
    m.clock.pass(61);
    await m.grant(4);
    await m.takeBack(10);
    await m.grant(9);
    expect((await m.statement(10)).items.map(told)).toEqual([
      ["grant", true, 0, 9, 3],
      ["takeBack", true, 0, -10, -6],
      ["grant", true, 0, 4, 4],
      ["expire", true, 0, -5, 0],
      ["grant", true, 0, 5, 5],
    ]);
  });

  it("adds up line by line through every page, whatever happened and however it is cut", async () => {
    const m = maker();
    const dice = seeded(11);
    const open: [string, number][] = [];
    await m.grant(60, m.clock.in(500));
    for (let turn = 0; turn < 80; turn += 1) {
      m.clock.pass(10);
      const what = dice(5);
      const [key, held] = open[dice(open.length || 1)] ?? ["", 0];
      if (what === 0) await m.grant(1 + dice(9), dice(2) === 0 ? null : m.clock.in(1 + dice(300)));
      else if (what === 1 && held > 0) {
        await m.capture(key, dice(held + 1));
        open.splice(
          open.findIndex(([one]) => one === key),
          1,
        );
      } else if (what === 2 && dice(3) === 0) await m.takeBack(1 + dice(6));
      else {
        const [key, credits] = [someKey("gen"), 1 + dice(4)] as const;
        if ((await m.hold(credits, key)).ok) open.push([key, credits]);
      }
    }
    await m.grant(1); // the books as they are recorded now
    const lines = await whole(m, 100);
    expect(lines.length).toBeGreaterThan(40);
    let balance = 0;
    for (const line of lines.toReversed()) {
      balance += line.amount;
      expect(line.balance, JSON.stringify(line)).toBe(balance);
    }
    const { left, debt } = await m.read();
    expect(balance).toBe(left - debt);
    for (const limit of [1, 7]) expect(await whole(m, limit)).toEqual(lines);
  });

  it("keeps to its pages while new lines come on top", async () => {
    const m = maker();
    for (let n = 1; n <= 7; n += 1) await m.grant(n);
    const first = await m.statement(3);
    await m.grant(99);
    await m.hold(2);
    const second = await m.statement(3, first.nextCursor ?? "");
    expect(second.items.map(told)).toEqual([
      ["grant", true, 0, 4, 10],
      ["grant", true, 0, 3, 6],
      ["grant", true, 0, 2, 3],
    ]);
    expect(second.pending).toEqual([]);
    await expect(maker().statement(3, first.nextCursor ?? "")).rejects.toMatchObject({
      code: "cursor.invalid",
    });
  });
});

describe("the UUID behind a public id", () => {
  it("is the same in the database as in the program, and null for what is none", async () => {
    const db = database.db();
    const inside = async (id: string) =>
      (await firstRow<{ uuid: string | null }>(db, sql`select uuid_of_id(${id}) as uuid`))?.uuid;
    for (const uuid of [
      "00000000-0000-0000-0000-000000000000",
      "ffffffff-ffff-ffff-ffff-ffffffffffff",
      "0190163d-8694-739b-aea5-966c26f8ad91",
    ])
      expect(await inside(encodeId("gen", uuid))).toBe(uuid);
    for (const id of [
      "",
      "gen_1",
      `gen_8${"0".repeat(25)}`,
      `gen_${"0".repeat(25)}u`,
      `ge_${"0".repeat(26)}`,
    ])
      expect(await inside(id), id).toBeNull();
  });
});
