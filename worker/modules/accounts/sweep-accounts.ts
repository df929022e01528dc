import { sql } from "drizzle-orm";
import { firstRow, rows } from "#worker/db/connect.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import type { AccountsDeps } from "./ports.ts";
import { at, firstIdOf } from "./sql-time.ts";
import { ABSOLUTE_S, ENDED_SESSION_KEPT_S, LINK_KEPT_S, UNVERIFIED_KEPT_S } from "./times.ts";

/** Rows of each kind one run removes at most. */
const ROWS = 200;

type SweepDeps = Pick<AccountsDeps, "db" | "clock">;

/**
 * Removes what has had its time: accounts nobody verified in 7 days, names held as long, sessions 30 days after their end, links a week after
 * theirs. At most 200 of each a run; returns how many went.
 */
export async function sweepAccounts(deps: SweepDeps): Promise<number> {
  return (await sweepTraces(deps)) + (await sweepUnverified(deps));
}

async function sweepTraces(deps: SweepDeps): Promise<number> {
  const now = deps.clock.now();
  const neverEnded = firstIdOf(plusSeconds(now, -ABSOLUTE_S - ENDED_SESSION_KEPT_S)); // over by age, with no one to say so
  const gone = await firstRow<{ gone: number }>(
    deps.db,
    sql`with s as (
        delete from sessions where id in (
          (select id from sessions where ended_at < ${at(plusSeconds(now, -ENDED_SESSION_KEPT_S))} order by ended_at limit ${ROWS / 2})
          union (select id from sessions where id < ${neverEnded}::uuid order by id limit ${ROWS / 2}))
        returning 1
      ), l as (
        delete from mail_links where id in (select id from mail_links
          where expires_at < ${at(plusSeconds(now, -LINK_KEPT_S))} order by expires_at limit ${ROWS})
        returning 1
      )
      select ((select count(*) from s) + (select count(*) from l))::int as gone`,
  );
  return gone?.gone ?? 0;
}

/**
 * An unverified account can make nothing, so nothing hangs on it but its own sessions and links. Held names go by the same
 * age in the same statement: a name that comes free does not tell whether an account had been made with it.
 */
async function sweepUnverified(deps: SweepDeps): Promise<number> {
  const now = deps.clock.now();
  const before = firstIdOf(plusSeconds(now, -UNVERIFIED_KEPT_S));
  const gone = await rows(
    deps.db,
    sql`with names as (
        delete from held_usernames where username_key in (select username_key from held_usernames
          where until < ${at(now)} order by until limit ${ROWS})
      )
      delete from users where verified_at is null and id in (select id from users
        where verified_at is null and id < ${before}::uuid order by id limit ${ROWS} for update skip locked)
      returning id`,
  );
  return gone.length;
}
