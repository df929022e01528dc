import { expect, test } from "vitest";
import { isTheme, themeCookie } from "./ui-cookie.ts";

test("a chosen theme is remembered for a year, bound to this host and out of reach of scripts", () => {
  expect(themeCookie("dark")).toBe(
    "__Host-strata_ui=dark; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000",
  );
});

test("choosing the system's theme leaves no cookie behind", () => {
  expect(themeCookie("system")).toContain("Max-Age=0");
});

test("only the three themes are themes", () => {
  expect(["light", "dark", "system", "", "Dark", null, 1].map(isTheme)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
