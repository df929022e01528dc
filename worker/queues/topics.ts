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

/**
 * Topics whose only trace is the outbox: nothing else in the database says that a letter is still to be sent. Their row
 * stays until the act is done, so that a wiped queue loses nothing. The others are healed by sweeps over their own rows.
 */
const OWED: ReadonlySet<string> = new Set<Topic>(["mail.send"]);

export function isOwed(topic: string): boolean {
  return OWED.has(topic);
}

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
