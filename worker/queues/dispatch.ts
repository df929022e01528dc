import type { Deps } from "#worker/compose.ts";
import { assertNever } from "#worker/kernel/assert-never.ts";
import { sendMail } from "#worker/modules/accounts/index.ts";
import { reapBlob } from "#worker/modules/assets/index.ts";
import { announceFinished, submitToEngine, takeEngineReport } from "#worker/modules/generation/index.ts";
import { BODIES, type Message } from "./topics.ts";

/** The act behind each topic. Throws ZodError on a body of another shape: that is a dead letter, not a guess. */
export async function dispatch(deps: Deps, { topic, body }: Message): Promise<void> {
  switch (topic) {
    case "generation.submit":
      return submitToEngine(deps, BODIES[topic].parse(body).id);
    case "generation.look":
      return takeEngineReport(deps, BODIES[topic].parse(body).id);
    case "generation.finished":
      return announceFinished(deps, BODIES[topic].parse(body).id);
    case "asset.reap":
      return reapBlob(deps, BODIES[topic].parse(body));
    case "mail.send":
      return sendMail(deps, BODIES[topic].parse(body));
    default:
      return assertNever(topic);
  }
}
