import { useRouteLoaderData } from "react-router";
import type { loader } from "#web/root.tsx";

/** What the root loaded: viewer, credits, theme, Turnstile's place. Undefined only on the error page of the root itself. */
export function useRoot() {
  return useRouteLoaderData<typeof loader>("root");
}
