import * as z from "zod";
import type { LimitName } from "./limits.ts";
import type { ProblemCode } from "./problem.ts";

/** Who may call: anybody · a signed-in maker · a maker whose address is verified · an operator. */
export type Access = "public" | "signed-in" | "verified" | "operator";

/** The Turnstile actions that forms ask for; the verdict must name the same one. */
export type TurnstileAction = "sign-up" | "sign-in" | "forgot";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Shape = z.ZodType;

/** One HTTP operation as data. Server, pages, browser and the OpenAPI document all read it. */
export interface Endpoint<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  O extends Shape = Shape,
> {
  readonly name: string;
  readonly method: Method;
  /** Below /api/v1, with `{name}` for parameters. */
  readonly path: `/${string}`;
  readonly access: Access;
  readonly limit: LimitName;
  /** Set where a person must be proven: the body then carries `turnstileToken`. */
  readonly turnstile?: TurnstileAction;
  /** "spending" demands an Idempotency-Key unless the body says `dryRun: true`. */
  readonly idempotency: "none" | "spending";
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Largest body in bytes; 256 kB unless said. */
  readonly bodyLimit: number;
  readonly output: O;
  /** Status of the usual answer. */
  readonly status: 200 | 201 | 202 | 204;
  /** What this act itself may refuse with, beyond what access, limit and parsing refuse everywhere. */
  readonly refusals: readonly ProblemCode[];
}

const none = z.strictObject({});

type Spec<P extends Shape, Q extends Shape, B extends Shape, O extends Shape> = Pick<
  Endpoint<P, Q, B, O>,
  "name" | "method" | "path" | "access"
> &
  Partial<Pick<Endpoint, "limit" | "turnstile" | "idempotency" | "bodyLimit" | "status" | "refusals">> & {
    params?: P;
    query?: Q;
    body?: B;
    output: O;
  };

/** Declares an endpoint; what is left out is: limit "usual", no input, 200, idempotency "none", 256 kB. */
export function endpoint<
  P extends Shape = typeof none,
  Q extends Shape = typeof none,
  B extends Shape = typeof none,
  O extends Shape = Shape,
>(spec: Spec<P, Q, B, O>): Endpoint<P, Q, B, O> {
  return {
    limit: "usual",
    idempotency: "none",
    bodyLimit: 262_144,
    status: 200,
    refusals: [],
    ...spec,
    params: (spec.params ?? none) as P,
    query: (spec.query ?? none) as Q,
    body: (spec.body ?? none) as B,
  };
}

/** What an act receives: parsed, defaults filled in, ids as bare UUIDs. */
export interface InputOf<E extends Endpoint> {
  params: z.output<E["params"]>;
  query: z.output<E["query"]>;
  body: z.output<E["body"]>;
}

/** What a page or program sends. */
export interface CallOf<E extends Endpoint> {
  params?: z.input<E["params"]>;
  query?: z.input<E["query"]>;
  body?: z.input<E["body"]>;
}

/** What comes back on success. */
export type OutputOf<E extends Endpoint> = z.output<E["output"]>;

/** An answer without a body (204). */
export const nothing = z.null();
