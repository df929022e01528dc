import besley from "@fontsource-variable/besley/files/besley-latin-wght-normal.woff2?url";
import instrumentSans from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url";
import { type ReactNode, useEffect, useRef } from "react";
import {
  Form,
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
  useRouteLoaderData,
} from "react-router";
import { getCredits } from "#contracts/credits.ts";
import { apiContext, looksContext, requestIdContext, siteContext, viewerContext } from "#web/context.ts";
import { Bar, Tabs } from "#web/features/shell/bar.tsx";
import { ConnectionNote } from "#web/features/shell/connection-note.tsx";
import { Failure } from "#web/features/shell/failure.tsx";
import { Flash } from "#web/features/shell/flash.tsx";
import { Foot } from "#web/features/shell/foot.tsx";
import { KeyListProvider } from "#web/features/shell/keys.tsx";
import { pageMeta } from "#web/lib/meta.ts";
import { errors } from "#web/messages/en/errors.ts";
import { shell } from "#web/messages/en/shell.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import type { Route } from "./+types/root";
import "./app.css";

export const links: Route.LinksFunction = () => [
  // Besley and Instrument Sans carry the first screen; the mono arrives by swap.
  { rel: "preload", href: instrumentSans, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: besley, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  const site = context.get(siteContext);
  const credits = viewer === null ? null : await context.get(apiContext).call(getCredits);
  return {
    viewer,
    credits: credits?.ok ? credits.data : null,
    theme: context.get(looksContext).theme,
    turnstile: site.turnstile,
    publicOrigin: site.publicOrigin,
    local: site.local,
    requestId: context.get(requestIdContext),
  };
}

/** Titles of pages that failed; every other page has its own. */
export const meta: Route.MetaFunction = ({ error }) =>
  pageMeta({
    title: isRouteErrorResponse(error) && error.status === 404 ? errors.notFoundTitle : errors.failedTitle,
    noindex: true,
  });

/** How a route changes the frame around it. */
export interface PageHandle {
  /** Takes the window: no foot. */
  bare?: boolean;
}

function handleOf(matches: ReturnType<typeof useMatches>): PageHandle {
  return (matches.at(-1)?.handle as PageHandle | undefined) ?? {};
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="en" data-theme={root?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#FAF7F2" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151412" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext value="en">{children}</LanguageContext>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

/** Bar, main, foot and the phone's tabs around every page, the error pages too. */
function Frame({ children }: { children: ReactNode }) {
  const t = useText(shell);
  const root = useRouteLoaderData<typeof loader>("root");
  const { bare = false } = handleOf(useMatches());
  const viewer = root?.viewer ?? null;
  return (
    <div className={viewer === null ? "frame" : "frame tabbed"}>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <Bar viewer={viewer} credits={root?.credits ?? null} />
      {viewer !== null && !viewer.verified ? <ConfirmFirst /> : null}
      <main id="main" tabIndex={-1} aria-busy={useNavigation().state === "loading" || undefined}>
        {children}
      </main>
      {bare ? null : <Foot theme={root?.theme ?? "system"} />}
      {viewer === null ? null : <Tabs />}
    </div>
  );
}

function ConfirmFirst() {
  const t = useText(shell);
  return (
    <Form method="post" action="/check-mail" className="ban" aria-label={t("resend")}>
      <span>{t("unverified")}</span>
      <button type="submit" className="btn btn-s">
        {t("resend")}
      </button>
    </Form>
  );
}

/** A new page in the same document: reading starts at its top, as it would after a load. */
function useFocusOnArrival() {
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [pathname]);
}

export default function App() {
  useFocusOnArrival();
  return (
    <KeyListProvider>
      <Frame>
        <Outlet />
      </Frame>
      <Flash />
      <ConnectionNote />
    </KeyListProvider>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <KeyListProvider>
      <Frame>
        <Failure error={error} requestId={root?.requestId ?? ""} />
      </Frame>
      <ConnectionNote />
    </KeyListProvider>
  );
}
