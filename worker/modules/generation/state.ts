import type { GenerationStatus } from "#contracts/generation.ts";

/** The states as the database keeps them; room is left between them for what engines may need. */
export const STATE = {
  queued: 10,
  submitting: 20,
  running: 30,
  storing: 40,
  succeeded: 50,
  failed: 60,
  canceled: 80,
} as const satisfies Record<GenerationStatus, number>;
export type State = (typeof STATE)[GenerationStatus];

/** Legal arrows; the database holds the same list (generation_arrows) and refuses every other one. */
export const ARROWS: Readonly<Record<GenerationStatus, readonly GenerationStatus[]>> = {
  queued: ["submitting", "failed", "canceled"],
  submitting: ["queued", "running", "failed", "canceled"],
  running: ["queued", "storing", "failed", "canceled"],
  storing: ["queued", "succeeded", "failed"],
  succeeded: [],
  failed: [],
  canceled: [],
};

const NAMES = new Map<number, GenerationStatus>(
  Object.entries(STATE).map(([name, state]) => [state, name as GenerationStatus]),
);

/** The name of a stored state. Throws RangeError for a number that is none. */
export function statusOf(state: number): GenerationStatus {
  const name = NAMES.get(state);
  if (name === undefined) throw new RangeError(`no such state: ${state}`);
  return name;
}

/** True once nothing can change any more. */
export function isOver(status: GenerationStatus): boolean {
  return ARROWS[status].length === 0;
}
