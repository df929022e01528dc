/** Theme of a browser, kept in `__Host-strata_ui` (readable by the server only, one year). */
export type Theme = "light" | "dark" | "system";

const NAME = "__Host-strata_ui";

export function isTheme(value: unknown): value is Theme {
  return value === "light" || value === "dark" || value === "system";
}

/** The theme asked for by the Cookie header; "system" where nothing valid is said. */
export function themeOf(cookieHeader: string | null): Theme {
  const pair = (cookieHeader ?? "").split(/;\s*/).find((part) => part.startsWith(`${NAME}=`));
  const theme = new URLSearchParams(pair?.slice(NAME.length + 1) ?? "").get("theme");
  return isTheme(theme) ? theme : "system";
}

/** The Set-Cookie header that remembers a theme, or forgets it when it is the system's. */
export function themeCookie(theme: Theme): string {
  const age = theme === "system" ? 0 : 31_536_000;
  return `${NAME}=theme=${theme}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${age}`;
}
