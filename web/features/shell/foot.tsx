import { Link, useFetcher, useLocation } from "react-router";
import type { Theme } from "#web/lib/ui-cookie.ts";
import { shell } from "#web/messages/en/shell.ts";
import { useText } from "#web/messages/use-text.tsx";

const ABOUT = [
  { to: "/explore", name: "explore" },
  { to: "/pricing", name: "prices" },
] as const;

const LINKS = [
  { to: "/terms", name: "terms" },
  { to: "/privacy", name: "privacy" },
  { to: "/cookies", name: "cookies" },
  { to: "/accessibility", name: "accessibility" },
  { to: "/licences", name: "licences" },
  { to: "/support", name: "support" },
] as const;

const THEMES = [
  { theme: "light", name: "themeLight" },
  { theme: "dark", name: "themeDark" },
  { theme: "system", name: "themeSystem" },
] as const;

/** Three buttons in a plain form: the cookie is set by the answer, so it works without scripts. */
function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useText(shell);
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  return (
    <fetcher.Form method="post" action="/theme" className="theme" aria-label={t("theme")}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      {THEMES.map((choice) => (
        <button
          key={choice.theme}
          type="submit"
          name="theme"
          value={choice.theme}
          aria-pressed={choice.theme === theme}
        >
          {t(choice.name)}
        </button>
      ))}
    </fetcher.Form>
  );
}

/** Foot of every page but the studio. */
export function Foot({ theme }: { theme: Theme }) {
  const t = useText(shell);
  return (
    <footer className="foot">
      <div>
        <span>{t("name")}</span>
        {/* What the bar has no room for on a phone. */}
        {ABOUT.map((link) => (
          <Link key={link.to} to={link.to} className="only-phone">
            {t(link.name)}
          </Link>
        ))}
        {LINKS.map((link) => (
          <Link key={link.to} to={link.to}>
            {t(link.name)}
          </Link>
        ))}
        <ThemeSwitch theme={theme} />
      </div>
    </footer>
  );
}
