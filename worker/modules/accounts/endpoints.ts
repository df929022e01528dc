import * as contract from "#contracts/accounts.ts";
import { asMaker } from "#worker/kernel/actor.ts";
import { answer, type Pair, pair } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { demandAge } from "./age.ts";
import { confirmSession } from "./confirm-session.ts";
import { AGE_COOKIE, clearedSessionCookies, REFRESH_COOKIE } from "./cookies.ts";
import { endOtherSessions, endSession, signOut } from "./end-sessions.ts";
import { forgotPassword } from "./forgot-password.ts";
import type { AccountsDeps } from "./ports.ts";
import { presentViewer } from "./present.ts";
import { listSessions, readMe, readSettings } from "./read-me.ts";
import { isProven, refreshSession } from "./refresh-session.ts";
import { resendVerification } from "./resend-verification.ts";
import { resetPassword } from "./reset-password.ts";
import { signIn } from "./sign-in.ts";
import { signUp } from "./sign-up.ts";
import { cookiesAfterVerifying, verifyEmail } from "./verify-email.ts";

type Deps = AccountsDeps;

const strangers: readonly Pair<Deps>[] = [
  pair<Deps, typeof contract.signUp>(
    contract.signUp,
    async (deps, _actor, { body }) => answer(await signUp(deps, body)),
    (deps, { body }, call) =>
      demandAge(body.birthDate, deps.clock.now(), call.cookie(AGE_COOKIE) !== undefined),
  ),
  pair<Deps, typeof contract.verifyEmail>(contract.verifyEmail, async (deps, actor, { body }, call) => {
    const { userId, credits } = await verifyEmail(deps, body.token);
    return answer({ credits }, { cookies: await cookiesAfterVerifying(deps, userId, actor, call) });
  }),
  pair<Deps, typeof contract.signIn>(contract.signIn, async (deps, _actor, { body }, call) => {
    const { viewer, cookies } = await signIn(deps, body, call);
    return answer({ viewer }, { cookies });
  }),
  pair<Deps, typeof contract.forgotPassword>(contract.forgotPassword, async (deps, _actor, { body }) =>
    answer(await forgotPassword(deps, body.email)),
  ),
  pair<Deps, typeof contract.resetPassword>(contract.resetPassword, async (deps, _actor, { body }, call) =>
    answer(null, { cookies: await resetPassword(deps, body, call) }),
  ),
];

const sessions: readonly Pair<Deps>[] = [
  pair<Deps, typeof contract.refresh>(contract.refresh, async (deps, _actor, _input, call) => {
    const token = call.cookie(REFRESH_COOKIE);
    if (token === undefined || !isProven(deps, token)) throw new Refusal("auth.required");
    const refreshed = await refreshSession(deps, token, call);
    if (refreshed === undefined) throw new Refusal("auth.ended", { cookies: clearedSessionCookies() });
    return answer({ viewer: presentViewer(refreshed.maker) }, { cookies: refreshed.cookies });
  }),
  pair<Deps, typeof contract.signOut>(contract.signOut, async (deps, actor, _input, call) => {
    await signOut(deps, actor, call);
    return answer(null, { cookies: clearedSessionCookies() });
  }),
  pair<Deps, typeof contract.listSessions>(contract.listSessions, async (deps, actor, { query }) =>
    answer(await listSessions(deps, asMaker(actor), query)),
  ),
  pair<Deps, typeof contract.endSession>(contract.endSession, async (deps, actor, { params }) => {
    const { current } = await endSession(deps, asMaker(actor), params.id);
    return answer(null, current ? { cookies: clearedSessionCookies() } : {});
  }),
  pair<Deps, typeof contract.confirmSession>(contract.confirmSession, async (deps, actor, { params }) =>
    answer(await confirmSession(deps, asMaker(actor), params.id)),
  ),
  pair<Deps, typeof contract.endAllSessions>(contract.endAllSessions, async (deps, actor) =>
    answer(await endOtherSessions(deps, asMaker(actor))),
  ),
];

const oneself: readonly Pair<Deps>[] = [
  pair<Deps, typeof contract.getMe>(contract.getMe, async (deps, actor) =>
    answer(await readMe(deps, asMaker(actor))),
  ),
  pair<Deps, typeof contract.getSettings>(contract.getSettings, async (deps, actor) =>
    answer(await readSettings(deps, asMaker(actor))),
  ),
  pair<Deps, typeof contract.resendVerification>(contract.resendVerification, async (deps, actor) =>
    answer(await resendVerification(deps, asMaker(actor))),
  ),
];

/** Every endpoint of contracts/accounts.ts with its act. */
export const accountsPairs: readonly Pair<Deps>[] = [...strangers, ...sessions, ...oneself];
