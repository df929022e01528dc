import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { clocksOf } from "./clocks.ts";
import { drawPictures } from "./draw-pictures.ts";
import { failGeneration } from "./fail-generation.ts";
import type { GenerationDeps } from "./ports.ts";
import type { GenerationRow } from "./row.ts";
import { storeAndFinish } from "./store-and-finish.ts";
import { tell } from "./tell.ts";

/** What became of one delivery of `generation.submit`; the last three changed nothing. */
export type Submitted = "made" | "lost" | "failed" | "returned" | "busy" | "past" | "missing";

type Taken = { code: "taken"; job: GenerationRow } | { code: "busy" | "past" | "missing" };

/**
 * Takes a wish that waits and makes it (`generation.submit`). Delivered twice, late or out of order it does nothing: the
 * taking is a compare-and-set, and a maker who runs all that the plan allows leaves it in line until one of theirs ends.
 * What dies on the way is found by the sweep; a result that comes after that is dropped.
 * @throws when the database cannot be reached: deliver the message again
 */
export async function submitToEngine(deps: GenerationDeps, id: string): Promise<void> {
  const outcome = await makeGeneration(deps, id);
  deps.log.info("generation.submit", { generation: id, outcome });
}

/** The same, telling what became of it. */
export async function makeGeneration(deps: GenerationDeps, id: string): Promise<Submitted> {
  const taken = await take(deps, id);
  if (taken.code !== "taken") return taken.code;
  const { job } = taken;
  const engine = deps.engines.get(job.engine);
  if (!engine?.available) return failGeneration(deps, job, "engine.unavailable");
  const drawn = await drawPictures(deps, job, engine);
  if (drawn === "lost") return "lost";
  if (drawn.every((picture) => picture === undefined)) return failGeneration(deps, job, "engine.failed");
  return storeAndFinish(deps, job, drawn);
}

async function take(deps: GenerationDeps, id: string): Promise<Taken> {
  const now = deps.clock.now();
  const dueAt = plusSeconds(now, clocksOf(deps).submitLease);
  const row = await firstRow<{ taken: Taken }>(
    deps.db,
    sql`select take_generation(${id}::uuid, make_interval(secs => ${clocksOf(deps).patience}), ${now.toISOString()}::timestamptz, ${dueAt.toISOString()}::timestamptz) as taken`,
  );
  const taken = row?.taken ?? { code: "missing" };
  if (taken.code === "taken") {
    tell(deps, { id, makerId: taken.job.maker_id, version: taken.job.version });
    deps.later(deps.watch.lookAt(id, dueAt));
  }
  return taken;
}
