import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import type { GenerationDeps } from "./ports.ts";
import type { GenerationRow } from "./row.ts";
import { tell } from "./tell.ts";

type Returned = { code: "returned"; makerId: string; version: number; told: OutboxRow[] } | { code: "lost" };

/**
 * Puts an attempt back in line for another try in `seconds`; its message waits in the outbox till then. Its place among
 * the running ones goes to the maker's next wish. "lost" = the attempt no longer counted.
 */
export async function returnGeneration(
  deps: Pick<GenerationDeps, "db" | "clock" | "timeScale" | "relay" | "bell" | "later">,
  job: Pick<GenerationRow, "id" | "attempt">,
  seconds: number,
): Promise<"returned" | "lost"> {
  const now = deps.clock.now();
  const row = await firstRow<{ done: Returned }>(
    deps.db,
    sql`select return_generation(${job.id}::uuid, ${job.attempt}::int, ${isoAfter(now, seconds)}::timestamptz,
      ${now.toISOString()}::timestamptz, ${isoAfter(now, clocksOf(deps).sweep)}::timestamptz) as done`,
  );
  if (row?.done.code !== "returned") return "lost";
  tell(deps, { ...row.done, id: job.id });
  return "returned";
}
