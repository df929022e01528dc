import { type SQL, sql } from "drizzle-orm";
import type { Credits } from "#contracts/credits.ts";
import { firstRow } from "#worker/db/connect.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { at } from "./ledger.ts";
import type { CreditsDeps } from "./ports.ts";
import { presentCredits, type WalletRow } from "./present.ts";

/**
 * The credits of an owner at this moment. What is due counts as expired whether or not the sweep has been there, so
 * `left` is what a hold would find.
 * @param live asked in the same statement; when false, refuses with `auth.ended`
 */
export async function readCredits(
  deps: Pick<CreditsDeps, "db" | "clock">,
  ownerId: string,
  live: SQL<boolean> = sql<boolean>`true`,
): Promise<Credits> {
  const now = at(deps.clock.now());
  const row = await firstRow<{ live: boolean; wallet: WalletRow | null }>(
    deps.db,
    sql`select s.live, (select to_json(c) from (
        select w.granted, w.spent, w.held, w.expired + l.due as expired, w.taken_back as "takenBack", w.left_ - l.due as left,
          w.debt, l.expiring
        from ledger.wallet w cross join lateral (
          select coalesce(sum(credits) filter (where expires_at <= ${now}), 0)::bigint as due,
            coalesce(json_agg(json_build_object(
                'at', to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'credits', credits)
              order by expires_at) filter (where expires_at > ${now} and expires_at < 'infinity'), '[]') as expiring
          from (select expires_at, sum(left_)::bigint as credits from ledger.lot
            where owner_id = w.owner_id and not closed and left_ > 0 group by expires_at) open_lots
        ) l
        where w.owner_id = ${ownerId}::uuid
      ) c) as wallet
      from (select ${live} as live) s`,
  );
  if (!row?.live) throw new Refusal("auth.ended");
  return presentCredits(row.wallet);
}
