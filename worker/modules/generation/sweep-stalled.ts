import { type SQL, sql } from "drizzle-orm";
import { isConnectionFault, rows } from "#worker/db/connect.ts";
import { jobsAtOnceSql } from "#worker/modules/credits/index.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import { type ReportDeps, takeEngineReport } from "./take-engine-report.ts";

/** A sweep stops after this long; the next one goes on. */
const BUDGET_MS = 5000;

/** Waiting wishes a sweep reads for each it may look at: most have no place yet and are only moved out of the way. */
const READ_PER_LOOK = 10;

/**
 * Looks at up to `limit` wishes that are due, each in a statement of its own: first those that run, then of each maker's
 * line only those that may have a place (an end calls the next), so that a long line keeps nobody waiting. Queues and
 * objects may have been wiped: this alone brings every wish to its end. What it reads is bounded by `limit`, however
 * many wait. Two sweeps at once do no harm. Returns how many were looked at.
 */
export async function sweepStalled(deps: ReportDeps, limit = 200): Promise<number> {
  const due = await rows<{ id: string }>(deps.db, dueWishes(deps, limit));
  const end = performance.now() + BUDGET_MS;
  let looked = 0;
  for (const { id } of due) {
    if (performance.now() > end) break;
    await lookAt(deps, id);
    looked += 1;
  }
  return looked;
}

/**
 * Lists what is due, and moves those that wait behind as many of their maker's own as may run at once to the end of
 * their patience. Rows somebody is at are passed over; one that was called meanwhile is not due any more.
 */
export function dueWishes(deps: Pick<ReportDeps, "clock" | "timeScale">, limit: number): SQL {
  const now = deps.clock.now();
  const at = sql`${now.toISOString()}::timestamptz`;
  const { patience } = clocksOf(deps);
  return sql`with waiting as materialized (
      select id, maker_id, seq, attempt, created_at, due_at from generations
      where state = 10 and due_at <= ${at} order by due_at limit ${limit * READ_PER_LOOK} for update skip locked
    ), told as materialized (
      select id, due_at, attempt = 0 and created_at > ${isoAfter(now, -patience)}::timestamptz
        and exists (select from generations e where e.maker_id = w.maker_id and e.state = 10 and e.seq < w.seq
          order by e.seq offset ${jobsAtOnceSql(sql`w.maker_id`, now)} - 1 limit 1) as behind
      from waiting w
    ), moved as (
      update generations g set due_at = g.created_at + make_interval(secs => ${patience})
      from told t where g.id = t.id and t.behind
    ), running as (
      select id, due_at from generations where state in (20, 30, 40) and due_at <= ${at} order by due_at limit ${limit}
    )
    select id from (
      select id, due_at, 1 as turn from running union all select id, due_at, 2 from told where not behind
    ) due order by turn, due_at limit ${limit}`;
}

/** One that cannot be looked at must not keep the others waiting. */
async function lookAt(deps: ReportDeps, id: string): Promise<void> {
  try {
    await takeEngineReport(deps, id);
  } catch (error) {
    if (isConnectionFault(error)) throw error;
    deps.log.error("generation.look-failed", error, { generation: id });
  }
}
