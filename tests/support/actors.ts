import { randomBytes } from "node:crypto";
import { getMe, signIn, signUp, verifyEmail } from "#contracts/accounts.ts";
import type { CallOf, Endpoint, OutputOf } from "#contracts/endpoint.ts";
import type { Problem } from "#contracts/problem.ts";
import type { Maker as Actor } from "#worker/kernel/actor.ts";
import { CookieJar } from "./cookies.ts";
import { newestLink } from "./mail.ts";
import type { TestStack } from "./stack.ts";

/** What an endpoint answered over HTTP. */
export type Heard<E extends Endpoint> =
  | { ok: true; status: number; data: OutputOf<E>; headers: Headers }
  | { ok: false; status: number; problem: Problem; headers: Headers };

/** More about one request. */
export interface CallOptions {
  idempotencyKey?: string;
  headers?: Record<string, string>;
}

let people = 0;

/** Address of a network that exists on paper only (RFC 2544), another for each person, so that limits meet each alone. */
function nextAddress(): string {
  people += 1;
  return `198.18.${people >> 8}.${people & 255}`;
}

/** Somebody with a browser: cookies, an address, and the headers that a same-origin request has. */
export class Person {
  readonly jar: CookieJar;
  readonly address: string;
  readonly origin: string;

  constructor(origin: string, from: { jar?: CookieJar; address?: string } = {}) {
    this.origin = origin;
    this.jar = from.jar ?? new CookieJar();
    this.address = from.address ?? nextAddress();
  }

  /** The same person in another browser tab whose cookies part ways from now on. */
  otherTab(): Person {
    return new Person(this.origin, { jar: this.jar.copy(), address: this.address });
  }

  /** A plain request to a path of the app; takes the cookies of the answer; never follows a redirect. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("sec-fetch-site")) headers.set("sec-fetch-site", "same-origin");
    if (!headers.has("cf-connecting-ip")) headers.set("cf-connecting-ip", this.address);
    const cookie = this.jar.header();
    if (cookie !== "" && !headers.has("cookie")) headers.set("cookie", cookie);
    const answer = await fetch(new URL(path, this.origin), { redirect: "manual", ...init, headers });
    this.jar.take(answer.headers);
    return answer;
  }

  /** Calls an endpoint of the contract through the API. */
  async call<E extends Endpoint>(
    endpoint: E,
    input: CallOf<E> = {},
    options: CallOptions = {},
  ): Promise<Heard<E>> {
    const { method, status } = endpoint;
    const headers: Record<string, string> = { accept: "application/json", ...options.headers };
    if (options.idempotencyKey !== undefined) headers["idempotency-key"] = options.idempotencyKey;
    const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) };
    if (input.body !== undefined) headers["content-type"] ??= "application/json";
    const answer = await this.fetch(pathOf(endpoint, input), { method, headers, ...body });
    const text = await answer.text();
    const parsed: unknown = text === "" ? null : JSON.parse(text);
    if (answer.status === status) {
      const data = endpoint.output.parse(parsed) as OutputOf<E>;
      return { ok: true, status: answer.status, data, headers: answer.headers };
    }
    return { ok: false, status: answer.status, problem: parsed as Problem, headers: answer.headers };
  }

  /** Calls an endpoint that must succeed. @throws with the problem when it is refused */
  async get<E extends Endpoint>(
    endpoint: E,
    input: CallOf<E> = {},
    options: CallOptions = {},
  ): Promise<OutputOf<E>> {
    const heard = await this.call(endpoint, input, options);
    if (heard.ok) return heard.data;
    throw new Error(`${endpoint.method} ${endpoint.path}: ${heard.status} ${JSON.stringify(heard.problem)}`);
  }
}

/** The path of a call, parameters and query filled in. */
export function pathOf<E extends Endpoint>(endpoint: E, input: CallOf<E>): string {
  const params = (input.params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) query.append(name, String(value));
  }
  const tail = query.size === 0 ? "" : `?${query}`;
  return `/api/v1${path}${tail}`;
}

/** A person with an account. */
export interface Maker extends Person {
  readonly email: string;
  readonly username: string;
  readonly password: string;
  readonly id: string;
}

/** Who a signed-in person is to acts that run in this process, as their access token says. */
export function actorOf({ jar, username }: Maker): Actor {
  const [, payload = ""] = jar.get("__Host-strata_at")?.split(".") ?? [];
  const said = JSON.parse(Buffer.from(payload, "base64url").toString()) as { sub: string; sid: string };
  return { kind: "maker", userId: said.sub, sessionId: said.sid, username, verified: true, role: "maker" };
}

/** The token that the local Turnstile always takes for a person's. */
export const turnstileToken = "local-pass";

/**
 * Signs somebody up through the front door, reads the mail, verifies, signs in: a maker with the first credits.
 * @param options.verified false stops before the mail's link; default true
 */
export async function givenMaker(stack: TestStack, options: { verified?: boolean } = {}): Promise<Maker> {
  const word = randomBytes(5).toString("hex");
  const wish = {
    email: `maker-${word}@example.com`,
    username: `maker-${word}`,
    password: `a long ${word} phrase`,
  };
  const person = new Person(stack.origin);
  await person.get(signUp, { body: { ...wish, birthDate: "1990-05-17", turnstileToken } });
  if (options.verified !== false) {
    const link = await newestLink(stack.mail, wish.email, "/verify");
    await person.get(verifyEmail, { body: { token: link.searchParams.get("token") ?? "" } });
  }
  const { email, password } = wish;
  await person.get(signIn, { body: { email, password, turnstileToken } });
  const { id } = await person.get(getMe);
  return Object.assign(person, wish, { id });
}
