import * as z from "zod";
import type { Deps } from "#worker/compose.ts";
import { assertNever } from "#worker/kernel/assert-never.ts";
import { sendMail } from "#worker/modules/accounts/index.ts";
import { compareMessage, compareSlice, reapBlob, reapMessage } from "#worker/modules/assets/index.ts";
import { announceFinished, submitToEngine, takeEngineReport } from "#worker/modules/generation/index.ts";
import type { Message } from "./topics.ts";

// `v` is the version of a body's shape: during a deploy old and new Workers read each other's messages
const generationMessage = z.object({ v: z.literal(1), id: z.uuid() });
const mailMessage = z.object({ v: z.literal(1), id: z.uuid(), kind: z.string() });

/** The act behind each topic. Throws ZodError on a body of another shape: that is a dead letter, not a guess. */
export async function dispatch(deps: Deps, { topic, body }: Message): Promise<void> {
  switch (topic) {
    case "generation.submit":
      return submitToEngine(deps, generationMessage.parse(body).id);
    case "generation.look":
      return takeEngineReport(deps, generationMessage.parse(body).id);
    case "generation.finished":
      return announceFinished(deps, generationMessage.parse(body).id);
    case "asset.reap":
      return reapBlob(deps, reapMessage.parse(body));
    case "asset.compare":
      await compareSlice(deps, compareMessage.parse(body));
      return;
    case "mail.send":
      return sendMail(deps, mailMessage.parse(body));
    default:
      return assertNever(topic);
  }
}
