import type { FieldError, ProblemCode } from "#contracts/problem.ts";
import type { CookieChange } from "./cookies.ts";

/** What a refusal may carry beside its code. Everything here is sent to the caller: no secrets, no other maker's data. */
export interface RefusalDetails {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Seconds after which another try makes sense; sent as Retry-After too. */
  readonly retryAfter?: number;
  /** Cookies that go out with the refusal, e.g. those of a session that has just ended. */
  readonly cookies?: readonly CookieChange[];
  /** Headers of the API's answer beside those of every problem, e.g. what is left of a limit. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the problem document, e.g. `{need, have}`. */
  readonly extra?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/**
 * "No", with a reason the caller understands. Acts throw it; http/problems.ts alone turns it into
 * RFC 9457. Anything else that is thrown is a fault and answers 500 without words.
 */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: RefusalDetails;

  constructor(code: ProblemCode, details: RefusalDetails = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}
