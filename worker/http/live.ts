import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { Actor } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";

/** Hands a socket to the maker's live feed. */
export interface LiveDoor {
  connect(makerId: string, sessionId: string): Promise<Response>;
}

/**
 * GET /api/v1/live. The session must be alive and the page ours, both checked before the upgrade: refuses with
 * `auth.required`, `auth.ended` (401) or `csrf.refused` (403); a plain GET is told to upgrade (426).
 */
export async function openLive(
  deps: CoreDeps,
  feeds: LiveDoor,
  actor: Actor,
  request: Request,
  publicOrigin: string,
): Promise<Response> {
  if (actor.kind !== "maker") throw new Refusal("auth.required");
  if (request.headers.get("origin") !== publicOrigin) throw new Refusal("csrf.refused");
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket")
    return new Response(null, { status: 426, headers: { upgrade: "websocket" } });
  const alive = await firstRow<{ alive: boolean }>(deps.db, sql`select ${liveSession(actor)} as alive`);
  if (alive?.alive !== true) throw new Refusal("auth.ended");
  return feeds.connect(actor.userId, actor.sessionId);
}
