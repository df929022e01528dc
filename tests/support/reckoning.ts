import type postgres from "postgres";
import type { TestStack } from "./stack.ts";

const BUCKET = "stratamake";

const owner = (stack: TestStack): postgres.Sql => stack.database.sql("strata_owner");

/** Reads the books over and over until told to stop. `wrong` holds what the ledger's own checker complained about. */
export function watchTheBooks(stack: TestStack, everyMs = 250): { stop(): Promise<Books> } {
  const books: Books = { samples: 0, wrong: [] };
  let watching = true;
  const watched = (async () => {
    while (watching) {
      for (const row of await owner(stack)`select * from ledger.wrong`) books.wrong.push(JSON.stringify(row));
      books.samples += 1;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    async stop() {
      watching = false;
      await watched;
      return books;
    },
  };
}

/** What the samples showed. */
export interface Books {
  samples: number;
  wrong: string[];
}

/** How many wishes have not ended. */
export async function unsettled(stack: TestStack): Promise<number> {
  const [row] = await owner(stack)<
    { n: number }[]
  >`select count(*)::int as n from generations where state < 50`;
  return row?.n ?? -1;
}

/**
 * Waits until every wish has ended and nothing lies in the outbox: as long as something goes on ending, since a busy
 * machine is slow, and a stuck wish never ends. Gives up after `stallMs` without an end.
 * @returns how many wishes and messages are left; 0 when all is over
 */
export async function untilSettled(stack: TestStack, stallMs: number): Promise<number> {
  const waiting = async (): Promise<number> => {
    const [row] = await owner(stack)<{ n: number }[]>`select count(*)::int as n from outbox`;
    return (await unsettled(stack)) + (row?.n ?? 0);
  };
  let left = await waiting();
  for (let moved = Date.now(); left > 0 && Date.now() < moved + stallMs; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await waiting();
    if (now < left) moved = Date.now();
    left = now;
  }
  return left;
}

/** Moves the app's clock to `ms` ahead of real time. */
export async function moveClock(stack: TestStack, ms: number): Promise<void> {
  await owner(
    stack,
  )`insert into clock_offset ("only", ms) values (1, ${ms}) on conflict ("only") do update set ms = ${ms}`;
}

/**
 * What lies in the store and in the tables without the other: objects nobody knows, blobs without their object, blobs no
 * asset holds, claims and graves that nobody came back to. Empty once the clock has moved past their time.
 */
export async function strays(stack: TestStack): Promise<string[]> {
  const rows = await owner(stack)<{ what: string; key: string }[]>`
    select 'blob' as what, 'blob/' || encode(sha256, 'hex') || '/' || incarnation as key from blobs
    union all select 'loose blob', encode(sha256, 'hex') from blobs b where not exists (select from asset_files f where f.sha256 = b.sha256)
    union all select 'claim', incarnation::text from blob_claims
    union all select 'grave', incarnation::text from blob_graves`;
  const known = new Set(rows.filter(({ what }) => what === "blob").map(({ key }) => key));
  const stored = new Set(stack.s3.objects(BUCKET).map(({ key }) => key));
  return [
    ...rows.filter(({ what }) => what !== "blob").map(({ what, key }) => `${what} ${key}`),
    ...[...known].filter((key) => !stored.has(key)).map((key) => `blob without its object: ${key}`),
    ...[...stored].filter((key) => !known.has(key)).map((key) => `object nobody knows: ${key}`),
  ];
}
