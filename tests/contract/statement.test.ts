import { afterAll, beforeAll, expect, test } from "vitest";
import { getCredits, readStatement, type StatementLine } from "#contracts/credits.ts";
import { decodeId, encodeId } from "#contracts/ids.ts";
import { givenMaker, type Maker } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";

let stack: TestStack;
let maker: Maker;
beforeAll(async () => {
  stack = await openTestApp();
  maker = await givenMaker(stack);
  await longHistory();
});
afterAll(() => stack?.close());

/** A thousand more causes: 1,000 credits, and 999 wishes of which every third came back. None has its wish any more. */
async function longHistory(): Promise<void> {
  const owner = decodeId("usr", maker.id) ?? "";
  const keys = Array.from({ length: 999 }, (_, n) =>
    encodeId("gen", `0190163d-8694-739b-aea5-${String(n).padStart(12, "0")}`),
  );
  const sql = stack.database.sql("strata_owner");
  await sql`select ledger.grant_credits('in_1', ${owner}, 1000, null, 'pack:in_1', now())`;
  await sql`select ledger.hold_credits(key, ${owner}, 1, now() + interval '1 hour', 'generation:' || key, now())
    from unnest(${keys}::text[]) key`;
  await sql`select ledger.close_hold(key, ${owner}, (n % 3 > 0)::int, 'generation:' || key, now())
    from unnest(${keys}::text[]) with ordinality as one (key, n)`;
}

const read = (query: { limit: number; cursor?: string }) => maker.get(readStatement, { query });
const page = (path: string) => maker.fetch(path, { headers: { accept: "text/html" } });

test("a statement of a thousand lines comes page by page and adds up to what is left", async () => {
  const lines: StatementLine[] = [];
  let query: { limit: number; cursor?: string } | undefined = { limit: 100 };
  while (query !== undefined) {
    const page: Awaited<ReturnType<typeof read>> = await read(query);
    lines.push(...page.items);
    query = page.nextCursor === null ? undefined : { limit: 100, cursor: page.nextCursor };
  }
  expect(lines).toHaveLength(1001);
  const { left } = await maker.get(getCredits);
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(left);
  expect(lines[0]?.balance).toBe(left);
});

test("its page shows a part, what came back without a cost, and the way to older lines", async () => {
  const html = await (await page("/credits")).text();
  expect(html).toContain("1 credit came back, nothing was spent");
  expect(html).toContain("Older lines");
  expect(html.match(/<tr>/g)?.length).toBeLessThan(70);
});

test("while the statement cannot be read, the page stands with the sum, and says so", async () => {
  const owner = stack.database.sql("strata_owner");
  await owner`revoke select on ledger.entry from strata_app`;
  try {
    const answer = await page("/credits");
    const html = await answer.text();
    expect(answer.status, html.slice(0, 300)).toBe(200);
    expect(html).toContain("The statement cannot be read at this moment.");
    expect(html).toContain("granted since you joined");
    expect(html).not.toContain("No lines yet");
  } finally {
    await owner`grant select on ledger.entry to strata_app`;
  }
});
