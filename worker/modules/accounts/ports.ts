import type { CoreDeps } from "#worker/db/deps.ts";

/** One letter. `key` names it for whoever carries it; the same key may be sent twice, as no carrier promises once. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly key: string;
}

/** This letter will never be taken: its address is refused. Trying again helps nobody. */
export class LetterRefused extends Error {
  constructor(reason: string) {
    super(`letter refused: ${reason}`);
    this.name = "LetterRefused";
  }
}

/** Hands letters to whoever carries them. Throws LetterRefused, or anything else when trying again makes sense. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** Counts tries where no isolate's restart forgets them. */
export interface Tries {
  /** Takes one of `max` in `windowSeconds`; a refused take says in how many seconds another makes sense. */
  take(
    bucket: string,
    max: number,
    windowSeconds: number,
  ): Promise<{ readonly ok: boolean; readonly retryAfter: number }>;
}

/** Tells open pages that their session is over. A hint, never the truth. */
export interface SessionBell {
  ended(userId: string, sessionIds: readonly string[]): void;
}

/** A private OKP JWK; the first of a set signs, all of them verify. */
export interface SigningKey {
  readonly kid: string;
  readonly kty: string;
  readonly [member: string]: unknown;
}

/** A secret of 32 bytes in base64url; the first of a list signs, all of them verify. */
export interface MacKey {
  readonly kid: string;
  readonly key: string;
}

export interface AccountSecrets {
  readonly jwtKeys: { readonly keys: readonly SigningKey[] };
  /** For refresh tokens and mailed links. */
  readonly refreshKeys: readonly MacKey[];
  /** Mixed into every password before it is hashed; a stolen table alone cannot be guessed against. */
  readonly pepper: string;
}

/** What the acts of accounts ask for. */
export interface AccountsDeps extends CoreDeps {
  readonly mailer: Mailer;
  readonly tries: Tries;
  readonly sessionBell: SessionBell;
  readonly secrets: AccountSecrets;
  /** PUBLIC_ORIGIN: links and token issuers are made of it, never of a request's Host. */
  readonly origin: string;
}
