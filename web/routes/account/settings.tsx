import { Form, Link, redirect, useNavigate } from "react-router";
import { endAllSessions, endSession, getMe, listSessions } from "#contracts/accounts.ts";
import { apiContext } from "#web/context.ts";
import { field, thrown } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { need, toSignIn } from "#web/lib/page.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { keyhole, person, phone, screen } from "#web/ui/icons.ts";
import { Badge } from "#web/ui/status.tsx";
import { Time } from "#web/ui/time.tsx";
import type { Route } from "./+types/settings";

export const meta = () => pageMeta({ title: account.settingsTitle, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const [who, sessions] = await Promise.all([
    api.call(getMe),
    api.call(listSessions, { query: { limit: 100 } }),
  ]);
  return { me: need(who, url), sessions: need(sessions, url).items, ask: url.searchParams.get("ask") };
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const api = context.get(apiContext);
  const form = await request.formData();
  const id = field(form, "session");
  const answer = id === "" ? await api.call(endAllSessions) : await api.call(endSession, { params: { id } });
  if (answer.ok) return redirect(id === "" ? "/settings?done=ended-all" : "/settings?done=ended");
  if (answer.status === 401) throw toSignIn(url);
  // Ended somewhere else in the meantime: the list shows it.
  if (answer.status === 404) return redirect("/settings");
  throw thrown(answer.problem);
}

type Session = Route.ComponentProps["loaderData"]["sessions"][number];

/** Whether a device description names a phone or tablet; only the sign beside it depends on it. */
function isHandheld(device: string): boolean {
  return /iphone|ipad|android|mobile/i.test(device);
}

function SessionRow({ session }: { session: Session }) {
  const t = useText(account);
  return (
    <li>
      <span className="d">
        <Icon d={isHandheld(session.device) ? phone : screen} />
      </span>
      <div className="fill">
        <p className="small row row-wrap">
          <b>{session.device}</b>
          {session.current ? <Badge tint="moss">{t("thisOne")}</Badge> : null}
        </p>
        <p className="meta">
          {session.current ? (
            t("activeNow")
          ) : (
            <>
              {t("lastSeen")} <Time iso={session.lastSeenAt} />
            </>
          )}
        </p>
      </div>
      {session.current ? (
        <span />
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="session" value={session.id} />
          <Button type="submit" size="s" aria-label={t("endThis", { device: session.device })}>
            {t("end")}
          </Button>
        </Form>
      )}
    </li>
  );
}

function Sessions({ sessions, ask }: { sessions: readonly Session[]; ask: boolean }) {
  const t = useText(account);
  const navigate = useNavigate();
  return (
    <section className="set" id="sessions" aria-labelledby="sessions-title">
      <header>
        <div>
          <h2 id="sessions-title" className="h-card">
            {t("sessionsTitle")}
          </h2>
          <p className="small soft">{t("sessionsText", { count: sessions.length })}</p>
        </div>
        {sessions.length > 1 ? (
          <ButtonLink to="?ask=end-all" look="danger" size="s" preventScrollReset>
            {t("endOthers")}
          </ButtonLink>
        ) : null}
      </header>
      <ul className="ses">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {ask ? (
        <Dialog title={t("endAsk")} onClose={() => void navigate("/settings", { preventScrollReset: true })}>
          <p className="small soft">{t("endAskText")}</p>
          <Form method="post" className="acts">
            <ButtonLink to="/settings" preventScrollReset>
              {t("keep")}
            </ButtonLink>
            <Button type="submit" look="danger">
              {t("endOthers")}
            </Button>
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  const t = useText(account);
  const { me, sessions, ask } = loaderData;
  return (
    <div className="page">
      <h1 className="mb-6">{t("settingsTitle")}</h1>
      <div className="sided sided-text">
        <div className="side">
          <nav aria-label={t("settingsNav")}>
            <a href="#account">
              <Icon d={person} />
              {t("profile")}
            </a>
            <a href="#sessions">
              <Icon d={keyhole} />
              {t("sessions")}
            </a>
          </nav>
        </div>
        <div>
          <section className="set" id="account" aria-labelledby="account-title">
            <header>
              <h2 id="account-title" className="h-card">
                {t("accountTitle")}
              </h2>
            </header>
            <Facts
              facts={[
                { name: t("username"), value: `@${me.username}` },
                {
                  name: t("email"),
                  value: (
                    <span className="row row-wrap">
                      {me.email}
                      <Badge tint={me.verified ? "moss" : "ochre"}>
                        {me.verified ? t("verified") : t("unverified")}
                      </Badge>
                    </span>
                  ),
                },
                { name: t("joined"), value: <Time iso={me.createdAt} style="day-long" /> },
              ]}
            />
            <p className="meta mt-3">{t("accountText")}</p>
          </section>
          <Sessions sessions={sessions} ask={ask === "end-all"} />
          <section className="set">
            <header>
              <div>
                <h2 className="h-card">{t("signOutTitle")}</h2>
                <p className="small soft">{t("signOutText")}</p>
              </div>
              <Form method="post" action="/sign-out">
                <Button type="submit" size="s">
                  {t("signOut")}
                </Button>
              </Form>
            </header>
          </section>
          <section className="set">
            <h2 className="h-card">{t("deleteTitle")}</h2>
            <p className="small soft">
              {t.rich("deleteText", { support: (words) => <Link to="/support">{words}</Link> })}
            </p>
          </section>
        </div>
      </div>
    </div>
  );
}
