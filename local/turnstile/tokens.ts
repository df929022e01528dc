import { randomBytes } from "node:crypto";

/** The fields of siteverify's request. */
export interface VerifyRequest {
  secret?: string | undefined;
  response?: string | undefined;
  idempotency_key?: string | undefined;
}

/** siteverify's answer, word for word. */
export type Verdict =
  | {
      success: true;
      challenge_ts: string;
      hostname: string;
      "error-codes": [];
      action: string;
      cdata: string;
    }
  | { success: false; "error-codes": [string]; messages: [] };

/** What a widget asks a token for. */
export interface TokenWish {
  hostname: string;
  action: string;
  cdata: string;
}

interface Token extends TokenWish {
  at: number;
  /** The key it was redeemed with, "" for none; undefined while it is fresh. */
  redeemedBy?: string;
}

/** A token is good once and for this long. */
export const TOKEN_MS = 300_000;

/** Reusable, for people without a browser: curl, scripts, tests. */
export const LOCAL_PASS = "local-pass";

const DUMMY = "XXXX.DUMMY.TOKEN.XXXX";
const DUMMY_SECRET = /^([123])x0{31}AA$/;

const refuse = (code: string): Verdict => ({ success: false, "error-codes": [code], messages: [] });

function accept(token: Token): Verdict {
  const { hostname, action, cdata, at } = token;
  return {
    success: true,
    "error-codes": [],
    challenge_ts: new Date(at).toISOString(),
    hostname,
    action,
    cdata,
  };
}

/** The tokens that were issued and what became of them. */
export class Tokens {
  readonly #secret: string;
  readonly #now: () => number;
  readonly #issued = new Map<string, Token>();

  /** @param now milliseconds since 1970; tests pass their own */
  constructor(secret: string, now: () => number = Date.now) {
    this.#secret = secret;
    this.#now = now;
  }

  issue(wish: TokenWish): string {
    for (const [name, token] of this.#issued)
      if (this.#now() - token.at > 2 * TOKEN_MS) this.#issued.delete(name);
    const token = `0.${randomBytes(48).toString("base64url")}`;
    this.#issued.set(token, { ...wish, at: this.#now() });
    return token;
  }

  /** siteverify. */
  verify({ secret, response, idempotency_key: key }: VerifyRequest): Verdict {
    if (!secret) return refuse("missing-input-secret");
    if (!response) return refuse("missing-input-response");
    if (response.length > 2048) return refuse("invalid-input-response");
    const dummy = DUMMY_SECRET.exec(secret)?.[1];
    if (dummy) return this.#verifyDummy(dummy, response);
    if (secret !== this.#secret) return refuse("invalid-input-secret");
    if (response === LOCAL_PASS) {
      return accept({ hostname: "localhost", action: LOCAL_PASS, cdata: "", at: this.#now() });
    }
    return this.#redeem(response, key);
  }

  #redeem(response: string, key = ""): Verdict {
    const token = this.#issued.get(response);
    if (!token) return refuse("invalid-input-response");
    const replay = token.redeemedBy !== undefined && key !== "" && token.redeemedBy === key;
    if (replay) return accept(token);
    if (token.redeemedBy !== undefined || this.#now() - token.at > TOKEN_MS)
      return refuse("timeout-or-duplicate");
    token.redeemedBy = key;
    return accept(token);
  }

  /** Cloudflare's published test secrets: they know the dummy token only. */
  #verifyDummy(kind: string, response: string): Verdict {
    if (kind === "3") return refuse("timeout-or-duplicate");
    if (kind === "2" || response !== DUMMY) return refuse("invalid-input-response");
    return accept({ hostname: "example.com", action: "", cdata: "", at: this.#now() });
  }
}
