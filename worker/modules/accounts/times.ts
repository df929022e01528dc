/** Every length of time of this module, in seconds (docs/decisions/0005-sessions.md). */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An access token of a maker whose address is verified. */
export const ACCESS_S = 10 * MINUTE;
/** Before verification it is short, so that the click on the mailed link shows in every open page soon. */
export const UNVERIFIED_ACCESS_S = MINUTE;
/** A session nobody refreshes is over after this. */
export const IDLE_S = 14 * DAY;
/** Every session is over after this. */
export const ABSOLUTE_S = 90 * DAY;
/** For this long the refresh token just replaced still answers, so that parallel requests all succeed. */
export const GRACE_S = 20;
/** How far two machines' clocks may be apart when one reads the other's access token. */
export const CLOCK_SLACK_S = 5;

export const VERIFY_LINK_S = DAY;
export const RESET_LINK_S = HOUR;
/** A verification mail is sent again at most once in this time. */
export const RESEND_PAUSE_S = MINUTE;

export const DEVICE_S = 365 * DAY;
export const AGE_REFUSAL_S = DAY;

/** Window of the sign-in counters. */
export const TRIES_WINDOW_S = 15 * MINUTE;

export const UNVERIFIED_KEPT_S = 7 * DAY;
export const ENDED_SESSION_KEPT_S = 30 * DAY;
export const LINK_KEPT_S = 7 * DAY;
