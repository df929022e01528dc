import { type SQL, sql } from "drizzle-orm";
import type * as z from "zod";
import type { me, session, settings } from "#contracts/accounts.ts";
import { encodeId } from "#contracts/ids.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "./live-session.ts";
import type { AccountsDeps } from "./ports.ts";
import { presentViewer } from "./present.ts";
import { at, madeAt } from "./sql-time.ts";
import { ABSOLUTE_S, IDLE_S } from "./times.ts";

/** What the maker's account says of itself, as it stands now. Refuses with `auth.ended`. */
export async function readMe(deps: Pick<AccountsDeps, "db">, maker: Maker): Promise<z.output<typeof me>> {
  const row = await firstRow<MeRow>(
    deps.db,
    sql`select email, username, role, verified_at is not null as verified from users
      where id = ${maker.userId}::uuid and ${liveSession(maker)}`,
  );
  if (row === undefined) throw new Refusal("auth.ended");
  return presentMe(maker.userId, row);
}

type MeRow = Pick<Maker, "username" | "role" | "verified"> & { email: string };

function presentMe(userId: string, { email, ...rest }: MeRow): z.output<typeof me> {
  return { ...presentViewer({ userId, ...rest }), email, createdAt: madeAt(userId).toISOString() };
}

type Session = z.output<typeof session>;

interface SessionRow {
  id: string;
  device: string;
  country: string;
  city: string;
  newPlace: boolean;
  createdAt: string;
  lastSeenAt: string;
}

/** The living sessions of `userId` below the id `before` as a JSON array of `SessionRow`, newest first. */
function sessionsJson(userId: string, now: Date, before: string | null, limit: number): SQL {
  return sql`coalesce((select json_agg(s) from (
    select id, device, country, city, new_place as "newPlace", created_at as "createdAt", last_seen_at as "lastSeenAt"
    from sessions
    where user_id = ${userId}::uuid and ended_at is null and (${before}::uuid is null or id < ${before}::uuid)
      and created_at > ${at(plusSeconds(now, -ABSOLUTE_S))} and last_seen_at > ${at(plusSeconds(now, -IDLE_S))}
    order by id desc limit ${limit}) s), '[]')`;
}

/** Sessions the settings page shows; the rest is on the list of its own. */
const SHOWN = 100;

/** What the settings page shows, in one statement: oneself and one's living sessions. Refuses with `auth.ended`. */
export async function readSettings(
  deps: Pick<AccountsDeps, "db" | "clock">,
  maker: Maker,
): Promise<z.output<typeof settings>> {
  const row = await firstRow<MeRow & { found: SessionRow[] }>(
    deps.db,
    sql`select email, username, role, verified_at is not null as verified,
        ${sessionsJson(maker.userId, deps.clock.now(), null, SHOWN)} as found
      from users where id = ${maker.userId}::uuid and ${liveSession(maker)}`,
  );
  if (row === undefined) throw new Refusal("auth.ended");
  const { found, ...mine } = row;
  return { me: presentMe(maker.userId, mine), sessions: found.map((one) => presentSession(one, maker)) };
}

/** The maker's living sessions, newest first, one page. Refuses with `auth.ended`, `cursor.invalid`. */
export async function listSessions(
  deps: Pick<AccountsDeps, "db" | "clock" | "cursors">,
  maker: Maker,
  page: { readonly cursor?: string; readonly limit: number },
): Promise<{ items: Session[]; nextCursor: string | null }> {
  const filters = ["sessions", maker.userId];
  const [before = null] = page.cursor === undefined ? [] : deps.cursors.open(page.cursor, filters);
  const row = await firstRow<{ alive: boolean; found: SessionRow[] }>(
    deps.db,
    sql`select ${liveSession(maker)} as alive,
      ${sessionsJson(maker.userId, deps.clock.now(), before, page.limit + 1)} as found`,
  );
  if (row?.alive !== true) throw new Refusal("auth.ended");
  const shown = row.found.slice(0, page.limit);
  const last = shown.at(-1);
  const more = row.found.length > page.limit && last !== undefined;
  return {
    items: shown.map((found) => presentSession(found, maker)),
    nextCursor: more ? deps.cursors.seal([last.id], filters) : null,
  };
}

function presentSession({ id, createdAt, lastSeenAt, ...row }: SessionRow, maker: Maker): Session {
  return {
    id: encodeId("ses", id),
    ...row,
    createdAt: new Date(createdAt).toISOString(),
    lastSeenAt: new Date(lastSeenAt).toISOString(),
    current: id === maker.sessionId,
  };
}
