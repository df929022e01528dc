import type { CookieChange } from "#worker/kernel/cookies.ts";
import { ABSOLUTE_S, AGE_REFUSAL_S, DEVICE_S, IDLE_S } from "./times.ts";

export const ACCESS_COOKIE = "__Host-strata_at";
export const REFRESH_COOKIE = "__Host-strata_rt";
/** Marks a browser that has signed in before; worth a try-counter of its own, and trying while Turnstile is away. */
export const DEVICE_COOKIE = "__Host-strata_dev";
/** Set for a day after somebody said they are too young: the same browser cannot simply answer again. */
export const AGE_COOKIE = "__Host-strata_age";

/** The two cookies of a session that goes on. `accessSeconds` = how long the access token still holds. */
export function sessionCookies(access: string, accessSeconds: number, refresh: string): CookieChange[] {
  return [
    { name: ACCESS_COOKIE, value: access, maxAge: accessSeconds },
    { name: REFRESH_COOKIE, value: refresh, maxAge: Math.min(IDLE_S, ABSOLUTE_S) },
  ];
}

/** Takes the cookies of an ended session away; the device stays known. */
export function clearedSessionCookies(): CookieChange[] {
  return [
    { name: ACCESS_COOKIE, value: null },
    { name: REFRESH_COOKIE, value: null },
  ];
}

export function deviceCookie(value: string): CookieChange {
  return { name: DEVICE_COOKIE, value, maxAge: DEVICE_S };
}

export function ageCookie(): CookieChange {
  return { name: AGE_COOKIE, value: "1", maxAge: AGE_REFUSAL_S };
}
