import { useContext } from "react";
import { Form, useNavigate } from "react-router";
import type { getSettings } from "#contracts/accounts.ts";
import type { OutputOf } from "#contracts/endpoint.ts";
import { account } from "#web/messages/en/account.ts";
import { type Language, LOCALE } from "#web/messages/text.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { phone, screen } from "#web/ui/icons.ts";
import { Badge, Note } from "#web/ui/status.tsx";
import { Time } from "#web/ui/time.tsx";

type Session = OutputOf<typeof getSettings>["sessions"][number];

/** Town and country as far as they are known, else undefined. */
export function placeOf(
  language: Language,
  { country, city }: Pick<Session, "country" | "city">,
): string | undefined {
  if (country === "XX") return undefined;
  const land = new Intl.DisplayNames(LOCALE[language], { type: "region" }).of(country) ?? country;
  return city === "" ? land : `${city}, ${land}`;
}

/** The place in words. A town's name may be written in any script. */
function Place({ session }: { session: Session }) {
  const t = useText(account);
  const place = placeOf(useContext(LanguageContext), session);
  return place === undefined ? t("unknownPlace") : <bdi>{place}</bdi>;
}

/** Sign-ins at places that are new to the account, each with its two answers. */
export function NewPlaces({ sessions }: { sessions: readonly Session[] }) {
  const t = useText(account);
  // Whoever is asked about does not get to answer.
  if (sessions.some(({ current, newPlace }) => current && newPlace)) return null;
  return sessions
    .filter(({ newPlace }) => newPlace)
    .map((session) => (
      <div key={session.id} className="mb-6">
        <Note
          tint="plum"
          title={t.rich("newPlace", {
            place: () => <Place session={session} />,
            day: () => <Time iso={session.createdAt} style="day" />,
          })}
        >
          {t("newPlaceAsk", { device: session.device })}
          <Form method="post" preventScrollReset className="row row-wrap mt-2">
            <input type="hidden" name="session" value={session.id} />
            <Button type="submit" size="s" name="act" value="confirm">
              {t("wasMe")}
            </Button>
            <Button type="submit" size="s" look="danger" name="act" value="password">
              {t("endAndChange")}
            </Button>
          </Form>
        </Note>
      </div>
    ));
}

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
          <Place session={session} />
          {" · "}
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

/** Where one is signed in, each to be ended, and all others at once. */
export function Sessions({ sessions, ask }: { sessions: readonly Session[]; ask: boolean }) {
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
        {sessions
          .toSorted((a, b) => Number(b.current) - Number(a.current))
          .map((session) => (
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
