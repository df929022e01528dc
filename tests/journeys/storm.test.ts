import { afterAll, beforeAll, expect, test } from "vitest";
import { signUp } from "#contracts/accounts.ts";
import { listAssets } from "#contracts/assets.ts";
import { type Credits, getCredits } from "#contracts/credits.ts";
import { type Generation, generation, listGenerations } from "#contracts/generation.ts";
import { givenMaker, type Maker, Person, turnstileToken } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";
import { newestMail } from "#tests/support/mail.ts";
import { sleep, wishUntilAnswered } from "#tests/support/patience.ts";
import { moveClock, strays, untilSettled, watchTheBooks } from "#tests/support/reckoning.ts";

const MAKERS = 20;
const WISHES_EACH = 10;
const OUTAGE_MS = 10_000;

let stack: TestStack;
let makers: Maker[];

beforeAll(async () => {
  // the clocks of the pipeline run six times as fast, so that leases of a dead Worker end within the test
  stack = await openTestApp({ gate: true, timeScale: 6 });
  makers = [];
  for (let i = 0; i < MAKERS; i++) makers.push(await givenMaker(stack));
}, 180_000);
afterAll(() => stack?.close());

/** Wishes like a patient person. Answers the id. */
async function wish(maker: Maker, n: number): Promise<string> {
  const subjects = ["a red fox", "an owl at night", "a lighthouse", "two cats", "a castle in the snow"];
  const prompt = `${subjects[n % subjects.length]}`;
  const body = { kind: "picture", mode: "text", engine: "strata", prompt, params: { size: 256 } } as const;
  const heard = await wishUntilAnswered(maker, body);
  if (!heard.ok) throw new Error(JSON.stringify(heard.problem));
  return generation.parse(heard.data).id;
}

async function history(maker: Maker): Promise<Generation[]> {
  const { items } = await maker.get(listGenerations, { query: { limit: "100" } });
  return items;
}

// a minute or two on a free machine
test("two hundred wishes of twenty makers settle exactly once through a kill, a wipe and three outages", {
  timeout: 660_000,
}, async () => {
  const books = watchTheBooks(stack);
  try {
    await weather();
  } finally {
    const { samples, wrong } = await books.stop();
    expect(wrong).toEqual([]);
    expect(samples).toBeGreaterThan(20);
  }
  for (const maker of makers) await demandExactBooks(maker);
  await demandNoOrphans();
});

/** Wishes all the while, with everything that can go wrong going wrong. */
async function weather(): Promise<void> {
  const wishing = Promise.all(
    makers.map(async (maker) => {
      const ids: string[] = [];
      for (let n = 0; n < WISHES_EACH; n++) {
        ids.push(await wish(maker, n));
        await sleep(Math.random() * 1500);
      }
      return ids;
    }),
  );

  await sleep(1500);
  await stack.app().kill();
  await stack.restart();

  stack.s3.fail({ fail: "503", for_ms: OUTAGE_MS });
  await sleep(OUTAGE_MS / 2);
  stack.mail.fail({ fail: "429", for_ms: OUTAGE_MS });
  const newcomer = new Person(stack.origin);
  const email = "newcomer@example.com";
  const signed = newcomer.get(signUp, {
    body: {
      email,
      username: "newcomer-1",
      password: "a long newcomer phrase",
      birthDate: "1990-05-17",
      turnstileToken,
    },
  });
  await sleep(OUTAGE_MS / 2);
  await signed;

  await stack.app().wipe();
  stack.gate?.cut();
  await sleep(OUTAGE_MS);
  stack.gate?.restore();

  const accepted = (await wishing).flat();
  expect(new Set(accepted).size).toBe(MAKERS * WISHES_EACH);
  expect(await untilSettled(stack, 120_000)).toBe(0);
  await newestMail(stack.mail, email, { ms: 60_000 });
}

/** Accepted = delivered + given back, to the credit, and every delivered picture can be read. */
async function demandExactBooks(maker: Maker): Promise<void> {
  const wishes = await history(maker);
  expect(wishes).toHaveLength(WISHES_EACH);
  for (const wish of wishes) {
    expect(["succeeded", "failed"]).toContain(wish.status);
    expect(wish.charged).toBe(wish.status === "succeeded" ? 1 : 0);
  }
  const delivered = wishes.filter((wish) => wish.status === "succeeded");
  // outages of ten seconds are lived through: whoever waits for the store or the database still delivers
  expect(delivered.length).toBeGreaterThanOrEqual(WISHES_EACH - 1);
  const { items } = await maker.get(listAssets, { query: { limit: "100" } });
  expect(items).toHaveLength(delivered.length);
  const books: Credits = await maker.get(getCredits);
  expect(books).toMatchObject({
    granted: 50,
    spent: delivered.length,
    held: 0,
    left: 50 - delivered.length,
    debt: 0,
  });
  for (const { poster } of items) expect((await fetch(poster.url)).status).toBe(200);
}

/** Whatever was stored for nothing is gone once its time has come; what is left is exactly what assets hold. */
async function demandNoOrphans(): Promise<void> {
  await moveClock(stack, 3_600_000);
  await expect.poll(() => strays(stack), { timeout: 180_000, interval: 1000 }).toEqual([]);
}
