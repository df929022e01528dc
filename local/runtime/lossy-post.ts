/**
 * What stands between the Worker and its queues when a stack was started with `lossyQueues`: a worker of its own that has
 * the real producers and takes messages as a queue would, then loses, doubles or delays some. The product does not know:
 * its bindings JOBS, ENGINE and MAIL lead here instead. Runs in workerd; miniflare.ts gives it the source without its types.
 */
import { WorkerEntrypoint } from "cloudflare:workers";
import type { QueueFaults } from "./queue-faults.ts";

type Binding = "JOBS" | "ENGINE" | "MAIL";
type PostEnv = Record<Binding, Queue> & { readonly FAULTS: QueueFaults };

const whole = (upTo: number): number => 1 + Math.floor(Math.random() * upTo);

/** What becomes of one message: after how many seconds each of its copies goes out. */
function copiesOf(faults: QueueFaults): {
  fate: "sent" | "dropped" | "doubled" | "delayed";
  after: number[];
} {
  const dice = Math.random();
  const later = whole(faults.maxDelaySeconds);
  if (dice < faults.drop) return { fate: "dropped", after: [] };
  if (dice < faults.drop + faults.double) return { fate: "doubled", after: [0, later] };
  if (dice < faults.drop + faults.double + faults.delay) return { fate: "delayed", after: [later] };
  return { fate: "sent", after: [0] };
}

/** Adds its copies of one message to `copies`, and says in the log what it did to it. */
function spoil(
  queue: Binding,
  message: MessageSendRequest,
  faults: QueueFaults,
  copies: MessageSendRequest[],
): void {
  const { fate, after } = copiesOf(faults);
  if (fate !== "sent") console.log(JSON.stringify({ level: "info", event: `post.${fate}`, queue }));
  for (const seconds of after) {
    copies.push(
      seconds === 0 ? message : { ...message, delaySeconds: (message.delaySeconds ?? 0) + seconds },
    );
  }
}

/** A door for each binding, with the two acts of a queue that the Worker uses. */
abstract class Door extends WorkerEntrypoint<PostEnv> {
  abstract readonly binding: Binding;

  async sendBatch(messages: MessageSendRequest[]): Promise<void> {
    const copies: MessageSendRequest[] = [];
    for (const message of messages) spoil(this.binding, message, this.env.FAULTS, copies);
    for (let at = 0; at < copies.length; at += 100)
      await this.env[this.binding].sendBatch(copies.slice(at, at + 100));
  }

  async send(body: unknown): Promise<void> {
    await this.sendBatch([{ body }]);
  }
}

export class JOBS extends Door {
  readonly binding = "JOBS";
}
export class ENGINE extends Door {
  readonly binding = "ENGINE";
}
export class MAIL extends Door {
  readonly binding = "MAIL";
}

export default {};
