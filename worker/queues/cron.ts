import { sql } from "drizzle-orm";
import type { Deps } from "#worker/compose.ts";
import { rows } from "#worker/db/connect.ts";
import { sweepOutbox } from "#worker/db/outbox.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { sweepAccounts } from "#worker/modules/accounts/index.ts";
import { startComparison, sweepBlobs } from "#worker/modules/assets/index.ts";
import { expireCredits, sweepHolds } from "#worker/modules/credits/index.ts";
import { sweepStalled } from "#worker/modules/generation/index.ts";

/** Rows one sweep may touch per tick. */
const ROWS = 200;
const IDEMPOTENCY_KEPT_S = 48 * 3600;
/** How long past its deadline a hold may stay before the net under all holders gives it back. */
const HOLD_GRACE_S = 60;

/** Forgets answers that no repeat will ask for any more. Returns how many. */
async function sweepIdempotency(deps: Deps): Promise<number> {
  const before = plusSeconds(deps.clock.now(), -IDEMPOTENCY_KEPT_S).toISOString();
  const gone = await rows(
    deps.db,
    sql`delete from idempotency where (owner_id, route, key) in
      (select owner_id, route, key from idempotency where created_at < ${before}::timestamptz order by created_at limit ${ROWS}) returning key`,
  );
  return gone.length;
}

/** Sends what the first sending lost; says aloud what fails again and again. */
async function sendForgotten(deps: Deps): Promise<number> {
  const { sent, stuck } = await sweepOutbox(deps.db, deps.send, deps.settling, deps.clock.now(), ROWS);
  for (const why of new Set(stuck)) deps.log.error("outbox.stuck", new Error(why), { rows: stuck.length });
  return sent;
}

/** Gives back holds that nobody closed; each one means that some act failed to end its own. */
async function releaseForgottenHolds(deps: Deps): Promise<number> {
  const swept = await sweepHolds(deps, { graceSeconds: HOLD_GRACE_S });
  for (const { key, credits } of swept) deps.log.warn("hold.forgotten", { key, credits });
  return swept.length;
}

/** What every tick heals, in the order in which one heals the next. */
const SWEEPS: readonly { readonly name: string; readonly run: (deps: Deps) => Promise<number> }[] = [
  { name: "outbox", run: sendForgotten },
  { name: "stalled", run: (deps) => sweepStalled(deps) },
  { name: "holds", run: releaseForgottenHolds },
  { name: "expired-credits", run: (deps) => expireCredits(deps) },
  { name: "blobs", run: (deps) => sweepBlobs(deps) },
  { name: "accounts", run: (deps) => sweepAccounts(deps) },
  { name: "idempotency", run: sweepIdempotency },
];

/** The trigger of wrangler.toml that fires once a night. */
const NIGHTLY = "17 3 * * *";

/** One cron tick. A sweep that fails is logged and never keeps the others from running. */
export async function runCron(deps: Deps, trigger: string): Promise<void> {
  if (trigger === NIGHTLY) return startComparison(deps);
  for (const { name, run } of SWEEPS) {
    try {
      const healed = await run(deps);
      if (healed > 0) deps.log.info("sweep", { name, healed });
    } catch (error) {
      deps.log.error("sweep.failed", error, { name });
    }
  }
}
