/** The front door of accounts: who someone is (README.md; docs/decisions/0005-sessions.md). */
export { type Authenticated, authenticate } from "./authenticate.ts";
export { ACCESS_COOKIE, clearedSessionCookies, REFRESH_COOKIE } from "./cookies.ts";
export { accountsPairs } from "./endpoints.ts";
export { liveSession } from "./live-session.ts";
export type {
  AccountSecrets,
  AccountsDeps,
  Letter,
  MacKey,
  Mailer,
  SessionBell,
  SigningKey,
  Tries,
} from "./ports.ts";
export { LetterRefused } from "./ports.ts";
export { type MailMessage, sendMail } from "./send-mail.ts";
export { sweepAccounts } from "./sweep-accounts.ts";
