import { type SQL, sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { describeDevice, deviceHash } from "./device.ts";
import type { AccountsDeps } from "./ports.ts";
import { at } from "./sql-time.ts";
import { ABSOLUTE_S, DEVICE_S, IDLE_S } from "./times.ts";

/** A sign-in that has proven itself. */
export interface Opening {
  readonly userId: string;
  /** The hash that was compared: if the account has another by now, there is no session. */
  readonly hash: string;
  /** The hash to keep from now on; the same unless the cost has changed. */
  readonly rehashed: string;
  readonly deviceToken: string;
  /** A session this browser still carries; it ends, since its cookies are overwritten. */
  readonly replaces: string | undefined;
  readonly call: Pick<Call, "userAgent" | "country" | "city">;
}

/**
 * True for a browser the maker never signed in on, in a country where none of their living sessions is while others are
 * known: worth a question on the sessions page. A session that is itself in question vouches for no place, nor does its
 * browser become a known one: whoever stole a password would only sign in twice. `maker` is the row of the account.
 */
function newPlaceSql(country: string, device: string, now: Date): SQL<boolean> {
  if (country === "XX") return sql<boolean>`false`;
  // one that is over by its age has nobody left who could answer for it
  const living = sql`o.user_id = maker.id and o.ended_at is null
    and o.created_at > ${at(plusSeconds(now, -ABSOLUTE_S))} and o.last_seen_at > ${at(plusSeconds(now, -IDLE_S))}`;
  return sql<boolean>`(
    exists (select from sessions o where ${living} and o.country <> 'XX')
    and not exists (select from sessions o where ${living} and not o.new_place and o.country = ${country})
    and not exists (select from known_devices d where d.user_id = maker.id and d.device_hash = decode(${device}, 'hex')))`;
}

/**
 * One statement: the session (generation 1), the known device (not at a new place), the end of the session it replaces. It locks the maker's
 * row, so that a password reset either sees this session and ends it, or makes this sign-in fail: then undefined.
 */
export async function openSession(
  deps: Pick<AccountsDeps, "db" | "clock" | "ids" | "sessionBell">,
  { userId, hash, rehashed, deviceToken, replaces, call }: Opening,
): Promise<Maker | undefined> {
  const now = deps.clock.now();
  const sessionId = deps.ids.uuid();
  const device = deviceHash(deviceToken) ?? "";
  const row = await firstRow<Pick<Maker, "username" | "role" | "verified"> & { replaced: string | null }>(
    deps.db,
    sql`with maker as (
        update users set password_hash = ${rehashed}
        where id = ${userId}::uuid and state = 1 and password_hash = ${hash}
        returning id, username, role, verified_at is not null as verified
      ), opened as (
        insert into sessions (id, user_id, advanced_at, device, country, city, new_place, created_at, last_seen_at)
        select ${sessionId}::uuid, id, ${at(now)}, ${describeDevice(call.userAgent)}, ${call.country}, ${call.city},
          ${newPlaceSql(call.country, device, now)}, ${at(now)}, ${at(now)}
        from maker returning new_place
      ), replaced as (
        update sessions set ended_at = ${at(now)}, ended_why = 'replaced'
        where id = ${replaces ?? null}::uuid and ended_at is null and exists (select from maker) returning user_id
      ), known as (
        insert into known_devices (user_id, device_hash, seen_at)
        select id, decode(${device}, 'hex'), ${at(now)} from maker, opened where not new_place
        on conflict (user_id, device_hash) do update set seen_at = excluded.seen_at
      ), forgotten as (
        delete from known_devices where user_id in (select id from maker) and seen_at < ${at(plusSeconds(now, -DEVICE_S))}
          and device_hash <> decode(${device}, 'hex')
      )
      select username, role, verified, (select user_id from replaced) as replaced from maker`,
  );
  if (row === undefined) return undefined;
  if (row.replaced !== null && replaces !== undefined) deps.sessionBell.ended(row.replaced, [replaces]);
  return { kind: "maker", userId, sessionId, username: row.username, verified: row.verified, role: row.role };
}
