import type * as z from "zod";
import type { Endpoint } from "#contracts/endpoint.ts";
import type { FieldError } from "#contracts/problem.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { Actor } from "#worker/kernel/actor.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Answer, Call, CallFacts, Pair } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { inspectJson } from "./inspect-json.ts";
import { type LimitStore, takeLimit } from "./limits.ts";
import { asRefusal } from "./problems.ts";
import { demandPerson, type PersonCheck } from "./turnstile.ts";

/** Everything a request needs on its way to an act, the same behind the API and behind pages. */
export interface Door<Deps extends CoreDeps = CoreDeps> {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly call: CallFacts;
  readonly limits: LimitStore;
  readonly persons: PersonCheck;
  /** True on a local stack only. */
  readonly local: boolean;
}

/** Input as it came: nothing of it has been looked at. What costs work to get is called after access and limit. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  /** Reads the body, once. Throws Refusal for one that cannot be read. */
  readonly body: () => Promise<unknown>;
  /** The Idempotency-Key. Throws Refusal for one of another form. */
  readonly idempotencyKey: () => string | undefined;
}

export interface Ran {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly CookieChange[];
}

/**
 * The only way from a request to an act: access → limit → body → parse → the pair's own first look → Turnstile →
 * idempotency → act → parse of the answer. All of it is declared on the endpoint as data. Throws Refusal; from the
 * limit on it says what is left of it, as a good answer does.
 */
export async function runEndpoint<Deps extends CoreDeps>(
  door: Door<Deps>,
  pair: Pair<Deps>,
  raw: RawInput,
): Promise<Ran> {
  const { endpoint } = pair;
  demandAccess(endpoint, door.actor);
  const headers = await takeLimit(door.limits, door.deps.clock, endpoint.limit, {
    actor: door.actor,
    address: door.call.address,
    local: door.local,
  });
  try {
    return present(endpoint, await answerOf(door, pair, raw), headers);
  } catch (error) {
    const { code, details } = asRefusal(error, door.deps.log);
    throw new Refusal(code, { ...details, headers });
  }
}

/** All that follows the limit. */
async function answerOf<Deps extends CoreDeps>(
  door: Door<Deps>,
  pair: Pair<Deps>,
  raw: RawInput,
): Promise<Answer<unknown>> {
  const { endpoint } = pair;
  const body = await raw.body();
  const idempotencyKey = raw.idempotencyKey();
  const input = parseInput(endpoint, { ...raw, body });
  const bodyHash = idempotencyKey === undefined ? "" : await hashOf(body);
  const call = callOf(door.call, { idempotencyKey, bodyHash, person: "unproven" });
  pair.before?.(door.deps, input as never, call);
  const { turnstile } = endpoint;
  const person = turnstile === undefined ? "unproven" : await demandPerson(door, turnstile, input.body);
  demandIdempotencyKey(endpoint, input.body, idempotencyKey);
  const made = callOf(door.call, { idempotencyKey, bodyHash, person });
  return pair.handle(door.deps, door.actor, input as never, made);
}

/** Facts and what the endpoint adds to them. The town stays a question: a spread would unpack it for everybody. */
function callOf(facts: CallFacts, more: Omit<Call, keyof CallFacts>): Call {
  const { requestId, address, userAgent, country, cookie } = facts;
  return {
    requestId,
    address,
    userAgent,
    country,
    cookie,
    get city() {
      return facts.city;
    },
    ...more,
  };
}

function demandAccess(endpoint: Endpoint, actor: Actor): void {
  if (endpoint.access === "public") return;
  if (actor.kind !== "maker") throw new Refusal("auth.required");
  if (endpoint.access === "verified" && !actor.verified) throw new Refusal("auth.unverified");
  if (endpoint.access === "operator" && actor.role !== "operator") throw new Refusal("auth.forbidden");
}

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

function parseInput(endpoint: Endpoint, raw: Input): Input {
  inspectJson(raw.query);
  inspectJson(raw.body);
  const params = endpoint.params.safeParse(raw.params);
  if (!params.success) throw new Refusal("not-found"); // an id of another kind names nothing here
  const query = endpoint.query.safeParse(raw.query);
  const body = endpoint.body.safeParse(raw.body);
  const issues = [...(query.error?.issues ?? []), ...(body.error?.issues ?? [])];
  if (issues.length > 0) throw new Refusal("request.invalid", { errors: fieldErrors(issues) });
  return { params: params.data, query: query.data, body: body.data };
}

/** zod's issues as the contract words them; paths in dots, at most twenty. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join(".").slice(0, 200),
    message:
      issue.code === "unrecognized_keys"
        ? `unknown field ${issue.keys.map((key) => key.slice(0, 64)).join(", ")}`
        : issue.message,
  }));
}

function demandIdempotencyKey(endpoint: Endpoint, body: unknown, key: string | undefined): void {
  if (endpoint.idempotency !== "spending") return;
  const dryRun = typeof body === "object" && body !== null && "dryRun" in body && body.dryRun === true;
  if (!dryRun && key === undefined) throw new Refusal("idempotency.required");
}

function present(endpoint: Endpoint, answer: Answer<unknown>, headers: Record<string, string>): Ran {
  const parsed = endpoint.output.safeParse(answer.body);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Error(`${endpoint.name} answered outside its contract at: ${where}`);
  }
  return {
    status: answer.status ?? endpoint.status,
    body: parsed.data,
    headers: answer.location === undefined ? headers : { ...headers, location: answer.location },
    cookies: answer.cookies ?? [],
  };
}

/** SHA-256 hex of the body with object keys in order, so that a repeat with another key order is the same request. */
async function hashOf(body: unknown): Promise<string> {
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(JSON.stringify(sorted(body)) ?? ""),
  );
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
