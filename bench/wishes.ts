/**
 * P6: how fast a wish is answered, how soon its end is seen, and that a rush of a thousand settles to the credit.
 * `npm run bench wishes`; about three minutes.
 */
import { getCredits } from "#contracts/credits.ts";
import { createGeneration, generation, getGeneration } from "#contracts/generation.ts";
import { until } from "#local/processes.ts";
import { actorOf, givenMaker, type Maker } from "#tests/support/actors.ts";
import type { TestStack } from "#tests/support/stack.ts";
import { bareWishes } from "./lib/bare-wish.ts";
import { closeWith, median, spread, type Verdict } from "./lib/figures.ts";
import { onStack } from "./lib/stack.ts";

const answerPromiseMs = 50;
const seenPromiseMs = 150;
const rushMs = 5000;
const sockets = 200;
const [makers, wishesEach, runs] = [20, 50, 20];

const body = {
  kind: "picture",
  mode: "text",
  engine: "strata",
  prompt: "a fox",
  params: { size: 256 },
} as const;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function makeOne(person: Maker): Promise<string> {
  const made = await person.get(createGeneration, { body }, { idempotencyKey: crypto.randomUUID() });
  return generation.parse(made).id;
}

const isOver = (person: Maker, id: string) => async () =>
  (await person.get(getGeneration, { params: { id } })).status === "succeeded";

/** A wish over HTTP beside its bare transaction, in turn, each with nothing else under way. */
async function answers(stack: TestStack): Promise<Verdict> {
  const person = await givenMaker(stack);
  const bare = bareWishes(stack.database, actorOf(await givenMaker(stack)));
  const [whole, alone]: [number[], number[]] = [[], []];
  try {
    for (let run = -3; run < runs; run += 1) {
      const started = performance.now();
      const id = await makeOne(person);
      const took = performance.now() - started;
      if (!(await until(isOver(person, id), 60_000, 100))) throw new Error("a wish was not made in a minute");
      await sleep(100);
      const transaction = await bare.run(body);
      if (run < 0) continue; // warms both
      whole.push(took);
      alone.push(transaction);
    }
  } finally {
    await bare.end();
  }
  console.log(`answer ${spread(whole, "ms", 1)}; its bare transaction ${spread(alone, "ms", 1)}`);
  const over = median(whole) - median(alone);
  return {
    what: "a wish is answered",
    kept: over <= answerPromiseMs,
    said: `${over.toFixed(1)} of ${answerPromiseMs} ms over its bare transaction`,
  };
}

/** When the statement that ended the newest wish was committed. */
function committedAt(stack: TestStack): number {
  const all = stack.wire?.connections().flatMap(({ statements }) => statements) ?? [];
  const ends = all.flatMap(({ text, answeredAt }) =>
    /finish_generation/.test(text) && answeredAt !== undefined ? [answeredAt] : [],
  );
  return Math.max(...ends);
}

/** A page that listens, as the studio does: re-reads what the bell names. */
async function seen(stack: TestStack): Promise<Verdict> {
  const person = await givenMaker(stack);
  const headers = { cookie: person.jar.header(), origin: stack.origin };
  const socket = new WebSocket(`${stack.origin.replace("http", "ws")}/api/v1/live`, { headers } as never);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("the socket did not open")));
  });
  const seenAt = new Map<string, number>();
  socket.addEventListener("message", ({ data }) => {
    if (data === "pong") return;
    const { id } = JSON.parse(String(data)) as { id: string };
    const read = () => person.get(getGeneration, { params: { id } });
    // a kept connection may have been closed this moment
    void read()
      .catch(read)
      .then(
        ({ status }) => status === "succeeded" && !seenAt.has(id) && seenAt.set(id, performance.now()),
        (error: unknown) => socket.readyState === WebSocket.OPEN && console.error(error),
      );
  });
  const delays: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    const id = await makeOne(person);
    await until(() => seenAt.has(id), 60_000, 10);
    const at = seenAt.get(id) ?? Number.NaN;
    const delay = at - committedAt(stack);
    if (!Number.isFinite(delay)) throw new Error(`no end was heard: seen ${at}, committed ${at - delay}`);
    if (run >= 0) delays.push(delay);
    await sleep(300);
  }
  socket.close();
  console.log(`from the commit of a result until the page has read it: ${spread(delays, "ms", 1)}`);
  return {
    what: "a result is seen",
    kept: median(delays) <= seenPromiseMs,
    said: `${median(delays).toFixed(1)} of ${seenPromiseMs} ms after its commit`,
  };
}

/** Runs the jobs, at most `width` at a time: so many sockets are open. */
async function inLanes(jobs: readonly (() => Promise<void>)[], width: number): Promise<void> {
  const left = [...jobs];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let job = left.shift(); job !== undefined; job = left.shift()) await job();
    }),
  );
}

/** The same wish under the same key until it is accepted, as a browser that is told to wait would. */
async function insist(person: Maker, turns: { count: number }): Promise<void> {
  const idempotencyKey = crypto.randomUUID();
  for (;;) {
    turns.count += 1;
    const heard = await person.call(createGeneration, { body }, { idempotencyKey }).catch(() => undefined);
    if (heard?.ok) return;
    if (heard !== undefined && heard.status < 500 && heard.status !== 409 && heard.status !== 429)
      throw new Error(JSON.stringify(heard.problem));
    await sleep(Number(heard?.headers.get("retry-after") ?? 1) * 1000);
  }
}

interface Books {
  accepted: number;
  over: number;
  delivered: number;
  assets: number;
  wrong: number;
  open: number;
}

async function booksOf(stack: TestStack): Promise<Books> {
  const [row] = await stack.database.sql("strata_owner")<Books[]>`select
    (select count(*)::int from generations) as accepted,
    (select count(*)::int from generations where state >= 50) as over,
    (select count(*)::int from generations where state = 50) as delivered,
    (select count(*)::int from assets) as assets,
    (select count(*)::int from ledger.wrong) as wrong,
    (select coalesce(sum(held), 0)::int from ledger.wallet) as open`;
  if (row === undefined) throw new Error("no books");
  return row;
}

async function rush(stack: TestStack): Promise<Verdict[]> {
  const all: Maker[] = [];
  for (let n = 0; n < makers; n += 1) all.push(await givenMaker(stack));
  const turns = { count: 0 };
  const jobs = Array.from({ length: wishesEach }, () =>
    all.map((person) => () => insist(person, turns)),
  ).flat();
  const started = performance.now();
  await inLanes(jobs, sockets);
  const posted = performance.now() - started;
  const wanted = makers * wishesEach;
  await until(async () => (await booksOf(stack)).over >= wanted, 900_000, 1000);
  const settled = performance.now() - started;
  const books = await booksOf(stack);
  const credits = await Promise.all(all.map((person) => person.get(getCredits)));
  const spent = credits.reduce((sum, each) => sum + each.spent, 0);
  const exact = credits.every(
    ({ granted, spent: gone, left, held }) => granted === gone + left && held === 0,
  );
  console.log(
    `${jobs.length} wishes of ${makers} makers over ${sockets} sockets in ${turns.count} requests: all accepted after ${(posted / 1000).toFixed(1)} s, all over after ${(settled / 1000).toFixed(0)} s`,
  );
  console.log(`books: ${JSON.stringify({ ...books, spent })}`);
  const failures = await stack.database.sql("strata_owner")`
    select failure_code, count(*)::int as wishes from generations where state > 50 group by 1`;
  if (failures.length > 0) console.log(`given back: ${JSON.stringify(failures)}`);
  return [
    {
      what: "a rush is taken",
      kept: posted <= rushMs,
      said: `${jobs.length} wishes accepted in ${(posted / 1000).toFixed(1)} of ${rushMs / 1000} s`,
    },
    {
      what: "each settles once",
      kept:
        books.accepted === wanted &&
        books.over === wanted &&
        books.delivered === books.assets &&
        spent === books.delivered,
      said: `${books.accepted} accepted, ${books.over} over, ${books.delivered} delivered, ${books.assets} assets, ${spent} credits spent`,
    },
    {
      what: "the books are exact",
      kept: exact && books.wrong === 0 && books.open === 0,
      said: `granted = spent + left for ${makers} makers, ${books.open} held, ${books.wrong} lines wrong`,
    },
  ];
}

const calm = await onStack({ wire: true, cronMs: 0 }, async (stack) => [
  await answers(stack),
  await seen(stack),
]);
process.exit(closeWith([...calm, ...(await onStack({}, rush))]));
