import { cancelGeneration, type createGeneration, generation } from "#contracts/generation.ts";
import type { Heard, Maker } from "#tests/support/actors.ts";
import { sleep, untilMeant, wishUntilAnswered } from "#tests/support/patience.ts";
import type { PlannedWish } from "./plan.ts";
import type { Story } from "./story.ts";

type Answered = Heard<typeof createGeneration>;

/** Does all that one maker has planned, from `start` (ms of `Date.now()`); a wish waits until the one before is answered. */
export async function liveAsPlanned(
  story: Story,
  maker: Maker,
  wishes: PlannedWish[],
  start: number,
): Promise<void> {
  const canceling: Promise<void>[] = [];
  for (const wish of wishes) {
    await sleep(start + wish.atMs - Date.now());
    const id = await wishFor(story, maker, wish);
    if (id !== undefined && wish.cancelAfterMs !== undefined) {
      canceling.push(sleep(wish.cancelAfterMs).then(() => cancel(story, maker, id)));
    }
  }
  await Promise.all(canceling);
}

/** Posts one wish, twice at once where planned. Answers the id when it was accepted. */
async function wishFor(
  story: Story,
  maker: Maker,
  { body, expect, twice }: PlannedWish,
): Promise<string | undefined> {
  const idempotencyKey = crypto.randomUUID();
  const again = (heard?: Answered): void => mindTheRetry(story, "POST /generations", heard);
  const post = () => wishUntilAnswered(maker, body, { idempotencyKey, again });
  story.posted += 1;
  const [heard, twin] = await Promise.all([post(), twice ? post() : undefined]);
  if (twin !== undefined) compareTwins(story, heard, twin);
  if (!heard.ok) {
    story.refuse(heard.problem.code);
    const honest = expect === "refused" ? "moderation.refused" : "credits.insufficient";
    if (expect === "accepted" || heard.problem.code !== honest)
      story.breach(`a wish was refused: ${heard.status} ${JSON.stringify(heard.problem)}`);
    return undefined;
  }
  if (expect === "refused") story.breach("a wish was accepted that the rules refuse");
  const made = generation.parse(heard.data);
  if (made.price !== made.count || made.count !== body.count)
    story.breach(`${made.id}: ${made.count} for ${made.price} credits`);
  story.accepted.set(made.id, { maker, price: made.price, count: made.count });
  return made.id;
}

function compareTwins(story: Story, one: Answered, other: Answered): void {
  const words = (heard: Answered) =>
    heard.ok ? JSON.stringify(heard.data) : `${heard.status} ${heard.problem.code}`;
  // a refusal is not kept: of two that were sent at once one may have found credits that had come back in between
  const mixed = one.ok !== other.ok && [one, other].some((heard) => !heard.ok && heard.status === 402);
  if (!mixed && words(one) !== words(other))
    story.breach(`twins of one key differ: ${words(one)} | ${words(other)}`);
}

/** Counts a retry, and looks whether the answer that asked for it was an honest one. */
export function mindTheRetry(
  story: Story,
  what: string,
  heard?: { status: number; headers: Headers; ok: boolean },
): void {
  story.retried += 1;
  if (heard === undefined && story.away === 0)
    story.breach(`${what}: no connection though the app was there`);
  if (heard !== undefined && heard.status !== 409 && heard.headers.get("retry-after") === null)
    story.breach(`${what}: ${heard.status} without Retry-After`);
}

const TOO_LATE = { "generation.too-late": "too-late", "generation.over": "over" } as const;

async function cancel(story: Story, maker: Maker, id: string): Promise<void> {
  const heard = await untilMeant(
    () => maker.call(cancelGeneration, { params: { id } }),
    (each) => mindTheRetry(story, "cancel", each),
  );
  const wish = story.accepted.get(id);
  if (wish === undefined) return;
  if (heard.ok) {
    wish.canceled = "canceled";
    if (heard.data.status !== "canceled" || heard.data.charged !== 0)
      story.breach(`${id}: canceled, and shown as ${heard.data.status}, charged ${heard.data.charged}`);
    return;
  }
  const why = TOO_LATE[heard.problem.code as keyof typeof TOO_LATE];
  if (why === undefined) story.breach(`cancel: ${heard.status} ${JSON.stringify(heard.problem)}`);
  else wish.canceled = why;
}
