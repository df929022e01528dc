import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Refusal } from "#worker/kernel/refusal.ts";
import { clearedSessionCookies } from "#worker/modules/accounts/index.ts";

/** Reads one cookie of a Cookie header; undefined when it is absent. The first of twins wins. */
export function cookieReader(header: string | null): (name: string) => string | undefined {
  if (header === null) return () => undefined;
  const jar = new Map<string, string>();
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (at < 1) continue;
    const name = part.slice(0, at).trim();
    if (!jar.has(name)) jar.set(name, part.slice(at + 1).trim());
  }
  return (name) => jar.get(name);
}

/** A Set-Cookie value. Every cookie of the platform is host-bound, secure, unreadable to scripts, Lax. */
export function setCookie({ name, value, maxAge }: CookieChange): string {
  const age = value === null ? "; Max-Age=0" : maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  return `${name}=${value ?? ""}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`;
}

/**
 * The last word on each cookie. The session's middleware speaks first and the act after it: signing out must not be
 * undone by a refresh that happened on the way in.
 */
export function lastOfEach(changes: readonly CookieChange[]): CookieChange[] {
  return [...new Map(changes.map((change) => [change.name, change])).values()];
}

/** Cookies that go out with a refusal; a session that has ended takes its own with it. */
export function cookiesOf(refusal: Refusal): readonly CookieChange[] {
  if (refusal.details.cookies !== undefined) return refusal.details.cookies;
  return refusal.code === "auth.ended" ? clearedSessionCookies() : [];
}
