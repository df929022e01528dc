import type { CallOf, Endpoint, OutputOf } from "#contracts/endpoint.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import type { Pair } from "#worker/kernel/pair.ts";
import { cookiesOf } from "./cookies.ts";
import { asRefusal, problemOf } from "./problems.ts";
import { type Door, runEndpoint } from "./run-endpoint.ts";

/** Every pair by the name of its endpoint. */
export type PairTable<Deps> = ReadonlyMap<string, Pair<Deps>>;

/**
 * In-process calls for pages: the same way as the API takes, without HTTP and JSON. Cookies that acts set are handed to
 * `keep`, since the answer they go out with is the page's.
 */
export function callerFor<Deps extends CoreDeps>(
  door: Door<Deps>,
  pairs: PairTable<Deps>,
  keep: (cookies: readonly CookieChange[]) => void,
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
        keep(cookiesOf(refusal));
        const problem = problemOf(refusal, door.call.requestId);
        return { ok: false as const, status: problem.status, problem };
      }
    },
  };
}
