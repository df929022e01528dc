import type { OutboxRow, Send } from "#worker/db/outbox.ts";
import { isTopic, type QueueBinding, TOPICS } from "./topics.ts";

/** Messages one sendBatch may carry (platform limit). */
const BATCH = 100;

export type Queues = Readonly<Record<QueueBinding, Pick<Queue, "sendBatch">>>;

/**
 * Puts outbox rows on their queues, in batches of one queue each. A queue that refuses, or a topic this Worker does not
 * know (a newer one wrote it), fails alone.
 */
export function sendTo(queues: Queues): Send {
  return async (rows) => {
    const sent: OutboxRow[] = [];
    const failed: { row: OutboxRow; why: string }[] = [];
    const sorted = new Map<QueueBinding, OutboxRow[]>();
    for (const row of rows) {
      if (!isTopic(row.topic)) failed.push({ row, why: "no queue carries this topic" });
      else sorted.set(TOPICS[row.topic], [...(sorted.get(TOPICS[row.topic]) ?? []), row]);
    }
    for (const [binding, mine] of sorted) {
      for (let at = 0; at < mine.length; at += BATCH) {
        const batch = mine.slice(at, at + BATCH);
        try {
          await queues[binding].sendBatch(
            batch.map(({ id, topic, body }) => ({ body: { id, topic, body } })),
          );
          sent.push(...batch);
        } catch (error) {
          failed.push(
            ...batch.map((row) => ({
              row,
              why: error instanceof Error ? error.message : "the queue refused",
            })),
          );
        }
      }
    }
    return { sent, failed };
  };
}
