import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { Actor } from "#worker/kernel/actor.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { ACCESS_COOKIE } from "./cookies.ts";
import { firstCreditsSql } from "./first-credits.ts";
import type { AccountsDeps } from "./ports.ts";
import { cookiesFor } from "./refresh-session.ts";
import { at } from "./sql-time.ts";
import { readAccessToken } from "./tokens/access-token.ts";
import { readMailToken } from "./tokens/mail-token.ts";

type VerifyDeps = Pick<AccountsDeps, "db" | "clock" | "secrets" | "origin" | "log">;

/**
 * Confirms an address by its mailed token and gives the first 50 credits, in one transaction and once. Does not sign in.
 * Answers the credits given now: 0 when another link had verified the address before.
 * Refuses with `account.link-spent` for a token that is spent, too old or not ours.
 */
export async function verifyEmail(
  deps: VerifyDeps,
  token: string,
): Promise<{ userId: string; credits: number }> {
  const linkId = readMailToken(deps.secrets.refreshKeys, "verify", token);
  if (linkId === undefined) throw new Refusal("account.link-spent");
  const now = deps.clock.now();
  const done = await firstRow<{ userId: string | null; credits: number | null }>(
    deps.db,
    sql`select done.user_id as "userId", ${firstCreditsSql(now)} as credits
      from verify_email(${linkId}::uuid, ${at(now)}) done`,
  );
  if (done === undefined || done.userId === null) throw new Refusal("account.link-spent");
  deps.log.info("account.verified", { userId: done.userId });
  return { userId: done.userId, credits: done.credits ?? 0 };
}

/** Fresh cookies for the browser that confirmed, when it is signed in to that very account: its token said "unverified". */
export async function cookiesAfterVerifying(
  deps: VerifyDeps,
  userId: string,
  actor: Actor,
  call: Pick<Call, "cookie">,
): Promise<CookieChange[]> {
  if (actor.kind !== "maker" || actor.userId !== userId) return [];
  const claim = await readAccessToken(deps, call.cookie(ACCESS_COOKIE));
  if (claim === undefined || claim.maker.sessionId !== actor.sessionId) return [];
  const cookies = await cookiesFor(deps, { ...actor, verified: true }, claim.generation);
  return cookies.filter(({ name }) => name === ACCESS_COOKIE);
}
