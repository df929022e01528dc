import { randomUUID } from "node:crypto";
import { signIn } from "#contracts/accounts.ts";
import { listAssets } from "#contracts/assets.ts";
import { cancelGeneration, createGeneration, listGenerations } from "#contracts/generation.ts";
import { createPost } from "#contracts/posts.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE, markLocal, seed } from "#local/seed.ts";
import { clockAt } from "#worker/kernel/clock.ts";
import { Person, turnstileToken } from "./actors.ts";
import type { TestStack } from "./stack.ts";

/** A wish of the showcase: a sentence, a shape, a style. */
export type ShowWish = readonly [prompt: string, aspect: string, style: string];

/** What to show. */
export interface ShowPlan {
  /** The hour the pages say it is, ISO. Everything else follows from it. */
  readonly now: string;
  /** Wishes by how many days before `now` they were made, oldest first. */
  readonly days: readonly { readonly ago: number; readonly wishes: readonly ShowWish[] }[];
  /** Edge of the pictures in px. */
  readonly size: 256 | 512 | 1024;
  /** How many of the newest stay private. */
  readonly private: number;
}

/** A stack that has been filled. */
export interface Showcase {
  /** Who made all of it; their jar signs a browser in. */
  readonly maker: Person;
  /** An account that has nothing but its first credits. */
  readonly fresh: Person;
  readonly assetIds: readonly string[];
  readonly postIds: readonly string[];
}

const DAY_MS = 86_400_000;

const BROWSERS = {
  laptop: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  phone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
  elsewhere:
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
} as const;

/** Sets the stack's clock to an instant, from where it goes on; waits until the app has seen it. */
async function turnTo(stack: TestStack, at: number): Promise<void> {
  const ms = at - Date.now();
  await stack.database.sql("strata_owner")`insert into clock_offset ("only", ms) values (1, ${ms})
    on conflict ("only") do update set ms = excluded.ms`;
  // the app believes an offset it has read for two seconds
  await new Promise((resolve) => setTimeout(resolve, 2_100));
}

async function enter(
  stack: TestStack,
  name: string,
  from: keyof typeof BROWSERS,
  country: string,
): Promise<Person> {
  const email = DEMO_PEOPLE.find(({ username }) => username === name)?.email ?? "";
  const person = new Person(stack.origin);
  const headers = { "user-agent": BROWSERS[from], "cf-ipcountry": country };
  await person.get(signIn, { body: { email, password: DEMO_PASSWORD, turnstileToken } }, { headers });
  return person;
}

async function wishAll(maker: Person, plan: ShowPlan, wishes: readonly ShowWish[]): Promise<void> {
  for (const [prompt, aspect, style] of wishes) {
    const params = { size: plan.size, aspect, style } as never;
    const body = {
      kind: "picture",
      mode: "text",
      engine: "strata",
      prompt,
      seed: 7,
      count: 1,
      params,
    } as const;
    await maker.get(createGeneration, { body }, { idempotencyKey: randomUUID() });
  }
}

/** Waits until everything wished for is there. */
async function allMade(maker: Person): Promise<void> {
  for (;;) {
    const { items } = await maker.get(listGenerations, { query: { limit: 100 } });
    if (items.every(({ status }) => ["succeeded", "failed", "canceled"].includes(status))) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Publishes all but the newest `kept`, oldest first, each under its own sentence. */
async function publish(maker: Person, kept: number): Promise<{ assetIds: string[]; postIds: string[] }> {
  const { items } = await maker.get(listAssets, { query: { limit: 100 } });
  const postIds: string[] = [];
  for (const { id, alt } of items.slice(kept).reverse()) {
    const title = alt.charAt(0).toUpperCase() + alt.slice(1, 60);
    const body = { assetId: id, title, licence: "cc-by", showPrompt: true, showRecipe: true } as const;
    postIds.unshift((await maker.get(createPost, { body }, { idempotencyKey: randomUUID() })).id);
  }
  return { assetIds: items.map(({ id }) => id), postIds };
}

/**
 * Fills an empty stack through its own front door, the same every time: the demo maker with pictures of several days, most
 * of them published, one wish cancelled, three sessions of which one is at a new place; and a maker who has nothing yet.
 */
export async function fillShowcase(stack: TestStack, plan: ShowPlan): Promise<Showcase> {
  const now = Date.parse(plan.now);
  const first = now - (plan.days[0]?.ago ?? 0) * DAY_MS;
  const owner = stack.database.url("strata_owner");
  await markLocal(owner);
  await seed(owner, stack.services.secrets.worker.PASSWORD_PEPPER, clockAt(first - 3_600_000 - Date.now()));
  await turnTo(stack, first);
  const maker = await enter(stack, "demo-maker", "laptop", "DE");
  for (const day of plan.days) {
    await turnTo(stack, now - day.ago * DAY_MS);
    await wishAll(maker, plan, day.wishes);
    await allMade(maker);
  }
  // two at once: one runs, the other waits and is taken back
  await wishAll(maker, plan, [
    ["an owl on a branch at night, moon", "1:1", "flat"],
    ["an owl on a branch at night, three moons", "1:1", "flat"],
  ]);
  await cancelNewest(maker);
  await allMade(maker);
  await enter(stack, "demo-maker", "phone", "DE");
  await enter(stack, "demo-maker", "elsewhere", "PT");
  const fresh = await enter(stack, "demo-partner", "laptop", "DE");
  return { maker, fresh, ...(await publish(maker, plan.private)) };
}

async function cancelNewest(maker: Person): Promise<void> {
  const { items } = await maker.get(listGenerations, { query: { limit: 1 } });
  const [newest] = items;
  if (newest !== undefined) await maker.call(cancelGeneration, { params: { id: newest.id } });
}
