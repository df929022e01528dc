import { useRef } from "react";
import { Form, Link, NavLink, useLocation } from "react-router";
import type { Viewer } from "#contracts/accounts.ts";
import type { Credits } from "#contracts/credits.ts";
import { useCloseElsewhere } from "#web/lib/use-close-elsewhere.ts";
import { shell } from "#web/messages/en/shell.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Avatar } from "#web/ui/avatar.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import {
  clock,
  compass,
  compassFill,
  folder,
  folderFill,
  layers,
  layersFill,
  person,
  personFill,
} from "#web/ui/icons.ts";
import { Mark } from "#web/ui/mark.tsx";
import { CoreSample } from "#web/ui/sum.tsx";

const SIGNED_IN = [
  { to: "/studio", name: "studio" },
  { to: "/explore", name: "explore" },
  { to: "/library", name: "library" },
  { to: "/history", name: "history" },
] as const;

const SIGNED_OUT = [
  { to: "/explore", name: "explore" },
  { to: "/#how", name: "how" },
  { to: "/pricing", name: "prices" },
] as const;

function CreditsLink({ credits }: { credits: Credits }) {
  const t = useText(shell);
  return (
    <Link className="credits push" to="/credits" aria-label={t("creditsLabel", { count: credits.left })}>
      <CoreSample left={credits.left} held={credits.held} granted={credits.granted} />
      <span>
        {t.rich("creditsLeft", { n: (n) => <span className="num">{n}</span> }, { count: credits.left })}
      </span>
    </Link>
  );
}

/**
 * The account menu is a `details`: it opens without scripts, and each page closes it by being a new one. With scripts
 * Escape and a press elsewhere close it too.
 */
function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useText(shell);
  const { key } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  useCloseElsewhere(menu);
  return (
    <details className="you only-wide" key={key} ref={menu}>
      <summary aria-label={t("account")}>
        <Avatar name={viewer.username} />
      </summary>
      <div className="float menu">
        <span className="who cut">@{viewer.username}</span>
        <Link to="/credits">{t("credits")}</Link>
        <Link to="/settings">{t("settings")}</Link>
        <hr />
        <Form method="post" action="/sign-out">
          <button type="submit">{t("signOut")}</button>
        </Form>
      </div>
    </details>
  );
}

/** Top of every page. Credits are always in sight of a maker. */
export function Bar({ viewer, credits }: { viewer: Viewer | null; credits: Credits | null }) {
  const t = useText(shell);
  const links = viewer === null ? SIGNED_OUT : SIGNED_IN;
  return (
    <header className="bar">
      <Link className="mark" to="/" aria-label={t("name")}>
        <Mark />
        <span>{t("name")}</span>
      </Link>
      <nav className="nav" aria-label={t("main")}>
        {links.map((link) =>
          link.to.includes("#") ? (
            <Link key={link.to} to={link.to}>
              {t(link.name)}
            </Link>
          ) : (
            <NavLink key={link.to} to={link.to}>
              {t(link.name)}
            </NavLink>
          ),
        )}
      </nav>
      {viewer === null ? (
        <>
          <ButtonLink look="quiet" className="push" to="/sign-in">
            {t("signIn")}
          </ButtonLink>
          <ButtonLink to="/sign-up">{t("signUp")}</ButtonLink>
        </>
      ) : (
        <>
          {credits === null ? <span className="push" /> : <CreditsLink credits={credits} />}
          <AccountMenu viewer={viewer} />
        </>
      )}
    </header>
  );
}

const TABS = [
  { to: "/explore", name: "explore", icon: compass, here: compassFill },
  { to: "/library", name: "library", icon: folder, here: folderFill },
  { to: "/studio", name: "studio", icon: layers, here: layersFill },
  { to: "/history", name: "history", icon: clock, here: clock },
  { to: "/settings", name: "you", icon: person, here: personFill },
] as const;

/** Five tabs under the thumb, studio in the middle; only on small screens and only for makers. */
export function Tabs() {
  const t = useText(shell);
  return (
    <nav className="tabs-m" aria-label={t("mainSmall")}>
      {TABS.map((tab) => (
        <NavLink key={tab.to} to={tab.to}>
          {({ isActive }) => (
            <>
              <Icon d={isActive ? tab.here : tab.icon} />
              {t(tab.name)}
            </>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
