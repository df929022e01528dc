import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import type { NewAsset } from "#worker/modules/assets/index.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import type { GenerationDeps, Understanding } from "./ports.ts";
import { type GenerationRow, publicId } from "./row.ts";
import { tell } from "./tell.ts";

/** What was made: for each output the hash of its original or null, and the assets to be, their files in the store. */
export interface Delivery {
  readonly outputs: readonly (string | null)[];
  readonly assets: readonly NewAsset[];
  readonly understood: Understanding;
}

type Finished =
  | { code: "finished"; makerId: string; version: number; charged: number; paid: boolean; told: OutboxRow[] }
  | { code: "lost" };

/**
 * storing → succeeded in one statement: assets, payment for exactly what is there, news, the maker's next wish called.
 * False = this attempt no longer counts (canceled, failed, taken over): nothing was changed, drop the result.
 * @throws what attach_assets throws (`isClaimGone`); nothing was changed then
 */
export async function finishGeneration(
  deps: Pick<GenerationDeps, "db" | "clock" | "timeScale" | "relay" | "bell" | "later" | "log">,
  job: Pick<GenerationRow, "id" | "attempt">,
  { outputs, assets, understood }: Delivery,
): Promise<boolean> {
  const now = deps.clock.now();
  const given = assets.map((asset) => ({ ...asset, now: now.toISOString() }));
  const row = await firstRow<{ done: Finished }>(
    deps.db,
    sql`select finish_generation(${job.id}::uuid, ${job.attempt}::int, ${JSON.stringify(outputs)}::jsonb, ${JSON.stringify(given)}::jsonb,
      ${JSON.stringify(understood)}::jsonb,      ${publicId(job.id)}, ${now.toISOString()}::timestamptz, ${isoAfter(now, clocksOf(deps).sweep)}::timestamptz) as done`,
  );
  if (row?.done.code !== "finished") return false;
  // the hold ran out before the work did: the maker keeps the result, we keep the loss and want to know
  if (!row.done.paid) deps.log.warn("generation.unpaid", { generation: job.id });
  tell(deps, { ...row.done, id: job.id });
  return true;
}
