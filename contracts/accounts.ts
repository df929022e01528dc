import * as z from "zod";
import { endpoint, nothing } from "./endpoint.ts";
import { idIn, idOut } from "./ids.ts";
import { pageOf, pageQuery } from "./page.ts";
import { instant, text } from "./text.ts";

/** An address as typed: one @, no blanks or controls, at most 254 characters. The unique key is its NFC lower case. */
export const email = text(3, 254).regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u, {
  message: "must be an e-mail address",
});

export const username = z.string().regex(/^[a-z0-9][a-z0-9_-]{2,29}$/, {
  message: "3 to 30 characters: a to z, 0 to 9, _ and -, starting with a letter or digit",
});

/** Any characters, never trimmed. */
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

export const verifyEmail = endpoint({
  name: "verifyEmail",
  method: "POST",
  path: "/auth/verify",
  access: "public",
  body: z.strictObject({ token: mailToken }),
  output: z.strictObject({ credits: z.number().int() }),
  refusals: ["account.link-spent"],
});

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
  refusals: ["auth.wrong", "limit.busy", "limit.exceeded"],
});

export const refresh = endpoint({
  name: "refresh",
  method: "POST",
  path: "/auth/refresh",
  access: "public",
  output: z.strictObject({ viewer }),
  refusals: ["auth.required", "auth.ended"],
});

export const signOut = endpoint({
  name: "signOut",
  method: "POST",
  path: "/auth/sign-out",
  access: "public",
  output: nothing,
  status: 204,
});

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

export const session = z.strictObject({
  id: idOut("ses"),
  device: z.string(),
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

export const endSession = endpoint({
  name: "endSession",
  method: "DELETE",
  path: "/me/sessions/{id}",
  access: "signed-in",
  params: z.strictObject({ id: idIn("ses") }),
  output: nothing,
  status: 204,
});

/** Ends every session but the one that asks. */
export const endAllSessions = endpoint({
  name: "endAllSessions",
  method: "DELETE",
  path: "/me/sessions",
  access: "signed-in",
  output: z.strictObject({ ended: z.number().int() }),
});
