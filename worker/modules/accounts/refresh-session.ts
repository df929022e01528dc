import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { sessionCookies } from "./cookies.ts";
import type { AccountsDeps } from "./ports.ts";
import { at } from "./sql-time.ts";
import { ABSOLUTE_S, GRACE_S, IDLE_S } from "./times.ts";
import { signAccessToken } from "./tokens/access-token.ts";
import { mintRefreshToken, type RefreshClaim, readRefreshToken } from "./tokens/refresh-token.ts";

type RefreshDeps = Pick<AccountsDeps, "db" | "clock" | "secrets" | "origin" | "sessionBell" | "log">;

/** A session that goes on, with the cookies that carry it. */
export interface Refreshed {
  readonly maker: Maker;
  readonly cookies: readonly CookieChange[];
}

interface SessionRow {
  userId: string;
  generation: number;
  endedWhy: string | null;
  username: string;
  role: Maker["role"];
  verified: boolean;
}

/**
 * Presents a refresh token. The current one advances the family to the next; the one just before it gets the current one
 * again, for 20 s or while nobody has used the current one (its answer may have been lost); any other proves that the
 * token was copied, and ends the family. All that is one UPDATE: parallel requests wait for each other at the row and are
 * then judged by what the first left there, and an end is committed before anybody hears of it.
 * The place of the session follows its browser, where one is known.
 * Answers undefined when the session has ended, now or before, or the token is not ours.
 */
export async function refreshSession(
  deps: RefreshDeps,
  token: string | undefined,
  place: Pick<Call, "country" | "city">,
): Promise<Refreshed | undefined> {
  const claim = readRefreshToken(deps.secrets.refreshKeys, token);
  if (claim === undefined) return undefined;
  const row = await advance(deps, claim, place);
  if (row === undefined) return undefined;
  if (row.endedWhy !== null) {
    deps.log.warn("session.ended", { sessionId: claim.sessionId, why: row.endedWhy });
    deps.sessionBell.ended(row.userId, [claim.sessionId]);
    return undefined;
  }
  const { userId, username, role, verified, generation } = row;
  const maker: Maker = { kind: "maker", userId, sessionId: claim.sessionId, username, verified, role };
  return { maker, cookies: await cookiesFor(deps, maker, generation) };
}

/**
 * True when one of our keys made the token, whatever has become of its session. A token that none of them made may have
 * been made by a key that this isolate does not know yet, or by a newer version of us: it is no proof, and no lie either.
 */
export function isProven(deps: Pick<AccountsDeps, "secrets">, token: string | undefined): boolean {
  return readRefreshToken(deps.secrets.refreshKeys, token) !== undefined;
}

/** Signs what carries a session at this generation. */
export async function cookiesFor(
  deps: Pick<AccountsDeps, "clock" | "secrets" | "origin">,
  maker: Maker,
  generation: number,
): Promise<CookieChange[]> {
  const access = await signAccessToken(deps, { maker, generation });
  const refresh = mintRefreshToken(deps.secrets.refreshKeys, { sessionId: maker.sessionId, generation });
  return sessionCookies(access.token, access.seconds, refresh);
}

function advance(
  deps: RefreshDeps,
  { sessionId, generation }: RefreshClaim,
  { country, city }: Pick<Call, "country" | "city">,
): Promise<SessionRow | undefined> {
  const now = deps.clock.now();
  const isCurrent = sql`s.generation = ${generation}::int`;
  const isForgivable = sql`s.generation = ${generation}::int + 1
    and (s.advanced_at >= ${at(plusSeconds(now, -GRACE_S))} or not s.current_used)`;
  const why = sql`case
    when s.created_at <= ${at(plusSeconds(now, -ABSOLUTE_S))} then 'too-old'
    when s.last_seen_at <= ${at(plusSeconds(now, -IDLE_S))} then 'idle'
    when u.state <> 1 then 'suspended'
    when ${isCurrent} or (${isForgivable}) then null
    else 'reuse' end`;
  return firstRow<SessionRow>(
    deps.db,
    sql`update sessions s set
        generation = case when ${isCurrent} then s.generation + 1 else s.generation end,
        advanced_at = case when ${isCurrent} then ${at(now)} else s.advanced_at end,
        current_used = case when ${isCurrent} then false else s.current_used end,
        last_seen_at = ${at(now)},
        city = case when ${country}::text = 'XX' then s.city else ${city}::text end,
        country = case when ${country}::text = 'XX' then s.country else ${country}::text end,
        ended_why = ${why},
        ended_at = case when ${why} is not null then ${at(now)} end
      from users u
      where s.id = ${sessionId}::uuid and s.ended_at is null and u.id = s.user_id
      returning s.user_id as "userId", s.generation, s.ended_why as "endedWhy",
        u.username, u.role, u.verified_at is not null as verified`,
  );
}
