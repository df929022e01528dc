import { sql } from "drizzle-orm";
import type { Deps } from "#worker/compose.ts";
import { rows } from "#worker/db/connect.ts";
import { forgetOwed, postponeOwed } from "#worker/db/outbox.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { dispatch } from "./dispatch.ts";
import { isOwed, type Message, message } from "./topics.ts";

/** Longest wait before a message is tried again, in seconds. */
const MAX_DELAY_S = 60;
/** When what is owed is tried anew after its queue has given it up, in seconds. */
const POSTPONED_S = 600;

/**
 * One batch of any queue: every message is parsed, handed to its act, and acknowledged or tried again on its own.
 * A refusal is an outcome (someone else was first, the row is gone) and is acknowledged; a fault is tried again,
 * later each time, until the platform moves it to the dead letters.
 */
export async function consume(batch: MessageBatch, deps: Deps): Promise<void> {
  for (const received of batch.messages) {
    try {
      await handle(message.parse(received.body), deps);
      received.ack();
    } catch (error) {
      deps.log.error("queue.failed", error, { queue: batch.queue, attempts: received.attempts });
      received.retry({ delaySeconds: Math.min(MAX_DELAY_S, 2 ** received.attempts) });
    }
  }
}

/** The act of one message, and the end of what was owed with it. */
async function handle(given: Message, deps: Deps): Promise<void> {
  try {
    await dispatch(deps, given);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "overloaded") throw error;
    deps.log.warn("queue.refused", { topic: given.topic, code: error.code });
  }
  if (isOwed(given.topic)) await forgetOwed(deps.db, given.id, deps.clock.now());
}

/**
 * Writes what a queue gave up on where a person finds it. One row for each outbox row, however often its message comes
 * back; what is owed is tried anew later.
 */
export async function keepDeadLetters(batch: MessageBatch, deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString();
  const letters = batch.messages.map(({ id, body, attempts }) => ({
    id: deps.ids.uuid(),
    messageId: message.safeParse(body).data?.id ?? id,
    body,
    attempts,
  }));
  await rows(
    deps.db,
    sql`insert into dead_letters (id, queue, message_id, body, attempts, arrived_at)
      select r.id, ${batch.queue.replace(/-dlq$/, "")}, r."messageId", r.body, r.attempts, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as r(id uuid, "messageId" text, body jsonb, attempts integer)
      on conflict (message_id) do update set attempts = dead_letters.attempts + excluded.attempts, arrived_at = excluded.arrived_at`,
  );
  const owed = batch.messages
    .flatMap(({ body }) => message.safeParse(body).data ?? [])
    .filter(({ topic }) => isOwed(topic));
  await postponeOwed(
    deps.db,
    owed.map(({ id }) => id),
    plusSeconds(deps.clock.now(), POSTPONED_S),
  );
  for (const letter of letters)
    deps.log.error("queue.dead-letter", undefined, { queue: batch.queue, messageId: letter.messageId });
  batch.ackAll();
}
