import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import type { GenerationDeps } from "./ports.ts";
import type { GenerationRow } from "./row.ts";
import { STATE } from "./state.ts";
import { tell } from "./tell.ts";

/** One step of an attempt; `done` = outputs drawn so far. */
export interface Step {
  readonly from: "submitting" | "running";
  readonly to: "running" | "storing";
  readonly done: number;
  /** The version that draws: a deployment may lie between the wish and its turn. */
  readonly engineVersion: string;
}

/**
 * Moves an attempt one step on, or only its progress (running → running), by compare-and-set; every step is a sign of
 * life that puts the sweep off. False = the attempt is no longer ours: canceled, ended, or taken over. Stop then.
 */
export async function advance(
  deps: Pick<GenerationDeps, "db" | "clock" | "timeScale" | "relay" | "bell" | "later">,
  job: Pick<GenerationRow, "id" | "maker_id" | "attempt">,
  { from, to, done, engineVersion }: Step,
): Promise<boolean> {
  const clocks = clocksOf(deps);
  const quiet = to === "running" ? clocks.signOfLife : clocks.giveUp;
  const row = await firstRow<{ version: number }>(
    deps.db,
    sql`update generations set state = ${STATE[to]}::smallint, done_count = ${done}::smallint, engine_version = ${engineVersion},
        due_at = ${isoAfter(deps.clock.now(), quiet)}::timestamptz
      where id = ${job.id}::uuid and state = ${STATE[from]}::smallint and attempt = ${job.attempt}::smallint returning version`,
  );
  if (row === undefined) return false;
  tell(deps, { id: job.id, makerId: job.maker_id, version: row.version });
  return true;
}
