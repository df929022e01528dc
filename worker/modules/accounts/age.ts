import { Refusal } from "#worker/kernel/refusal.ts";
import { ageCookie } from "./cookies.ts";

/** The youngest age at which somebody may have an account. */
export const MINIMUM_AGE = 13;
const OLDEST_AGE = 130;

/** Completed years between a birth date (YYYY-MM-DD) and the UTC day of `now`; negative for dates to come. */
export function ageOn(birthDate: string, now: Date): number {
  const [year = 0, month = 0, day = 0] = birthDate.split("-").map(Number);
  const years = now.getUTCFullYear() - year;
  const birthdayIsAhead =
    now.getUTCMonth() + 1 < month || (now.getUTCMonth() + 1 === month && now.getUTCDate() < day);
  return birthdayIsAhead ? years - 1 : years;
}

/**
 * The first question of sign-up. Refuses with `account.too-young`, and marks the browser for 24 hours so that another
 * date cannot simply be tried; nothing is stored. A date to come or beyond any life is a slip: `request.invalid`.
 */
export function demandAge(birthDate: string, now: Date, refusedBefore: boolean): void {
  if (refusedBefore) throw new Refusal("account.too-young");
  const age = ageOn(birthDate, now);
  if (age < 0 || age > OLDEST_AGE)
    throw new Refusal("request.invalid", {
      errors: [{ path: "birthDate", message: "must be the day you were born" }],
    });
  if (age < MINIMUM_AGE) throw new Refusal("account.too-young", { cookies: [ageCookie()] });
}
