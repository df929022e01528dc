import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { REFRESH_COOKIE } from "#worker/modules/accounts/cookies.ts";
import { openSession } from "#worker/modules/accounts/open-session.ts";
import { cookiesFor, refreshSession } from "#worker/modules/accounts/refresh-session.ts";
import { FIXED_HASH, insertMaker, type TestAccounts, type TestBrowser, testBrowser } from "./accounts.ts";

/** A maker and a browser that is signed in to it; no password is compared. */
export interface SignedInBrowser {
  readonly world: TestAccounts;
  readonly browser: TestBrowser;
  readonly maker: Maker;
  readonly userId: string;
}

/** Signs a fresh browser in, as `userId` or as a new maker; `from` = where and on what. */
export async function signedIn(
  world: TestAccounts,
  userId?: string,
  from: Parameters<typeof testBrowser>[0] = {},
): Promise<SignedInBrowser> {
  const id = userId ?? (await insertMaker(world)).id;
  const browser = testBrowser(from);
  const deviceToken = world.deps.ids.token(16);
  const opening = { userId: id, hash: FIXED_HASH, rehashed: FIXED_HASH, deviceToken, replaces: undefined };
  const maker = await openSession(world.deps, { ...opening, call: browser.call });
  if (maker === undefined) throw new Error("no session was opened");
  browser.take(await cookiesFor(world.deps, maker, 1));
  return { world, browser, maker, userId: id };
}

/** The refresh token a browser carries. */
export const tokenOf = (browser: TestBrowser): string => browser.jar.get(REFRESH_COOKIE) ?? "";

/** Presents a refresh token; gives the one to use from now on, or undefined when the session is over. */
export async function present(world: TestAccounts, token: string): Promise<string | undefined> {
  const refreshed = await refreshSession(world.deps, token, testBrowser().call);
  return refreshed?.cookies.find(({ name }) => name === REFRESH_COOKIE)?.value ?? undefined;
}

/** What the database says of a session. */
export function sessionRow({ deps }: TestAccounts, id: string) {
  return firstRow<{
    generation: number;
    ended_at: string | null;
    ended_why: string | null;
    current_used: boolean;
  }>(deps.db, sql`select generation, ended_at, ended_why, current_used from sessions where id = ${id}`);
}
