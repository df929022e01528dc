import type { Story } from "./story.ts";

/** Events that no weather excuses. */
const NEVER = new Set([
  "fault",
  "store.lost",
  "generation.unpaid",
  "hold.forgotten",
  "outbox.stuck",
  "engine.draw-failed",
  "mail.refused",
]);
/** What an error may say while database, store or mail are away. */
const KNOWN =
  /network connection lost|connect|proxy request failed|StoreUnavailable|\b[45]\d\d \w+|was given up|no answer|timed? ?out|overloaded|busy/i;

/** One line of the app's log. */
interface Line {
  level?: string;
  event?: string;
  error?: string;
  message?: string;
  [field: string]: unknown;
}

export interface Spoilt {
  dropped: number;
  doubled: number;
  delayed: number;
}

/** Reads all that the app has said: what it must never say is a breach. Answers what the post did, and a count by event. */
export function readLogs(story: Story): { spoilt: Spoilt; events: Map<string, number> } {
  const spoilt: Spoilt = { dropped: 0, doubled: 0, delayed: 0 };
  const events = new Map<string, number>();
  for (const line of [...story.logs, story.stack.app().log()].flatMap((log) => log.split("\n"))) {
    const { level = "", event = "", ...rest } = parse(line);
    if (event.startsWith("post.")) spoilt[event.slice(5) as keyof Spoilt] += 1;
    if (level !== "warn" && level !== "error") continue;
    const name = level === "error" ? `${event} (${String(rest.message ?? "").slice(0, 60)})` : event;
    events.set(name, (events.get(name) ?? 0) + 1);
    const unknown =
      level === "error" && event !== "queue.dead-letter" && !KNOWN.test(`${rest.error} ${rest.message}`);
    if (NEVER.has(event) || unknown) story.breach(`log: ${line.slice(0, 600)}`);
  }
  return { spoilt, events };
}

function parse(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return {}; // words of workerd or Miniflare
  }
}
