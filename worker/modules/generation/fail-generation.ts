import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import type { FailureCode } from "./failures.ts";
import type { GenerationDeps } from "./ports.ts";
import { type GenerationRow, publicId } from "./row.ts";
import { tell } from "./tell.ts";

type Failed = { code: "failed"; makerId: string; version: number; told: OutboxRow[] } | { code: "lost" };

/**
 * Ends an attempt that brought nothing: → failed, all credits back, the reason kept, the maker's next wish called.
 * "lost" = the attempt no longer counted; nothing was changed.
 */
export async function failGeneration(
  deps: Pick<GenerationDeps, "db" | "clock" | "timeScale" | "relay" | "bell" | "later" | "log">,
  job: Pick<GenerationRow, "id" | "attempt">,
  code: FailureCode,
): Promise<"failed" | "lost"> {
  const now = deps.clock.now();
  const row = await firstRow<{ done: Failed }>(
    deps.db,
    sql`select fail_generation(${job.id}::uuid, ${job.attempt}::int, ${code}, null, ${publicId(job.id)},
      ${now.toISOString()}::timestamptz, ${isoAfter(now, clocksOf(deps).sweep)}::timestamptz) as done`,
  );
  if (row?.done.code !== "failed") return "lost";
  deps.log.warn("generation.failed", { generation: job.id, code });
  tell(deps, { ...row.done, id: job.id });
  return "failed";
}
