import { sql } from "drizzle-orm";
import { rows } from "#worker/db/connect.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import type { AssetsDeps } from "./ports.ts";
import { reapBlob } from "./reap-blob.ts";

/** Seconds after which a claim nobody attached is taken for the remains of a crash. */
export const CLAIM_DIES_AFTER_S = 900;
/**
 * Seconds a grave is left to its own message before the sweep takes it. Surplus copies and dead claims have no message:
 * they lie no longer than this and a tick.
 */
export const GRAVE_DUE_AFTER_S = 10;
/** Objects removed at the same time. */
const HANDS = 4;

type SweepDeps = Pick<AssetsDeps, "db" | "clock" | "store" | "edgeCache" | "log">;

/**
 * Buries claims that died and removes what has lain buried for ten seconds, up to `limit` rows of each. Two sweeps at once
 * do no harm. An object that cannot be removed goes to the end of the line, so that it holds nobody up.
 * @returns how many claims were buried and objects removed
 */
export async function sweepBlobs(deps: SweepDeps, limit = 200): Promise<number> {
  const buried = await buryDeadClaims(deps, limit);
  const now = deps.clock.now();
  const graves = await rows<{ sha256: string; incarnation: string }>(
    deps.db,
    sql`select encode(sha256, 'hex') as sha256, incarnation from blob_graves
      where buried_at <= ${plusSeconds(now, -GRAVE_DUE_AFTER_S).toISOString()}::timestamptz
      order by buried_at limit ${limit}`,
  );
  const failed: string[] = [];
  const queue = graves.values();
  const hand = async () => {
    for (const grave of queue) {
      try {
        await reapBlob(deps, { v: 1, ...grave });
      } catch (error) {
        failed.push(grave.incarnation);
        deps.log.error("blob.reap-failed", error);
      }
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  if (failed.length > 0) await moveBack(deps, failed, now);
  return buried + graves.length - failed.length;
}

async function moveBack(deps: Pick<SweepDeps, "db">, failed: readonly string[], now: Date): Promise<void> {
  await deps.db.execute(sql`update blob_graves set buried_at = ${now.toISOString()}::timestamptz
    where incarnation in (select jsonb_array_elements_text(${JSON.stringify(failed)}::jsonb)::uuid)`);
}

async function buryDeadClaims(deps: Pick<SweepDeps, "db" | "clock">, limit: number): Promise<number> {
  const now = deps.clock.now();
  const buried = await rows(
    deps.db,
    sql`with dead as (
        delete from blob_claims where incarnation in (
          select incarnation from blob_claims
          where claimed_at <= ${plusSeconds(now, -CLAIM_DIES_AFTER_S).toISOString()}::timestamptz
          order by claimed_at limit ${limit} for update skip locked)
        returning incarnation, sha256)
      insert into blob_graves (incarnation, sha256, buried_at)
      select incarnation, sha256, ${now.toISOString()}::timestamptz from dead returning incarnation`,
  );
  return buried.length;
}
