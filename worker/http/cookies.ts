import type { CookieChange } from "#worker/kernel/cookies.ts";

/** Reads one cookie of a Cookie header; undefined when it is absent. The first of twins wins. */
export function cookieReader(header: string | null): (name: string) => string | undefined {
  const jar = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
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
