import { type SQL, sql } from "drizzle-orm";
import { firstRow, rows } from "#worker/db/connect.ts";
import { at, type Value } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";

/** The plans there are; what they cost stands in contracts/money.ts. */
export type Plan = "free" | "maker" | "studio" | "workshop";

/** What an owner's plan allows. */
export interface Entitlement {
  plan: Plan;
  /** Generations that may run side by side; more are queued. */
  jobsAtOnce: number;
}

/** What holds for everybody who has no plan, or one that ran out. */
export const FREE: Entitlement = { plan: "free", jobsAtOnce: 1 };

/** What an owner may do now; FREE without a living plan. */
export async function readEntitlement(
  deps: Pick<CreditsDeps, "db" | "clock">,
  ownerId: string,
): Promise<Entitlement> {
  const row = await firstRow<Entitlement>(
    deps.db,
    sql`select plan, jobs_at_once as "jobsAtOnce" from ledger.entitlement
      where owner_id = ${ownerId}::uuid and valid_until > ${at(deps.clock.now())}`,
  );
  return row ?? FREE;
}

/** Jobs an owner may run at once, as an integer expression for the caller's own statement. */
export function jobsAtOnceSql(ownerId: Value<string>, now: Date): SQL<number> {
  return sql<number>`ledger.jobs_at_once(${ownerId}::uuid, ${at(now)})`;
}

/** Writes what a plan allows until `validUntil` (null = until something else is written). Older news change nothing. */
export async function writeEntitlement(
  deps: Pick<CreditsDeps, "db" | "clock">,
  ownerId: string,
  { plan, jobsAtOnce, validUntil }: Entitlement & { validUntil: Date | null },
): Promise<void> {
  const until = validUntil === null ? sql`null` : at(validUntil);
  await rows(
    deps.db,
    sql`select ledger.entitle(${ownerId}::uuid, ${plan}, ${jobsAtOnce}::int, ${until}, ${at(deps.clock.now())})`,
  );
}
