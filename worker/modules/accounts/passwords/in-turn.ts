import { Refusal } from "#worker/kernel/refusal.ts";

/** How many may wait behind the hash that is being made in this isolate. */
const QUEUE = 4;
const POLL_MS = 10;
/** A waiting request that has not looked for this long was cancelled by its client. */
const SILENT_MS = 5000;
/** A hash that takes longer belongs to a request that is gone. */
const LEASE_MS = 15_000;

interface Ticket {
  seenAt: number;
}

// Requests of one isolate never wait on each other's promises: a cancelled request would never settle its own, and all
// behind it would hang. Each looks with timers of its own, and tickets that nobody looks after fall away.
const waiting: Ticket[] = [];
let holder: { readonly until: number } | undefined;

const isTaken = (): boolean => holder !== undefined && Date.now() < holder.until;

function dropSilent(): void {
  const now = Date.now();
  while (waiting[0] !== undefined && now - waiting[0].seenAt > SILENT_MS) waiting.shift();
}

function take(): { readonly until: number } {
  holder = { until: Date.now() + LEASE_MS };
  return holder;
}

/** Waits for the turn and takes it in the same breath: between a look and a later take another could slip in. */
async function myTurn(): Promise<{ readonly until: number }> {
  dropSilent();
  if (!isTaken() && waiting.length === 0) return take();
  if (waiting.length >= QUEUE) throw new Refusal("limit.busy", { retryAfter: 1 });
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

/**
 * Runs `work` when no other runs in this isolate: one password hash stalls an isolate for 0.2 s. Four may wait.
 * Refuses with `limit.busy` (Retry-After 1) beyond that.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = await myTurn();
  try {
    return await work();
  } finally {
    if (holder === mine) holder = undefined;
  }
}
