import * as z from "zod";
import { endpoint, nothing } from "./endpoint.ts";
import { idIn, idOut } from "./ids.ts";
import { pageOf, pageQuery } from "./page.ts";
import { instant, text } from "./text.ts";

/** An address as typed: one @, no blanks or controls, at most 254 characters. Two that differ only in case are one. */
export const email = text(3, 254).regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u, {
  message: "must be an e-mail address",
});

export const username = z.string().regex(/^[a-z0-9][a-z0-9_-]{2,29}$/, {
  message: "3 to 30 characters: a to z, 0 to 9, _ and -, starting with a letter or digit",
});

/** Any characters, never trimmed. The 3,000 commonest, and one's own name or address, are refused. */
export const newPassword = text(8, 128);

const turnstileToken = z.string().min(1).max(2048);
/** 128 random bits and more, as sent by mail. */
const mailToken = z.string().regex(/^[A-Za-z0-9_-]{22,128}$/);

/** The maker who is looking. */
export const viewer = z.strictObject({
  id: idOut("usr"),
  username: z.string(),
  verified: z.boolean(),
  role: z.enum(["maker", "moderator", "operator"]),
});
export type Viewer = z.infer<typeof viewer>;

/**
 * Makes an unverified account and sends a mail to confirm the address. Always 202 with the address as typed, also when it
 * has an account already (its owner gets a mail that says so): show "look into your inbox", nothing more.
 * Order: the fields' shape, then the age, then Turnstile, then the username.
 * `account.too-young` also sets a cookie that refuses this browser for 24 hours. `account.username-taken` carries
 * `free: string[]`, three near names that can be had. `limit.busy` carries `retryAfter`: send the same again after it.
 */
export const signUp = endpoint({
  name: "signUp",
  method: "POST",
  path: "/auth/sign-up",
  access: "public",
  limit: "signUp",
  turnstile: "sign-up",
  body: z.strictObject({ email, username, password: newPassword, birthDate: z.iso.date(), turnstileToken }),
  output: z.strictObject({ email: z.string() }),
  status: 202,
  refusals: ["account.too-young", "account.username-taken", "account.password-common", "limit.busy"],
});

/**
 * Spends the token of /verify?token=…. Does not sign in; when this browser is signed in to that very account, it gets fresh
 * cookies. `credits` = given now: 50 the first time, 0 when another mail had confirmed the address before.
 * `account.link-spent` (410): used, older than 24 hours, or not ours; a signed-in maker can have another (resendVerification).
 */
export const verifyEmail = endpoint({
  name: "verifyEmail",
  method: "POST",
  path: "/auth/verify",
  access: "public",
  body: z.strictObject({ token: mailToken }),
  output: z.strictObject({ credits: z.number().int() }),
  refusals: ["account.link-spent"],
});

/**
 * Opens a session by cookies. `auth.wrong` never tells whether the address has an account. `limit.exceeded` and `limit.busy`
 * carry `retryAfter`. `auth.forbidden` comes only after the right password: the account is suspended. While Turnstile
 * cannot be reached, `turnstile.unavailable` (503) comes for every browser that has not signed in to this account before.
 * `code` is the second factor; accounts without one ignore it.
 */
export const signIn = endpoint({
  name: "signIn",
  method: "POST",
  path: "/auth/sign-in",
  access: "public",
  limit: "signIn",
  turnstile: "sign-in",
  body: z.strictObject({
    email,
    password: text(1, 128),
    turnstileToken,
    code: z.string().max(16).exactOptional(),
  }),
  output: z.strictObject({ viewer }),
  refusals: ["auth.wrong", "auth.forbidden", "limit.busy", "limit.exceeded"],
});

/**
 * Moves the session on and says who is signed in, as of now: pages never need it (every request refreshes by itself when
 * its access token is over), programs that keep cookies and "has my address been confirmed?" do.
 * `auth.required`: no refresh cookie, or none that can be proven ours (it is left where it is). `auth.ended`: the session is
 * over; its cookies are cleared.
 */
export const refresh = endpoint({
  name: "refresh",
  method: "POST",
  path: "/auth/refresh",
  access: "public",
  output: z.strictObject({ viewer }),
  refusals: ["auth.required", "auth.ended"],
});

/** Ends this browser's session and clears its cookies. Fine when there is none. */
export const signOut = endpoint({
  name: "signOut",
  method: "POST",
  path: "/auth/sign-out",
  access: "public",
  output: nothing,
  status: 204,
});

/** Sends a link for a new password, at most five an hour and account. The same answer for addresses without an account. */
export const forgotPassword = endpoint({
  name: "forgotPassword",
  method: "POST",
  path: "/auth/password/forgot",
  access: "public",
  limit: "forgot",
  turnstile: "forgot",
  body: z.strictObject({ email, turnstileToken }),
  output: z.strictObject({ email: z.string() }),
  status: 202,
});

/**
 * Spends the token of /reset?token=… (one hour), sets the password, ends every session of the account. Does not sign in:
 * send the person to sign in. An address that was not confirmed is confirmed by it.
 */
export const resetPassword = endpoint({
  name: "resetPassword",
  method: "POST",
  path: "/auth/password/reset",
  access: "public",
  limit: "forgot",
  body: z.strictObject({ token: mailToken, password: newPassword }),
  output: nothing,
  status: 204,
  refusals: ["account.link-spent", "account.password-common", "limit.busy"],
});

/** Oneself. */
export const me = z.strictObject({
  id: idOut("usr"),
  email: z.string(),
  username: z.string(),
  verified: z.boolean(),
  role: z.enum(["maker", "moderator", "operator"]),
  createdAt: instant,
});

export const getMe = endpoint({ name: "getMe", method: "GET", path: "/me", access: "signed-in", output: me });

/** Sends the verification mail again; at most one in a minute, always the same answer. */
export const resendVerification = endpoint({
  name: "resendVerification",
  method: "POST",
  path: "/me/verification",
  access: "signed-in",
  limit: "forgot",
  output: z.strictObject({ email: z.string() }),
  status: 202,
});

/**
 * A living session of one's own. `device` in words ("Firefox on Windows"), `country` two letters or "XX" when unknown, `city`
 * "" when unknown; both are of the sign-in or of the last refresh. `newPlace`: it signed in on a browser and in a country
 * that were new to the account, and nobody has said yet that it was them (confirmSession).
 */
export const session = z.strictObject({
  id: idOut("ses"),
  device: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  city: z.string(),
  newPlace: z.boolean(),
  createdAt: instant,
  lastSeenAt: instant,
  current: z.boolean(),
});

export const listSessions = endpoint({
  name: "listSessions",
  method: "GET",
  path: "/me/sessions",
  access: "signed-in",
  query: pageQuery,
  output: pageOf(session),
  refusals: ["cursor.invalid"],
});

/** Ends one of one's own sessions, also the one that asks (then the cookies are cleared). A second time is fine. */
export const endSession = endpoint({
  name: "endSession",
  method: "DELETE",
  path: "/me/sessions/{id}",
  access: "signed-in",
  params: z.strictObject({ id: idIn("ses") }),
  output: nothing,
  status: 204,
  refusals: ["not-found"],
});

/**
 * Says that a session at a new place is one's own. A second time is fine. `auth.forbidden`: the session that asks is at a
 * new place itself, and cannot speak for anybody.
 */
export const confirmSession = endpoint({
  name: "confirmSession",
  method: "POST",
  path: "/me/sessions/{id}/confirm",
  access: "signed-in",
  params: z.strictObject({ id: idIn("ses") }),
  output: nothing,
  status: 204,
  refusals: ["not-found", "auth.forbidden"],
});

/** Ends every session but the one that asks. */
export const endAllSessions = endpoint({
  name: "endAllSessions",
  method: "DELETE",
  path: "/me/sessions",
  access: "signed-in",
  output: z.strictObject({ ended: z.number().int() }),
});

/** What the settings page shows: oneself, and one's living sessions, newest first, at most 100. */
export const settings = z.strictObject({ me, sessions: z.array(session) });

export const getSettings = endpoint({
  name: "getSettings",
  method: "GET",
  path: "/me/settings",
  access: "signed-in",
  output: settings,
});
