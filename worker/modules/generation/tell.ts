import type { OutboxRow } from "#worker/db/outbox.ts";
import type { GenerationDeps } from "./ports.ts";
import { publicId } from "./row.ts";

/** What an act changed, once it is committed. */
export interface Change {
  readonly id: string;
  readonly makerId: string;
  readonly version: number;
  /** Outbox rows of the same transaction. */
  readonly told?: readonly OutboxRow[];
}

type TellDeps = Pick<GenerationDeps, "relay" | "bell" | "later">;

/** After the commit: hands the act's own outbox rows on and rings its maker. Either may be lost: the sweeps heal it. */
export function tell(deps: TellDeps, { id, makerId, version, told = [] }: Change): void {
  if (told.length > 0) deps.relay.sendAfterCommit(told);
  deps.later(deps.bell.ring(makerId, { type: "generation", id: publicId(id), version }));
}
