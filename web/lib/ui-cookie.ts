/** Theme of a browser, kept in `__Host-strata_ui` (read by the server only, one year). */
export type Theme = "light" | "dark" | "system";

export function isTheme(value: unknown): value is Theme {
  return value === "light" || value === "dark" || value === "system";
}

/** The Set-Cookie header that remembers a theme, or forgets it when it is the system's. */
export function themeCookie(theme: Theme): string {
  const [value, age] = theme === "system" ? ["", 0] : [theme, 31_536_000];
  return `__Host-strata_ui=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${age}`;
}
