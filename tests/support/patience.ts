import type { CallOf, Endpoint, OutputOf } from "#contracts/endpoint.ts";
import { createGeneration } from "#contracts/generation.ts";
import type { Heard, Person } from "./actors.ts";

/** What a page sends for a wish. */
export type WishBody = NonNullable<CallOf<typeof createGeneration>["body"]>;

/** Waits; a time that is over already is no wait. */
export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** Answers that say "not now": a page asks again, with the same key. */
const NOT_NOW = new Set([429, 503]);

/** True for an answer after which a patient client asks the same again. */
export function isPassing(heard: { ok: boolean; status: number; problem?: { code: string } }): boolean {
  if (heard.ok) return false;
  return NOT_NOW.has(heard.status) || heard.problem?.code === "idempotency.in-progress";
}

/** How long to wait, in ms: what the answer asks, or ever longer where there is none; never so long that a test stands still. */
function pauseOf(tries: number, headers?: Headers): number {
  const asked = Number(headers?.get("retry-after") ?? 0) * 1000;
  return Math.min(Math.max(asked, 300 * 1.5 ** tries), 3000) * (0.75 + Math.random() / 2);
}

/**
 * Does what a patient page does: asks again while there is no answer, or one that passes by itself.
 * @param again told before each further try, with the answer (none = the connection failed)
 * @returns the first answer that is meant
 */
export async function untilMeant<H extends { ok: boolean; status: number; headers: Headers }>(
  ask: () => Promise<H>,
  again: (heard?: H) => void = () => {},
): Promise<H> {
  for (let tries = 0; ; tries++) {
    const heard = await ask().catch((error: unknown) => {
      if (error instanceof TypeError) return undefined; // what fetch throws when there was no answer
      throw error;
    });
    if (heard !== undefined && !isPassing(heard)) return heard;
    again(heard);
    await sleep(pauseOf(tries, heard?.headers));
  }
}

/** Reads what must be there, however long the answer is "not now". @throws with any other answer */
export async function readPatiently<E extends Endpoint>(
  who: Person,
  endpoint: E,
  input: CallOf<E> = {},
): Promise<OutputOf<E>> {
  const heard: Heard<E> = await untilMeant(() => who.call(endpoint, input));
  if (heard.ok) return heard.data;
  throw new Error(`${endpoint.method} ${endpoint.path}: ${heard.status} ${heard.problem.code}`);
}

/** Wishes under one key until somebody answers. */
export function wishUntilAnswered(
  maker: Person,
  body: WishBody,
  options: { idempotencyKey?: string; again?: (heard?: Heard<typeof createGeneration>) => void } = {},
): Promise<Heard<typeof createGeneration>> {
  const idempotencyKey = options.idempotencyKey ?? crypto.randomUUID();
  return untilMeant(() => maker.call(createGeneration, { body }, { idempotencyKey }), options.again);
}
