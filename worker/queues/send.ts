import type { OutboxRow, Send } from "#worker/db/outbox.ts";
import { isTopic, type QueueBinding, TOPICS } from "./topics.ts";

/** Messages one sendBatch may carry (platform limit). */
const BATCH = 100;

export type Queues = Readonly<Record<QueueBinding, Pick<Queue, "sendBatch">>>;

/** Puts outbox rows on their queues, in batches of one queue each. Throws when a row has no queue or a queue refuses. */
export function sendTo(queues: Queues): Send {
  return async (rows) => {
    const sorted = new Map<QueueBinding, OutboxRow[]>();
    for (const row of rows) {
      if (!isTopic(row.topic)) throw new Error(`no queue carries ${row.topic}`);
      const binding = TOPICS[row.topic];
      sorted.set(binding, [...(sorted.get(binding) ?? []), row]);
    }
    for (const [binding, mine] of sorted) {
      for (let at = 0; at < mine.length; at += BATCH) {
        await queues[binding].sendBatch(
          mine.slice(at, at + BATCH).map(({ id, topic, body }) => ({ body: { id, topic, body } })),
        );
      }
    }
  };
}
