import type { Maker } from "#tests/support/actors.ts";
import type { TestPostgres } from "#tests/support/announced.ts";
import { insertMakers } from "#tests/support/many-makers.ts";
import { sleep } from "#tests/support/patience.ts";
import { unsettled, untilSettled, watchTheBooks } from "#tests/support/reckoning.ts";
import { startTestStack } from "#tests/support/stack.ts";
import { readLogs, type Spoilt } from "./logs.ts";
import { liveAsPlanned } from "./makers.ts";
import { type Plan, planOf } from "./plan.ts";
import {
  readEverything,
  reckonCredits,
  reckonLetters,
  reckonStore,
  reckonWishes,
  type Sums,
} from "./reckoning.ts";
import { Story } from "./story.ts";
import { Watcher } from "./watcher.ts";
import { letLoose } from "./weather.ts";

/** How many makers' pages are watched. */
const WATCHERS = 4;
/** The pipeline's clocks run this many times as fast, so that leases of dead workers end within the run. */
const TIME_SCALE = 2;
/** Without one end in so long, in ms, nothing more is waited for: a busy machine is slow, a stuck wish never ends. */
const STALL_MS = 300_000;
const LOSSY = { drop: 0.05, double: 0.05, delay: 0.05, maxDelaySeconds: 4 };

/** What one run came to. */
export interface Verdict extends Sums, Spoilt {
  seed: number;
  minutes: number;
  posted: number;
  accepted: number;
  refused: string;
  retried: number;
  kills: number;
  looks: number;
  breaches: string[];
}

/** One run of the chaos with so many ordinary makers: a stack of its own, the plan of the seed, and the reckoning. */
export async function runChaos(
  postgres: TestPostgres,
  { seed, makers: ordinary }: { seed: number; makers: number },
  say: (words: string) => void,
): Promise<Verdict> {
  const begun = Date.now();
  const stack = await startTestStack(postgres, { gate: true, timeScale: TIME_SCALE });
  try {
    const story = new Story(stack, say);
    const plan = planOf(seed, ordinary);
    const makers = await insertMakers(stack, plan.makers.length);
    await stack.app().stop();
    await stack.restart(LOSSY);
    say(`${makers.length} makers are signed in (${since(begun)})`);
    await live(story, plan, makers, say);
    const sums = await reckon(story, makers, say);
    const { spoilt, events } = readLogs(story);
    demandWeather(story, plan, spoilt);
    for (const [event, n] of events) say(`  log ${n} × ${event}`);
    const refused = [...story.refused].map(([code, n]) => `${n} ${code}`).join(", ");
    const { posted, retried, kills, looks, breaches } = story;
    const minutes = (Date.now() - begun) / 60_000;
    const accepted = story.accepted.size;
    return { seed, minutes, posted, accepted, refused, ...sums, retried, kills, ...spoilt, looks, breaches };
  } finally {
    await stack.close();
  }
}

/** A run in which nothing went wrong proves nothing. */
function demandWeather(story: Story, plan: Plan, { dropped, doubled, delayed }: Spoilt): void {
  const kills = plan.faults.filter(({ kind }) => kind === "kill").length;
  if (story.kills !== kills) story.breach(`${story.kills} kills of ${kills}`);
  if (dropped + doubled + delayed === 0) story.breach("the post spoilt no message");
  if (story.retried === 0) story.breach("no request ever had to be sent again");
}

const since = (start: number): string => `${((Date.now() - start) / 1000).toFixed(0)} s`;

/** The storm itself, watched all the while, until everything has settled. */
async function live(story: Story, plan: Plan, makers: Maker[], say: (words: string) => void): Promise<void> {
  const books = watchTheBooks(story.stack, 2000);
  const watchers = makers.slice(-WATCHERS).map((maker) => new Watcher(story, maker));
  const watching = watchers.map((watcher) => watcher.watch());
  const start = Date.now();
  const progress = setInterval(() => void sayHowFar(story), 30_000);
  const wishing = plan.makers.map((wishes, n) => liveAsPlanned(story, makers[n] as Maker, wishes, start));
  const { letters } = await letLoose(story, plan.faults, start);
  await Promise.all(wishing);
  say(`${story.accepted.size} wishes accepted (${since(start)})`);
  await settled(story, say);
  clearInterval(progress);
  await letters;
  for (const until = Date.now() + 60_000; Date.now() < until && watchers.some(({ unread }) => unread > 0); )
    await sleep(500);
  for (const watcher of watchers) {
    watcher.stop();
    if (watcher.unread > 0) story.breach(`${watcher.unread} pictures shown as made could not be read`);
  }
  await Promise.all(watching);
  const { wrong, samples } = await books.stop();
  for (const row of wrong.slice(0, 10)) story.breach(`books: ${row}`);
  if (samples < 20) story.breach(`the books were read only ${samples} times`);
}

async function sayHowFar(story: Story): Promise<void> {
  const left = await unsettled(story.stack);
  story.tell(`${story.accepted.size} accepted, ${left} under way, ${story.breaches.length} breaches`);
}

async function settled({ stack }: Story, say: (words: string) => void): Promise<void> {
  const start = Date.now();
  const left = await untilSettled(stack, STALL_MS);
  say(left === 0 ? `everything has ended (${since(start)} later)` : `${left} have not ended`);
}

async function reckon(story: Story, makers: Maker[], say: (words: string) => void): Promise<Sums> {
  const start = Date.now();
  const sums = await reckonWishes(story);
  await reckonCredits(story, makers);
  const files = await readEverything(story, makers);
  say(`${files} files read (${since(start)})`);
  await reckonStore(story);
  await reckonLetters(story);
  return sums;
}
