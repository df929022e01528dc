import { turns } from "#worker/kernel/in-turn.ts";

/**
 * Runs `work` when no other hash is made in this isolate: one stalls it for 0.2 s. Four may wait. Refuses with
 * `limit.busy` (Retry-After 1) beyond that.
 */
export const inTurn = turns({ queue: 4, leaseMs: 15_000 });
