import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import { clocksOf, isoAfter, MAX_TAKES } from "./clocks.ts";
import type { GenerationDeps } from "./ports.ts";
import { publicId } from "./row.ts";
import { tell } from "./tell.ts";

type Looked =
  | { code: "missing" | "over" | "waiting" }
  | { code: "early"; dueAt: string }
  | { code: "resent"; told: OutboxRow[] }
  | { code: "returned" | "failed"; makerId: string; version: number; told: OutboxRow[] };

export type ReportDeps = Pick<
  GenerationDeps,
  "db" | "clock" | "timeScale" | "relay" | "bell" | "watch" | "later" | "log"
>;

/**
 * Looks at a wish and does what is due: the one act that the alarm (`generation.look`), the sweep and, for engines
 * outside, webhook and poll enter. A wish whose worker was not heard of goes back in line, or ends after MAX_TAKES with
 * all credits back; one whose message got lost is called again. Before its time nothing happens, however often it is asked.
 */
export async function takeEngineReport(deps: ReportDeps, id: string): Promise<void> {
  await lookAtGeneration(deps, id);
}

/** The same, telling what was done. */
export async function lookAtGeneration(deps: ReportDeps, id: string): Promise<Looked["code"]> {
  const now = deps.clock.now();
  const row = await firstRow<{ looked: Looked }>(
    deps.db,
    sql`select look_at_generation(${id}::uuid, ${MAX_TAKES}::int, make_interval(secs => ${clocksOf(deps).patience}), ${publicId(id)},
      ${now.toISOString()}::timestamptz, ${isoAfter(now, clocksOf(deps).sweep)}::timestamptz) as looked`,
  );
  const looked = row?.looked ?? { code: "missing" };
  if (looked.code === "early") deps.later(deps.watch.lookAt(id, new Date(looked.dueAt)));
  if (looked.code === "resent") deps.relay.sendAfterCommit(looked.told);
  if (looked.code === "returned" || looked.code === "failed") {
    deps.log.warn("generation.stalled", { generation: id, outcome: looked.code });
    tell(deps, { ...looked, id });
  }
  return looked.code;
}
