import { sql } from "drizzle-orm";
import { isConnectionFault, rows } from "#worker/db/connect.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import { type ReportDeps, takeEngineReport } from "./take-engine-report.ts";

/** A sweep stops after this long; the next one goes on. */
const BUDGET_MS = 5000;

/**
 * Looks at up to `limit` wishes that are due, each in a statement of its own: first those that run, then of each maker's
 * line only the first one (its end calls the next), so that a long line keeps nobody waiting. Queues and objects may have
 * been wiped: this alone brings every wish to its end. Two sweeps at once do no harm. Returns how many were looked at.
 */
export async function sweepStalled(deps: ReportDeps, limit = 200): Promise<number> {
  const now = deps.clock.now();
  const due = await rows<{ id: string }>(
    deps.db,
    sql`select id from generations g
      where state < 50 and due_at <= ${now.toISOString()}::timestamptz
        and (state > 10 or created_at <= ${isoAfter(now, -clocksOf(deps).patience)}::timestamptz
          or not exists (select from generations e where e.maker_id = g.maker_id and e.state = 10 and e.seq < g.seq))
      order by state > 10 desc, due_at limit ${limit}`,
  );
  const end = performance.now() + BUDGET_MS;
  let looked = 0;
  for (const { id } of due) {
    if (performance.now() > end) break;
    await lookAt(deps, id);
    looked += 1;
  }
  return looked;
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
