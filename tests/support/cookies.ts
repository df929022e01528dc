/** The cookies of one person, as a browser keeps them for one origin: by name, gone when they are over. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Takes the Set-Cookie lines of an answer. */
  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const at = pair.indexOf("=");
      const name = pair.slice(0, at).trim();
      const over = attributes.some((attribute) => {
        const [key = "", value = ""] = attribute.split("=").map((part) => part.trim());
        if (key.toLowerCase() === "max-age") return Number(value) <= 0;
        return key.toLowerCase() === "expires" && Date.parse(value) <= Date.now();
      });
      if (over) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(at + 1).trim());
    }
  }

  /** Value of a cookie, undefined when there is none. */
  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** Sets, or with undefined removes, a cookie by hand. */
  set(name: string, value: string | undefined): void {
    if (value === undefined) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /** The Cookie header; empty when there are none. */
  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** A second jar with the same cookies: another tab that was opened now, or a thief. */
  copy(): CookieJar {
    const copy = new CookieJar();
    for (const [name, value] of this.#cookies) copy.set(name, value);
    return copy;
  }
}

/** The cookies of a jar for a browser that visits the app at localhost (Playwright's `addCookies`). */
export function cookiesOf(jar: CookieJar) {
  return jar
    .header()
    .split("; ")
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      return { name, value, domain: "localhost", path: "/", secure: true, httpOnly: true };
    });
}
