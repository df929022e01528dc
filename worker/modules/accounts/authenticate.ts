import { sql } from "drizzle-orm";
import { rows } from "#worker/db/connect.ts";
import { type Actor, VISITOR } from "#worker/kernel/actor.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { ACCESS_COOKIE, clearedSessionCookies, REFRESH_COOKIE } from "./cookies.ts";
import type { AccountsDeps } from "./ports.ts";
import { isProven, refreshSession } from "./refresh-session.ts";
import { type AccessClaim, readAccessToken } from "./tokens/access-token.ts";

/** Who is asking, and the cookies that must go out with whatever answer follows. */
export interface Authenticated {
  readonly actor: Actor;
  readonly cookies: readonly CookieChange[];
}

/**
 * Tells who a request comes from, the same for API and pages. An access token that holds is believed without asking the
 * database (acts confirm the session with `liveSession`). When it is over, the session is refreshed in line, unless
 * `mayRefresh` is false: a browser that only guesses what comes next must not move a session.
 */
export async function authenticate(
  deps: AccountsDeps,
  call: Pick<Call, "cookie" | "country" | "city">,
  { mayRefresh }: { readonly mayRefresh: boolean },
): Promise<Authenticated> {
  const known = await readAccessToken(deps, call.cookie(ACCESS_COOKIE));
  if (known !== undefined) {
    noteUse(deps, known);
    return { actor: known.maker, cookies: [] };
  }
  const token = call.cookie(REFRESH_COOKIE);
  if (token === undefined || !mayRefresh) return { actor: VISITOR, cookies: [] };
  const refreshed = await refreshSession(deps, token, call);
  // a token that none of our keys made is left where it is: another isolate may know the key
  if (refreshed === undefined)
    return { actor: VISITOR, cookies: isProven(deps, token) ? clearedSessionCookies() : [] };
  return { actor: refreshed.maker, cookies: refreshed.cookies };
}

/** Generations this isolate has noted already; forgetting one costs a statement that changes nothing. */
const noted = new Set<string>();
const NOTED_MAX = 5000;

/**
 * An access token in use proves that the answer with its generation of the refresh token has arrived: from then on the
 * generation before it has only its 20 s. Without this a thief and the owner could take turns with it for weeks.
 * Written once a generation and after the answer; the first generation has none before it.
 */
function noteUse(deps: Pick<AccountsDeps, "db" | "later">, { maker, generation }: AccessClaim): void {
  const name = `${maker.sessionId}.${generation}`;
  if (generation === 1 || noted.has(name)) return;
  if (noted.size >= NOTED_MAX) noted.clear();
  noted.add(name);
  deps.later(
    writeUse(deps, maker.sessionId, generation).catch((error: unknown) => {
      noted.delete(name); // not written: the next request tries again
      throw error;
    }),
  );
}

async function writeUse(
  deps: Pick<AccountsDeps, "db">,
  sessionId: string,
  generation: number,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0)); // the act's own statement goes first on the one connection
  await rows(
    deps.db,
    sql`update sessions set current_used = true
    where id = ${sessionId}::uuid and generation = ${generation}::int and not current_used`,
  );
}
