import { sql } from "drizzle-orm";
import { rows } from "#worker/db/connect.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { type AssetsDeps, StoreUnavailable } from "./ports.ts";
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
/** Real time a sweep may take: a store that hangs would hold up the whole tick, and the next one goes on. */
const BUDGET_MS = 5000;

type SweepDeps = Pick<AssetsDeps, "db" | "clock" | "store" | "edgeCache" | "log">;

/**
 * Buries claims that died and removes what has lain buried for ten seconds, up to `limit` rows of each. Two sweeps at once
 * do no harm. It ends after `budgetMs`, and when the store does not answer. What was not reached goes to the end of the
 * line, and behind it what could not be removed, so that neither holds anybody up.
 * @returns how many claims were buried and objects removed
 */
export async function sweepBlobs(deps: SweepDeps, limit = 200, budgetMs = BUDGET_MS): Promise<number> {
  const buried = await buryDeadClaims(deps, limit);
  const now = deps.clock.now();
  const graves = await rows<Grave>(
    deps.db,
    sql`select encode(sha256, 'hex') as sha256, incarnation from blob_graves
      where buried_at <= ${plusSeconds(now, -GRAVE_DUE_AFTER_S).toISOString()}::timestamptz
      order by buried_at limit ${limit}`,
  );
  const back = await reapAll(deps, graves, AbortSignal.timeout(budgetMs));
  if (back.length > 0) await moveBack(deps, back, now);
  return buried + graves.length - back.length;
}

interface Grave {
  readonly sha256: string;
  readonly incarnation: string;
}

/** Removes until all are gone, the time is over or the store is away. Answers what stays: first what was not reached. */
async function reapAll(deps: SweepDeps, graves: readonly Grave[], giveUp: AbortSignal): Promise<Grave[]> {
  const waiting = [...graves];
  const failed: Grave[] = [];
  let away = false;
  const hand = async () => {
    while (!away && !giveUp.aborted) {
      const grave = waiting.shift();
      if (grave === undefined) return;
      try {
        await reapBlob(deps, { v: 1, ...grave }, giveUp);
      } catch (error) {
        failed.push(grave);
        away ||= error instanceof StoreUnavailable;
        deps.log.error("blob.reap-failed", error);
      }
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return [...waiting, ...failed];
}

/** To the end of the line, in this order. */
async function moveBack(deps: Pick<SweepDeps, "db">, back: readonly Grave[], now: Date): Promise<void> {
  const order = JSON.stringify(back.map(({ incarnation }) => incarnation));
  await rows(
    deps.db,
    sql`update blob_graves g
    set buried_at = ${now.toISOString()}::timestamptz + b.place * interval '1 millisecond'
    from jsonb_array_elements_text(${order}::jsonb) with ordinality as b(incarnation, place)
    where g.incarnation = b.incarnation::uuid`,
  );
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
