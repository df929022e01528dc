import type { Endpoint, InputOf, OutputOf } from "#contracts/endpoint.ts";
import type { Actor } from "./actor.ts";
import type { CookieChange } from "./cookies.ts";

/** What an act may know of the call that reached it, whichever door it came through. */
export interface Call {
  readonly requestId: string;
  /** Client address as the platform tells it; IPv6 shortened to its /64. */
  readonly address: string;
  readonly userAgent: string;
  /** Two letters of the country the platform sees, or "XX". */
  readonly country: string;
  /** The town the platform guesses for it, or "". */
  readonly city: string;
  readonly cookie: (name: string) => string | undefined;
  /** The Idempotency-Key header, unquoted, or undefined. */
  readonly idempotencyKey: string | undefined;
  /** SHA-256 hex of the canonical body: with the key it tells a repeat from a different wish. Empty without a key. */
  readonly bodyHash: string;
  /** Whether the endpoint's Turnstile has passed. "unproven" reaches an act where there is none, or where it may decide. */
  readonly person: "proven" | "unproven";
}

/** What is known of a call before its endpoint has been looked at. */
export type CallFacts = Omit<Call, "idempotencyKey" | "bodyHash" | "person">;

/** The act's answer: the body, a status if it is not the endpoint's usual one, cookies, extra headers. */
export interface Answer<Body> {
  readonly body: Body;
  readonly status?: 200 | 201 | 202 | 204;
  readonly cookies?: readonly CookieChange[];
  readonly location?: string;
}

/** Says that an act answers with more than a body. */
export function answer<Body>(body: Body, more: Omit<Answer<Body>, "body"> = {}): Answer<Body> {
  return { body, ...more };
}

export type Handler<Deps, E extends Endpoint> = (
  deps: Deps,
  actor: Actor,
  input: InputOf<E>,
  call: Call,
) => Promise<Answer<OutputOf<E>>>;

/** An endpoint with the act that answers it. `before` runs after parsing and before Turnstile, limits nothing, does no I/O. */
export interface Pair<Deps> {
  readonly endpoint: Endpoint;
  readonly before?: (deps: Deps, input: never, call: Call) => void;
  readonly handle: (deps: Deps, actor: Actor, input: never, call: Call) => Promise<Answer<unknown>>;
}

/** Ties an endpoint to its act with types that agree on input and output. */
export function pair<Deps, E extends Endpoint>(
  endpoint: E,
  handle: Handler<Deps, E>,
  before?: (deps: Deps, input: InputOf<E>, call: Call) => void,
): Pair<Deps> {
  return before ? { endpoint, handle, before } : { endpoint, handle };
}
