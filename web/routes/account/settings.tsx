import { Form, Link, redirect } from "react-router";
import { confirmSession, endAllSessions, endSession, getSettings } from "#contracts/accounts.ts";
import { apiContext } from "#web/context.ts";
import { NewPlaces, Sessions } from "#web/features/account/sessions.tsx";
import { field, thrown } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { need, toSignIn } from "#web/lib/page.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { keyhole, lock, person } from "#web/ui/icons.ts";
import { Badge } from "#web/ui/status.tsx";
import { Time } from "#web/ui/time.tsx";
import type { Route } from "./+types/settings";

export const meta = () => pageMeta({ title: account.settingsTitle, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const settings = need(await context.get(apiContext).call(getSettings), url);
  return { ...settings, ask: url.searchParams.get("ask") };
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const api = context.get(apiContext);
  const form = await request.formData();
  const [id, act] = [field(form, "session"), field(form, "act")];
  const one = { params: { id } };
  const answer =
    id === ""
      ? await api.call(endAllSessions)
      : await api.call(act === "confirm" ? confirmSession : endSession, one);
  if (answer.ok && id === "") return redirect("/settings?done=ended-all");
  if (answer.ok && act === "confirm") return redirect("/settings?done=confirmed");
  if (answer.ok) return redirect(act === "password" ? "/forgot?done=ended" : "/settings?done=ended");
  if (answer.status === 401) throw toSignIn(url);
  // Ended somewhere else in the meantime: the list shows it.
  if (answer.status === 404) return redirect("/settings");
  throw thrown(answer.problem);
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
          <NewPlaces sessions={sessions} />
          <section className="set" id="account" aria-labelledby="account-title">
            <header>
              <h2 id="account-title" className="h-card">
                {t("accountTitle")}
              </h2>
            </header>
            <Facts
              facts={[
                { name: t("username"), value: <bdi>@{me.username}</bdi> },
                {
                  name: t("email"),
                  value: (
                    <span className="row row-wrap">
                      <bdi>{me.email}</bdi>
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
          <section className="set" aria-labelledby="ways-title">
            <header>
              <h2 id="ways-title" className="h-card">
                {t("waysTitle")}
              </h2>
            </header>
            <ul className="ses">
              <li>
                <span className="d">
                  <Icon d={lock} />
                </span>
                <div>
                  <b className="small">{t("password")}</b>
                  <p className="meta">{t("passwordText")}</p>
                </div>
                <ButtonLink size="s" to="/forgot">
                  {t("change")}
                </ButtonLink>
              </li>
            </ul>
          </section>
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
