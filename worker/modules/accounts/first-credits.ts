import { type SQL, sql } from "drizzle-orm";
import { grantCreditsSql } from "#worker/modules/credits/index.ts";

/** Credits of a free month; a verified address starts the first. */
export const FIRST_CREDITS = 50;

/** The same day a month later, or the last day of a shorter month. UTC. */
export function monthAfter(instant: Date): Date {
  const next = new Date(instant);
  next.setUTCMonth(next.getUTCMonth() + 1);
  if (next.getUTCDate() !== instant.getUTCDate()) next.setUTCDate(0);
  return next;
}

/**
 * An SQL expression: the credits granted to `done.user_id` if `done.newly_verified`, else null. It stands in the statement
 * that verifies, so that both are one transaction.
 */
export function firstCreditsSql(now: Date): SQL {
  const granting = grantCreditsSql(
    {
      ownerId: sql<string>`done.user_id`,
      key: sql<string>`'verify:' || done.user_id`,
      credits: FIRST_CREDITS,
      expiresAt: monthAfter(now),
      cause: "verification",
    },
    now,
  );
  return sql`case when done.newly_verified then (select given.amount from ${granting} given) end`;
}
