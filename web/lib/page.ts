import { redirect } from "react-router";
import type { Endpoint, OutputOf } from "#contracts/endpoint.ts";
import type { Answered } from "#web/context.ts";
import { thrown } from "./forms.ts";

/** Sends to sign-in and back to `url` afterwards. */
export function toSignIn(url: URL): Response {
  return redirect(`/sign-in?returnTo=${encodeURIComponent(url.pathname + url.search)}`);
}

/**
 * What a page cannot be shown without. A missing session leads to sign-in and back; a cursor that no longer fits
 * leads to the first page; anything else becomes the error page with the refusal's own status.
 */
export function need<E extends Endpoint>(answer: Answered<E>, url: URL): OutputOf<E> {
  if (answer.ok) return answer.data;
  if (answer.problem.code === "auth.required" || answer.problem.code === "auth.ended") throw toSignIn(url);
  if (answer.problem.code === "cursor.invalid") {
    const first = new URL(url);
    first.searchParams.delete("cursor");
    throw redirect(first.pathname + first.search);
  }
  throw thrown(answer.problem);
}

/** The cursor of a list page, as an endpoint's query takes it. */
export function cursorOf(url: URL): { cursor?: string } {
  const cursor = url.searchParams.get("cursor");
  return cursor === null || cursor === "" ? {} : { cursor };
}

/** The same page with some query parameters changed; null takes one away. */
export function withQuery(
  url: { pathname: string; search: string },
  changes: Record<string, string | null>,
): string {
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const search = query.toString();
  return search === "" ? url.pathname : `${url.pathname}?${search}`;
}

/** Where a list page leads: back to its first page unless it is that, and on while there is more. */
export function pageLinks(
  url: URL,
  { nextCursor }: { nextCursor: string | null },
): { first: string | null; next: string | null } {
  return {
    first: url.searchParams.has("cursor") ? withQuery(url, { cursor: null }) : null,
    next: nextCursor === null ? null : withQuery(url, { cursor: nextCursor }),
  };
}
