import type { CallOf, Endpoint, OutputOf } from "#contracts/endpoint.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Pair } from "#worker/kernel/pair.ts";
import { cookiesOf } from "./cookies.ts";
import { asRefusal, problemOf } from "./problems.ts";
import { type Door, runEndpoint } from "./run-endpoint.ts";

/** Every pair by the name of its endpoint. */
export type PairTable<Deps> = ReadonlyMap<string, Pair<Deps>>;

/** What a page learns beside the answers to its calls. */
export interface PageSide {
  /** Takes cookies that acts set: the answer they go out with is the page's. */
  readonly keep: (cookies: readonly CookieChange[]) => void;
  /** Some call was refused: the page is not what it would be. */
  readonly refused: () => void;
}

/** In-process calls for pages: the same way as the API takes, without HTTP and JSON. */
export function callerFor<Deps extends CoreDeps>(
  door: Door<Deps>,
  pairs: PairTable<Deps>,
  { keep, refused }: PageSide,
) {
  return {
    async call<E extends Endpoint>(
      endpoint: E,
      input: CallOf<E> = {},
      options: { idempotencyKey?: string } = {},
    ) {
      try {
        const pair = pairs.get(endpoint.name);
        if (pair === undefined) throw new Error(`no act answers ${endpoint.name}`);
        const ran = await runEndpoint(door, pair, {
          params: input.params ?? {},
          query: input.query ?? {},
          body: async () => input.body ?? {},
          idempotencyKey: () => options.idempotencyKey,
        });
        keep(ran.cookies);
        return { ok: true as const, status: ran.status, data: ran.body as OutputOf<E> };
      } catch (error) {
        const refusal = asRefusal(error, door.deps.log);
        refused();
        keep(cookiesOf(refusal));
        const problem = problemOf(refusal, door.call.requestId);
        return { ok: false as const, status: problem.status, problem };
      }
    },
  };
}
