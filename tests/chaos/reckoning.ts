import { createHash } from "node:crypto";
import { getAsset, listAssets } from "#contracts/assets.ts";
import { type Credits, getCredits } from "#contracts/credits.ts";
import type { GenerationStatus } from "#contracts/generation.ts";
import { encodeId } from "#contracts/ids.ts";
import type { Maker } from "#tests/support/actors.ts";
import { readPatiently, sleep, untilMeant } from "#tests/support/patience.ts";
import { moveClock, strays } from "#tests/support/reckoning.ts";
import type { Story } from "./story.ts";

const BUCKET = "stratamake";
/** Pictures of each maker that are read through the front door at the end. */
const READ_EACH = 2;

/** A wish as the tables have it after everything. */
interface Ended {
  id: string;
  status: GenerationStatus;
  price: number;
  charged: number;
  delivered: number;
  assets: number;
  hold: string;
  captured: number;
  seconds: number;
}

/** What a run came to in numbers: wishes delivered and given back, credits taken, and the slowest wish in seconds. */
export interface Sums {
  delivered: number;
  refunded: number;
  credits: number;
  slowest: number;
}

const NAMES: Record<number, GenerationStatus> = { 50: "succeeded", 60: "failed", 80: "canceled" };

async function endedWishes({ stack }: Story): Promise<Ended[]> {
  const sql = stack.database.sql("strata_owner");
  const holds = await sql<
    { key: string; state: string; captured: number }[]
  >`select key, state, captured from ledger.hold`;
  const byKey = new Map(holds.map((hold) => [hold.key, hold]));
  const rows = await sql<(Omit<Ended, "status" | "hold" | "captured"> & { state: number })[]>`
    select g.id, g.state, g.price, g.charged, extract(epoch from g.ended_at - g.created_at)::float as seconds,
      (select count(*)::int from jsonb_array_elements(coalesce(g.outputs, '[]')) o where o <> 'null') as delivered,
      (select count(*)::int from assets a where a.generation_id = g.id) as assets
    from generations g`;
  return rows.map((row) => {
    const id = encodeId("gen", row.id);
    const hold = byKey.get(id);
    const status = NAMES[row.state] ?? "queued";
    return { ...row, id, status, hold: hold?.state ?? "missing", captured: hold?.captured ?? 0 };
  });
}

/** Accepted = delivered + given back, for each wish: what its client heard, its row, its hold and its pictures agree. */
export async function reckonWishes(story: Story): Promise<Sums> {
  const ended = await endedWishes(story);
  const known = new Set(ended.map(({ id }) => id));
  for (const id of story.accepted.keys()) if (!known.has(id)) story.breach(`${id} was accepted and is gone`);
  const sums: Sums = { delivered: 0, refunded: 0, credits: 0, slowest: 0 };
  for (const wish of ended) {
    const heard = story.accepted.get(wish.id);
    if (heard === undefined) story.breach(`${wish.id} was never accepted`);
    for (const fault of faultsOf(wish)) story.breach(`${wish.id} (${wish.status}): ${fault}`);
    if (heard?.canceled !== undefined && (heard.canceled === "canceled") !== (wish.status === "canceled"))
      story.breach(`${wish.id}: cancel was answered ${heard.canceled}, and it ended as ${wish.status}`);
    const seen = story.seenOver.get(wish.id);
    if (seen !== undefined && seen !== wish.status)
      story.breach(`${wish.id}: seen ${seen}, ended ${wish.status}`);
    if (wish.status === "succeeded") sums.delivered += 1;
    else sums.refunded += 1;
    sums.credits += wish.charged;
    sums.slowest = Math.max(sums.slowest, wish.seconds);
  }
  if (sums.delivered + sums.refunded !== story.accepted.size)
    story.breach(`${story.accepted.size} accepted, ${sums.delivered} + ${sums.refunded} ended`);
  return sums;
}

function faultsOf({ status, price, charged, delivered, assets, hold, captured }: Ended): string[] {
  const faults: string[] = [];
  if (status === "queued") faults.push("has not ended");
  if (charged !== delivered) faults.push(`charged ${charged} for ${delivered} delivered`);
  if (delivered !== assets) faults.push(`${delivered} delivered, ${assets} pictures`);
  if (hold !== (delivered > 0 ? "captured" : "released")) faults.push(`its hold is ${hold}`);
  if (captured !== charged) faults.push(`${captured} captured, ${charged} shown`);
  if (status !== "succeeded" && delivered > 0) faults.push("delivered without success");
  if (charged > price) faults.push(`charged ${charged} of ${price}`);
  return faults;
}

/** The books of each maker, as the page shows them, against what their wishes brought. */
export async function reckonCredits(story: Story, makers: Maker[]): Promise<void> {
  const sql = story.stack.database.sql("strata_owner");
  for (const maker of makers) {
    const books: Credits = await readPatiently(maker, getCredits);
    const [row] = await sql<{ charged: number }[]>`
      select coalesce(sum(charged), 0)::int as charged from generations g join users u on u.id = g.maker_id where u.email = ${maker.email}`;
    const { granted, spent, held, left, debt, expired, takenBack } = books;
    const honest = granted === 50 && spent === row?.charged && held + debt + expired + takenBack === 0;
    if (!honest || left !== 50 - spent)
      story.breach(`${maker.username}: ${JSON.stringify(books)} with ${row?.charged} charged`);
  }
}

/**
 * Every file that a picture needs lies in the store with the bytes of its hash; and some pictures of each maker are read
 * as the maker reads them. Answers how many files were read.
 */
export async function readEverything(story: Story, makers: Maker[]): Promise<number> {
  let files = 0;
  const { s3 } = story.stack;
  for (const { key } of s3.objects(BUCKET)) {
    if (sha256Of(await s3.bytes(BUCKET, key)) !== key.split("/")[1]) story.breach(`${key} holds other bytes`);
    files += 1;
  }
  for (const maker of makers) {
    const { items } = await readPatiently(maker, listAssets, { query: { limit: "100" } });
    for (const { id } of items.slice(0, READ_EACH)) files += await readAsset(story, maker, id);
  }
  return files;
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function readAsset(story: Story, maker: Maker, id: string): Promise<number> {
  const { files } = await readPatiently(maker, getAsset, { params: { id } });
  for (const { url, sha256, role } of files) {
    const answer = await untilMeant(() => fetch(url));
    const hash = sha256Of(new Uint8Array(await answer.arrayBuffer()));
    if (answer.status !== 200 || hash !== sha256) story.breach(`${id} ${role}: ${answer.status} ${hash}`);
  }
  return files.length;
}

/** A day later the reaper and the nightly comparison have been here: store and tables hold the same, and nothing loose. */
export async function reckonStore(story: Story): Promise<void> {
  await moveClock(story.stack, 25 * 3_600_000);
  const compared = () => story.stack.app().log().includes('"event":"store.compared"');
  const end = Date.now() + 180_000;
  let left = ["the comparison did not run"];
  while (Date.now() < end) {
    await sleep(2500); // the app reads the moved clock every two seconds
    if (!compared()) await story.stack.app().night();
    await story.stack.app().tick();
    left = await strays(story.stack);
    if (left.length === 0 && compared()) return;
  }
  for (const stray of left.slice(0, 10)) story.breach(`stray: ${stray}`);
  if (left.length === 0) story.breach("the nightly comparison did not run");
}

/** Nothing waits in the outbox, and every dead letter is of something that ended all the same. */
export async function reckonLetters(story: Story): Promise<void> {
  const sql = story.stack.database.sql("strata_owner");
  for (const row of await sql`select topic, tries, last_error from outbox`)
    story.breach(`outbox: ${JSON.stringify(row)}`);
  const open = await sql`
    select queue, body ->> 'topic' as topic, attempts from dead_letters d
    where replayed_at is null and not (body ->> 'topic' like 'generation.%'
      and exists (select from generations g where g.id::text = d.body -> 'body' ->> 'id' and g.state >= 50))
      and not (body ->> 'topic' = 'asset.reap' and not exists (select from blob_graves b where b.incarnation::text = d.body -> 'body' ->> 'incarnation'))`;
  for (const row of open) story.breach(`dead letter: ${JSON.stringify(row)}`);
}
