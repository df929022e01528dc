import { sql } from "drizzle-orm";
import { isConnectionFault, rows } from "#worker/db/connect.ts";
import { type ReportDeps, takeEngineReport } from "./take-engine-report.ts";

/** A sweep stops after this long; the next one goes on. */
const BUDGET_MS = 5000;

/**
 * Looks at up to `limit` wishes that are due, oldest first, each in a statement of its own. Queues and objects may have
 * been wiped: this alone brings every wish to its end. Two sweeps at once do no harm. Returns how many were looked at.
 */
export async function sweepStalled(deps: ReportDeps, limit = 200): Promise<number> {
  const due = await rows<{ id: string }>(
    deps.db,
    sql`select id from generations where state < 50 and due_at <= ${deps.clock.now().toISOString()}::timestamptz
      order by due_at limit ${limit}`,
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
