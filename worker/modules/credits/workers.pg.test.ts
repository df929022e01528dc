import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as contract from "#contracts/credits.ts";
import { creditsDeps, handClock, seeded, someKey, someOwner } from "#tests/support/ledger.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import {
  captureHold,
  expireCredits,
  grantCredits,
  holdCredits,
  LedgerKeyReused,
  listEntries,
  readCredits,
  releaseHold,
  sweepHolds,
  takeBack,
} from "./index.ts";

const WORKERS = 8;
const SECONDS = 6;
/** What must have happened before a run proves anything; a busy machine gets up to four times as long. */
const ENOUGH = { operations: 1000, samples: 25, lies: 1, refusals: 1 };
const seed = Number(process.env["STRATA_SEED"] ?? Math.floor(Math.random() * 1_000_000_000));

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** What the eight workers were told, to be compared with what the ledger says in the end. */
interface Told {
  granted: Map<string, number>;
  takenBack: Map<string, number>;
  captured: Map<string, number>;
  /** How often a hold was told to be new, and every different way in which it was told to have ended. */
  opened: Map<string, number>;
  ended: Map<string, Set<string>>;
  refused: number;
  reused: number;
  operations: number;
}

interface OpenHold {
  ownerId: string;
  key: string;
  credits: number;
}

const add = (sums: Map<string, number>, key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n);

/** Twelve makers, four of whom get three quarters of all that happens, and a time that runs much faster than ours. */
function world() {
  const makers = Array.from({ length: 12 }, someOwner);
  const clock = handClock();
  const workers = Array.from({ length: WORKERS }, (_, n) => {
    const random = seeded(seed + n);
    // each worker's clock is off by up to two seconds, as clocks are
    const skewed = { now: () => clock.in(random(4) - 2) };
    return { n, random, deps: { ...creditsDeps(database.db()), clock: skewed } };
  });
  const told: Told = {
    granted: new Map(),
    takenBack: new Map(),
    captured: new Map(),
    opened: new Map(),
    ended: new Map(),
    refused: 0,
    reused: 0,
    operations: 0,
  };
  return { makers, clock, workers, told, open: [] as OpenHold[] };
}
type World = ReturnType<typeof world>;
type Worker = World["workers"][number];

function pick({ makers }: World, { random }: Worker): string {
  return makers[random(4) > 0 ? random(4) : random(makers.length)] ?? someOwner();
}

/** A grant whose content follows from its key, so that repeats say the same; sometimes it lies, and must be caught. */
async function grant(w: World, me: Worker): Promise<void> {
  const ownerId = pick(w, me);
  const n = me.random(400);
  const lie = me.random(20) === 0 ? 1 : 0;
  const expiresAt = n % 3 === 0 ? null : new Date(Date.UTC(2026, 11, 1, 12, 0, n * 15));
  const key = `in_${ownerId}_${n}`;
  try {
    const { outcome } = await grantCredits(me.deps, {
      ownerId,
      key,
      credits: 1 + (n % 60) + lie,
      expiresAt,
      cause: `pack:in_${n}`,
    });
    if (outcome === "granted") add(w.told.granted, ownerId, 1 + (n % 60) + lie);
  } catch (error) {
    if (!(error instanceof LedgerKeyReused)) throw error;
    w.told.reused += 1;
  }
}

/** A hold, one time in ten asked for by three workers at once. */
async function hold(w: World, me: Worker): Promise<void> {
  const wish = {
    ownerId: pick(w, me),
    key: someKey("gen"),
    credits: 1 + me.random(30),
    deadline: w.clock.in(300 + me.random(3000)),
    cause: "generation:gen_1",
  };
  const askers =
    me.random(10) > 0 ? [me] : [me, ...w.workers.filter((other) => other.n !== me.n).slice(0, 2)];
  const answers = await Promise.all(askers.map((asker) => holdCredits(asker.deps, wish)));
  for (const answer of answers) if (answer.outcome === "held") add(w.told.opened, wish.key, 1);
  if (answers.some((answer) => answer.ok)) w.open.push(wish);
  else w.told.refused += 1;
}

/** An end for a hold, sometimes two different ends at once; afterwards the hold may stay listed, to be ended again. */
async function close(w: World, me: Worker): Promise<void> {
  const at = me.random(w.open.length);
  const found = w.open[at];
  if (found === undefined) return;
  if (me.random(3) > 0) w.open.splice(w.open.indexOf(found), 1);
  const { ownerId, key, credits } = found;
  const ends = me.random(4) > 0 ? [me.random(credits + 1)] : [0, credits, me.random(credits + 1)];
  const others = [me, ...w.workers.filter((other) => other.n !== me.n)];
  const results = await Promise.all(
    ends.map((captured, n) => {
      const { deps } = others[n] ?? me;
      const closing = { ownerId, key, cause: "generation:gen_1" };
      return captured === 0
        ? releaseHold(deps, closing)
        : captureHold(deps, { ...closing, credits: captured });
    }),
  );
  for (const { outcome, captured } of results) {
    const known = w.told.ended.get(key) ?? new Set();
    if (known.size === 0) add(w.told.captured, ownerId, captured);
    w.told.ended.set(key, known.add(`${outcome} ${captured}`));
  }
}

async function refund(w: World, me: Worker): Promise<void> {
  const ownerId = pick(w, me);
  const n = me.random(200);
  const credits = 1 + (n % 40);
  const { outcome } = await takeBack(me.deps, {
    ownerId,
    key: `re_${ownerId}_${n}`,
    credits,
    cause: "refund:re_1",
  });
  if (outcome === "taken") add(w.told.takenBack, ownerId, credits);
}

async function sweep(w: World, me: Worker): Promise<void> {
  if (me.random(2) === 0) await expireCredits(me.deps);
  for (const { key } of await sweepHolds(me.deps, { graceSeconds: 60 })) {
    w.told.ended.set(key, (w.told.ended.get(key) ?? new Set()).add("released 0"));
  }
}

async function one(w: World, me: Worker): Promise<void> {
  w.told.operations += 1;
  w.clock.pass(me.random(20) / 10);
  const dice = me.random(100);
  if (dice < 18) await grant(w, me);
  else if (dice < 55) await hold(w, me);
  else if (dice < 84) await close(w, me);
  else if (dice < 88) await refund(w, me);
  else if (dice < 93) await sweep(w, me);
  else contract.credits.parse(await readCredits(me.deps, pick(w, me)));
}

/** Asks the checker again and again until it is over, and notes what was wrong and how often it looked. */
async function watch(over: () => boolean, seen: { samples: number; wrong: unknown[] }): Promise<void> {
  const owner = database.sql("strata_owner");
  while (!over()) {
    seen.wrong.push(...(await owner`select * from ledger.wrong`));
    seen.samples += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Every page of a maker's statement, newest line first. */
async function wholeStatement(w: World, ownerId: string): Promise<contract.CreditEntry[]> {
  const deps = creditsDeps(database.db(), w.clock);
  const lines: contract.CreditEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: contract.CreditEntry[]; nextCursor: string | null } = await listEntries(
      deps,
      ownerId,
      cursor === null ? { limit: 100 } : { limit: 100, cursor },
    );
    lines.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return lines;
}

describe(`eight workers at once for ${SECONDS} s (STRATA_SEED=${seed})`, () => {
  it("no credit is lost, made, or spent twice, at any instant", async () => {
    const w = world();
    const seen = { samples: 0, wrong: [] as unknown[] };
    const start = Date.now();
    const over = () => {
      const { operations, reused, refused } = w.told;
      const enough =
        operations >= ENOUGH.operations &&
        seen.samples >= ENOUGH.samples &&
        reused >= ENOUGH.lies &&
        refused >= ENOUGH.refusals;
      return Date.now() - start > SECONDS * (enough ? 1000 : 4000);
    };
    const work = w.workers.map(async (me) => {
      while (!over()) await one(w, me);
    });
    await Promise.all([watch(over, seen), ...work]);

    expect(seen.wrong, "ledger.wrong while it ran").toEqual([]);
    expect(seen.samples, "looks of the checker").toBeGreaterThanOrEqual(ENOUGH.samples);
    expect(w.told.operations, "operations").toBeGreaterThanOrEqual(ENOUGH.operations);
    expect(w.told.reused, "lies that were caught").toBeGreaterThanOrEqual(ENOUGH.lies);
    expect(w.told.refused, "holds refused").toBeGreaterThanOrEqual(ENOUGH.refusals);
    expect(
      [...w.told.opened.values()].filter((times) => times !== 1),
      "holds opened twice",
    ).toEqual([]);
    expect(
      [...w.told.ended].filter(([, ways]) => ways.size !== 1),
      "holds that ended in two ways",
    ).toEqual([]);

    const owner = database.sql("strata_owner");
    const [{ deadlocks = -1 } = {}] = await owner<{ deadlocks: number }[]>`
      select deadlocks::int from pg_stat_database where datname = current_database()`;
    expect(deadlocks).toBe(0);
    for (const ownerId of w.makers) {
      const books = contract.credits.parse(await readCredits(creditsDeps(database.db(), w.clock), ownerId));
      expect(books.granted, "granted").toBe(w.told.granted.get(ownerId) ?? 0);
      expect(books.spent, "spent").toBe(w.told.captured.get(ownerId) ?? 0);
      expect(books.takenBack, "taken back").toBe(w.told.takenBack.get(ownerId) ?? 0);
      const lines = await wholeStatement(w, ownerId);
      const chain = lines.map((line, n) => line.balance - line.amount - (lines[n + 1]?.balance ?? 0));
      expect(
        chain.every((gap) => gap === 0),
        "each balance follows from the one before",
      ).toBe(true);
    }
  });

  it("and when time has passed and all is swept, nothing is held and nothing that ends is left", async () => {
    const deps = creditsDeps(database.db(), handClock(new Date("2030-01-01T00:00:00.000Z")));
    while ((await sweepHolds(deps, { graceSeconds: 0 })).length > 0);
    await expireCredits(deps);
    const owner = database.sql("strata_owner");
    const [rest] =
      await owner`select sum(held)::int as held, sum(debt)::int > 0 as owed, sum(left_)::int > 0 as left from ledger.wallet`;
    expect(rest).toMatchObject({ held: 0 });
    expect([...(await owner`select * from ledger.lot where left_ > 0 and expires_at < 'infinity'`)]).toEqual(
      [],
    );
    expect([...(await owner`select * from ledger.wrong`)]).toEqual([]);
  });
});
