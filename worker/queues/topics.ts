import * as z from "zod";

/** The three queues, by their binding: many small acts · one heavy job at a time · letters. */
export type QueueBinding = "JOBS" | "ENGINE" | "MAIL";

/** Which queue carries a topic. A topic without a row here cannot be sent. */
export const TOPICS = {
  "generation.submit": "ENGINE",
  "generation.look": "JOBS",
  "generation.finished": "JOBS",
  "asset.reap": "JOBS",
  "asset.compare": "JOBS",
  "mail.send": "MAIL",
} as const satisfies Record<string, QueueBinding>;

export type Topic = keyof typeof TOPICS;

export function isTopic(topic: string): topic is Topic {
  return Object.hasOwn(TOPICS, topic);
}

/** A message on the wire: the outbox row it came from, its topic, ids and a version. */
export const message = z.object({
  id: z.string(),
  topic: z.string().refine(isTopic),
  body: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Message = z.output<typeof message>;
