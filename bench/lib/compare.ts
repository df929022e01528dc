import { median, spread } from "./figures.ts";
import { type Ask, load } from "./load.ts";
import { cpuMs } from "./process.ts";
import type { Measured } from "./stage.ts";

/** One of two that are measured side by side. */
export interface Side {
  readonly name: string;
  readonly worker: Measured;
  readonly ask: Ask;
}

/** What a side came to: requests a second, and milliseconds of workerd's processor time a request, one value a round. */
export interface SideFigures {
  readonly perSecond: readonly number[];
  readonly cpu: readonly number[];
}

export interface Comparison {
  readonly baseline: SideFigures;
  readonly ours: SideFigures;
  /** Requests a second, ours over the baseline's, one value a pair of rounds. */
  readonly ratios: readonly number[];
}

export interface Effort {
  readonly rounds: number;
  /** Requests of one round on each side. */
  readonly count: number;
  readonly sockets: number;
}

async function round(side: Side, { count, sockets }: Effort): Promise<{ perSecond: number; cpu: number }> {
  const before = cpuMs(side.worker.pids());
  const { perSecond } = await load(side.worker, side.ask, { count, sockets });
  return { perSecond, cpu: (cpuMs(side.worker.pids()) - before) / count };
}

/**
 * Rounds of both sides in turns (the first of a pair changes each time), after one of each that is thrown away: what else
 * the machine does meets both alike. Prints what came of it.
 */
export async function compare(what: string, baseline: Side, ours: Side, effort: Effort): Promise<Comparison> {
  const sides = { baseline, ours };
  const found = { baseline: [] as SideRound[], ours: [] as SideRound[] };
  for (let n = 0; n <= effort.rounds; n++) {
    const order = n % 2 === 0 ? (["baseline", "ours"] as const) : (["ours", "baseline"] as const);
    for (const side of order) {
      const figures = await round(sides[side], effort);
      if (n > 0) found[side].push(figures);
    }
  }
  const [base, own] = [figuresOf(found.baseline), figuresOf(found.ours)];
  const ratios = own.perSecond.map((each, i) => each / (base.perSecond[i] ?? Number.NaN));
  console.log(`${what}: ${effort.rounds} rounds of ${effort.count} requests over ${effort.sockets} sockets`);
  for (const [side, figures] of [[baseline, base] as const, [ours, own] as const]) {
    const cpu = spread(figures.cpu, "ms", 2);
    console.log(`  ${side.name}: ${spread(figures.perSecond, "requests/s")}; CPU a request ${cpu}`);
  }
  console.log(`  ratio ${spread(ratios, "×", 2)}`);
  return { baseline: base, ours: own, ratios };
}

type SideRound = { perSecond: number; cpu: number };

const figuresOf = (rounds: readonly SideRound[]): SideFigures => ({
  perSecond: rounds.map((each) => each.perSecond),
  cpu: rounds.map((each) => each.cpu),
});

/** Milliseconds of CPU that ours takes over the baseline, of medians. */
export function cpuOver({ baseline, ours }: Comparison): number {
  return median(ours.cpu) - median(baseline.cpu);
}
