import { Refusal } from "./refusal.ts";

/** How a line of turns behaves. */
export interface Turns {
  /** How many may wait; one more is refused with `limit.busy` (Retry-After 1). Without it nobody is. */
  readonly queue?: number;
  /** Milliseconds after which a turn belongs to an invocation that is gone, and the next one takes it. */
  readonly leaseMs: number;
}

const POLL_MS = 10;
/** One that waits and has not looked for this long was cancelled by its client. */
const SILENT_MS = 5000;

interface Ticket {
  seenAt: number;
}
interface Turn {
  readonly until: number;
}

/**
 * A line of its own in this isolate: the function it gives runs one work at a time, in the order of asking. What the
 * work throws goes to its caller and the line goes on.
 *
 * Invocations of one isolate never wait on each other's promises: a cancelled one would never settle its own, and all
 * behind it would hang. Each looks with timers of its own, and tickets that nobody looks after fall away.
 */
export function turns({ queue = Number.POSITIVE_INFINITY, leaseMs }: Turns) {
  const waiting: Ticket[] = [];
  let holder: Turn | undefined;

  const isTaken = (): boolean => holder !== undefined && Date.now() < holder.until;

  function dropSilent(): void {
    const now = Date.now();
    while (waiting[0] !== undefined && now - waiting[0].seenAt > SILENT_MS) waiting.shift();
  }

  function take(): Turn {
    holder = { until: Date.now() + leaseMs };
    return holder;
  }

  /** Waits for the turn and takes it in the same breath: between a look and a later take another could slip in. */
  async function myTurn(): Promise<Turn> {
    dropSilent();
    if (!isTaken() && waiting.length === 0) return take();
    if (waiting.length >= queue) throw new Refusal("limit.busy", { retryAfter: 1 });
    const mine: Ticket = { seenAt: Date.now() };
    waiting.push(mine);
    while (isTaken() || waiting[0] !== mine) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      mine.seenAt = Date.now();
      dropSilent();
      if (!waiting.includes(mine)) waiting.push(mine);
    }
    waiting.shift();
    return take();
  }

  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = await myTurn();
    try {
      return await work();
    } finally {
      if (holder === mine) holder = undefined;
    }
  };
}
