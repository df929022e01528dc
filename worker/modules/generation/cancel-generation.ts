import { sql } from "drizzle-orm";
import type { Generation } from "#contracts/generation.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import type { GenerationDeps } from "./ports.ts";
import { presentGeneration } from "./present.ts";
import { type GenerationDocument, publicId } from "./row.ts";
import { tell } from "./tell.ts";

type Canceled =
  | { code: "canceled"; makerId: string; version: number; told: OutboxRow[]; row: GenerationDocument }
  | { code: "already"; row: GenerationDocument }
  | { code: "too-late" }
  | { code: "over" }
  | { code: "missing" };

/**
 * Cancels what has not ended; all its credits are back in the same statement. What is canceled already is answered as
 * it is. Refuses: generation.too-late (being stored) · generation.over (succeeded or failed) · not-found · auth.ended.
 */
export async function cancelGeneration(
  deps: Pick<GenerationDeps, "db" | "clock" | "timeScale" | "relay" | "bell" | "later" | "files">,
  maker: Maker,
  id: string,
): Promise<Generation> {
  const now = deps.clock.now();
  const row = await firstRow<{ done: Canceled | null }>(
    deps.db,
    sql`select case when ${liveSession(maker)} then cancel_generation(${id}::uuid, ${maker.userId}::uuid, ${publicId(id)},
      ${now.toISOString()}::timestamptz, ${isoAfter(now, clocksOf(deps).sweep)}::timestamptz) end as done`,
  );
  const done = row?.done;
  if (!done) throw new Refusal("auth.ended");
  if (done.code === "missing") throw new Refusal("not-found");
  if (done.code === "too-late") throw new Refusal("generation.too-late");
  if (done.code === "over") throw new Refusal("generation.over");
  if (done.code === "canceled") tell(deps, { ...done, id });
  return presentGeneration(deps, done.row, []);
}
