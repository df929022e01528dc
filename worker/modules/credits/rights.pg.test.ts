import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Purse, purseIn, someKey } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { firstRow, rows } from "#worker/db/connect.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

/** A maker with some history: two lots, one hold captured in part, one open, a debt paid off. */
async function someHistory(): Promise<Purse> {
  const m = purseIn(database.db());
  const key = someKey("gen");
  await m.grant(10, m.clock.in(3600));
  await m.grant(20);
  await m.hold(14, key);
  await m.capture(key, 12);
  await m.takeBack(20);
  await m.grant(30);
  await m.hold(5, "gen_open");
  return m;
}

const tables = ["wallet", "lot", "hold", "entry", "entitlement"] as const;
const columns = {
  wallet: "debt",
  lot: "held",
  hold: "captured",
  entry: "amount",
  entitlement: "jobs_at_once",
};

describe("the Worker's role", () => {
  it.each(tables)("may read %s and may not write, change or empty it", async (table) => {
    const app = database.sql("strata_app");
    await expect(app.unsafe(`select * from ledger.${table}`)).resolves.toBeDefined();
    for (const attempt of [
      `insert into ledger.${table} default values`,
      `update ledger.${table} set ${columns[table]} = 0`,
      `delete from ledger.${table}`,
      `truncate ledger.${table} cascade`,
      `drop table ledger.${table}`,
      `alter table ledger.${table} disable trigger all`,
    ]) {
      await expect(app.unsafe(attempt), attempt).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("may call what moves credits as a whole, and none of the inner steps", async () => {
    const app = database.sql("strata_app");
    const callable = await app<{ name: string }[]>`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'ledger' and has_function_privilege('strata_app', p.oid, 'execute') order by 1`;
    expect(callable.map((row) => row.name)).toEqual([
      "close_hold",
      "entitle",
      "expire",
      "grant_credits",
      "hold_credits",
      "jobs_at_once",
      "sweep_holds",
      "take_back",
    ]);
  });

  it("cannot lead the functions astray with tables of the same name in another schema", async () => {
    const unsafe = await database.sql("strata_owner")<{ name: string }[]>`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'ledger' and p.prosecdef and not coalesce(p.proconfig @> array['search_path=ledger, pg_temp'], false)`;
    expect([...unsafe]).toEqual([]);
  });

  it("the role that reads for caches sees nothing here", async () => {
    const read = database.sql("strata_read");
    await expect(read`select * from ledger.wallet`).rejects.toMatchObject({ code: "42501" });
    await expect(read`select * from ledger.wrong`).rejects.toMatchObject({ code: "42501" });
    await expect(read`select ledger.expire(now(), 1)`).rejects.toMatchObject({ code: "42501" });
  });
});

describe("not even the owner of the tables", () => {
  it.each([
    ["changes an entry", "update ledger.entry set amount = amount + 1"],
    ["removes an entry", "delete from ledger.entry"],
    ["empties the entries", "truncate ledger.entry"],
    ["removes a wallet", "delete from ledger.wallet"],
    ["removes a lot", "delete from ledger.lot"],
    ["removes a hold", "delete from ledger.hold"],
    ["closes a hold a second time", "update ledger.hold set captured = 1 where state = 'captured'"],
    ["changes what was held", "update ledger.hold set amount = amount + 1 where state = 'open'"],
    ["prolongs a lot", "update ledger.lot set expires_at = 'infinity'"],
  ])("%s", async (_, statement) => {
    await someHistory();
    await expect(database.sql("strata_owner").unsafe(statement)).rejects.toMatchObject({ code: "SM403" });
  });

  it.each([
    ["makes credits out of nothing", "update ledger.wallet set left_ = left_ + 1", "books_balance"],
    [
      "spends below nought",
      "update ledger.wallet set left_ = -1, expired = expired + left_ + 1",
      "wallet_left__check",
    ],
    [
      "keeps credits beside a debt",
      "update ledger.wallet set debt = 1, taken_back = taken_back + 1",
      "no_credit_beside_debt",
    ],
    ["fills a lot beyond its grant", "update ledger.lot set left_ = granted + 1", "lot_never_grows"],
    [
      "takes more than was held",
      "update ledger.hold set state = 'captured', captured = amount + 1, closed_at = deadline where state = 'open'",
      "hold_check",
    ],
  ])("%s", async (_, statement, constraint) => {
    await someHistory();
    await expect(database.sql("strata_owner").unsafe(statement)).rejects.toMatchObject({
      constraint_name: constraint,
    });
  });

  it("books one cause twice, or a move that is none", async () => {
    await someHistory();
    const owner = database.sql("strata_owner");
    const copy = (change: string) =>
      owner.unsafe(
        `insert into ledger.entry select (jsonb_populate_record(e, jsonb_build_object('no', 1000) || '${change}')).* from ledger.entry e where no = 1`,
      );
    await expect(copy("{}")).rejects.toMatchObject({ constraint_name: "entry_once" });
    await expect(copy('{"key":"grant:x","to_box":"spent"}')).rejects.toMatchObject({
      constraint_name: "legal_move",
    });
    await expect(copy('{"key":"grant:x","amount":0}')).rejects.toMatchObject({
      constraint_name: "entry_amount_check",
    });
    await expect(copy('{"key":"grant:x","cause":"a free text"}')).rejects.toMatchObject({
      constraint_name: "cause_is_plain",
    });
  });
});

describe("the checker finds", () => {
  /** Takes every guard away, as only a broken restore or a hand in the database could. */
  async function unguarded(): Promise<postgres.Sql> {
    const owner = database.sql("strata_owner");
    for (const table of ["wallet", "lot", "hold", "entry"]) {
      await owner.unsafe(`alter table ledger.${table} disable trigger user`);
      const checks = await owner<{ name: string }[]>`
        select conname as name from pg_constraint where conrelid = ${`ledger.${table}`}::regclass and contype = 'c'`;
      for (const { name } of checks)
        await owner.unsafe(`alter table ledger.${table} drop constraint ${name}`);
    }
    return owner;
  }

  it.each([
    [
      "a credit made out of nothing",
      "update ledger.wallet set left_ = left_ + 1",
      "wallet is not the sum of its entries",
    ],
    [
      "a grant that was raised on both sides",
      "update ledger.wallet set granted = granted + 1, taken_back = taken_back + 1",
      "wallet is not the sum of its entries",
    ],
    [
      "an amount that was changed",
      "update ledger.entry set amount = amount + 1 where no = 1",
      "lot is not the sum of its entries",
    ],
    ["an entry that was removed", "delete from ledger.entry where kind = 'capture'", "an entry is missing"],
    [
      "the newest entry that was removed",
      "delete from ledger.entry where no = (select max(no) from ledger.entry)",
      "an entry is missing",
    ],
    [
      "credits that were moved from lot to lot",
      "update ledger.lot set left_ = left_ + case no when 3 then -1 when 2 then 1 else 0 end",
      "lot is not the sum of its entries",
    ],
    ["a lot that was removed", "delete from ledger.lot where no = 3", "a lot is missing"],
    [
      "a lot that nobody granted",
      "insert into ledger.lot (owner_id, no, granted, left_) select owner_id, 9, 5, 5 from ledger.wallet",
      "lot is not the sum of its entries",
    ],
    [
      "a hold that was removed",
      "delete from ledger.hold where key = 'gen_open'",
      "open holds are not what is held",
    ],
    [
      "a hold that was closed without entries",
      "update ledger.hold set state = 'released', closed_at = deadline where state = 'open'",
      "hold is not the sum of its entries",
    ],
    [
      "a hold that says it took more",
      "update ledger.hold set captured = captured - 1 where state = 'captured'",
      "hold is not the sum of its entries",
    ],
    [
      "entries that changed their order",
      "update ledger.entry set no = case no when 1 then -1 when 2 then -2 else no end; update ledger.entry set no = 3 + no where no < 0",
      "balance after an entry is not the sum so far",
    ],
    [
      "a balance that was written wrong",
      "update ledger.entry set balance_after = balance_after + 1 where no = 2",
      "balance after an entry is not the sum so far",
    ],
  ])("%s", async (_, corruption, what) => {
    const m = await someHistory();
    expect(await m.faults()).toEqual([]);
    await (await unguarded()).unsafe(corruption);
    expect((await m.faults()).map((fault) => fault.what)).toContain(what);
  });

  it("nothing when there is nothing, and names the owner when there is", async () => {
    const m = await someHistory();
    const other = await someHistoryOfAnother();
    await (await unguarded())`update ledger.wallet set left_ = left_ + 1 where owner_id = ${m.ownerId}`;
    expect(await other.faults()).toEqual([]);
    const all = await rows<{ ownerId: string }>(
      m.deps.db,
      sql`select owner_id as "ownerId" from ledger.wrong`,
    );
    expect(all.map((row) => row.ownerId)).toEqual([m.ownerId]);
  });

  async function someHistoryOfAnother(): Promise<Purse> {
    const m = purseIn(database.db());
    await m.grant(7);
    await m.hold(3);
    const wallet = await firstRow<{ left_: number }>(
      m.deps.db,
      sql`select left_ from ledger.wallet where owner_id = ${m.ownerId}::uuid`,
    );
    expect(wallet).toEqual({ left_: 4 });
    return m;
  }
});
