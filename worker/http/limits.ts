import { LIMITS, type Limit, type LimitName } from "#contracts/limits.ts";
import type { Actor } from "#worker/kernel/actor.ts";
import type { Clock } from "#worker/kernel/clock.ts";
import { Refusal } from "#worker/kernel/refusal.ts";

/** Where counts live: the limiter object (exact) and the platform's binding (flood). */
export interface LimitStore {
  take(
    key: string,
    max: number,
    windowSeconds: number,
    nowMs: number,
  ): Promise<{ ok: boolean; remaining: number; resetSeconds: number }>;
  flood(key: string): Promise<boolean>;
}

/** The local stack gives one address twenty times the room, since everybody there has the same one. */
const LOCAL_FACTOR = 20;

export interface LimitCaller {
  readonly actor: Actor;
  readonly address: string;
  readonly local: boolean;
}

const isRoomy = ({ local, address }: Pick<LimitCaller, "local" | "address">): boolean =>
  local && address === "127.0.0.1";

async function holdFlood(store: LimitStore, key: string, roomy: boolean): Promise<void> {
  const spread = roomy ? `#${Math.floor(Math.random() * LOCAL_FACTOR)}` : "";
  if (!(await store.flood(key + spread)))
    throw new Refusal("limit.exceeded", { retryAfter: LIMITS.usual.window });
}

/** Doors that are no endpoint and ask the database for whoever comes. */
export type FloodDoor = "healthz" | "files" | "live";

/** Holds floods from one address off a door, before anything is asked there. Refuses with `limit.exceeded`. */
export function demandCalm(
  store: LimitStore,
  door: FloodDoor,
  caller: Pick<LimitCaller, "address" | "local">,
): Promise<void> {
  return holdFlood(store, `${door}:a:${caller.address}`, isRoomy(caller));
}

function keyOf(limit: Limit, { actor, address }: LimitCaller): string {
  if (limit.by === "address" || actor.kind !== "maker") return `a:${address}`;
  return `u:${actor.userId}`;
}

/**
 * Takes one of the named limit. Answers the RateLimit headers (draft-ietf-httpapi-ratelimit-headers) for exact limits,
 * none for floods. Refuses with `limit.exceeded`, Retry-After and the same headers.
 */
export async function takeLimit(
  store: LimitStore,
  clock: Clock,
  name: LimitName,
  caller: LimitCaller,
): Promise<Record<string, string>> {
  const limit: Limit = LIMITS[name];
  const key = `${name}:${keyOf(limit, caller)}`;
  const roomy = isRoomy(caller);
  if (limit.kind === "flood") {
    await holdFlood(store, key, roomy);
    return {};
  }
  const max = roomy ? limit.max * LOCAL_FACTOR : limit.max;
  const taken = await store.take(key, max, limit.window, clock.now().getTime());
  const headers = {
    "ratelimit-policy": `"${name}";q=${max};w=${limit.window}`,
    ratelimit: `"${name}";r=${taken.remaining};t=${taken.resetSeconds}`,
  };
  if (!taken.ok) throw new Refusal("limit.exceeded", { retryAfter: taken.resetSeconds, headers });
  return headers;
}
