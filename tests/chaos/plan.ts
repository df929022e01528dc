import { STRATA_STYLES } from "#contracts/strata.ts";
import { type Random, random } from "#engine/random.ts";
import type { WishBody } from "#tests/support/patience.ts";

/** Ordinary makers, whose credits are enough for all they wish: a thousand wishes. */
export const MAKERS = 50;
/** One more maker who wishes for more than there is, for so many ordinary ones. */
const SPENDER_EVERY = 17;
const WISHES_EACH = 20;
const SPENDER_WISHES = 16;
const CREDITS = 50;
/** How long wishes are posted, in ms of real time. */
const WISHING_MS = 150_000;

/** One thing a maker does. */
export interface PlannedWish {
  atMs: number;
  body: WishBody;
  /** What the answer must be; a spender may be refused for credits. */
  expect: "accepted" | "refused" | "either";
  /** Sent twice at the same time under one key. */
  twice: boolean;
  /** Canceled so long after it was accepted; undefined = not. */
  cancelAfterMs?: number;
}

/** One thing that goes wrong. `forMs` where it lasts. */
export type PlannedFault =
  | { atMs: number; kind: "kill" | "wipe" | "newcomer" }
  | { atMs: number; kind: "postgres" | "mail"; forMs: number }
  | { atMs: number; kind: "s3"; forMs: number; fail: string };

/** What one run does, all of it from its seed; what the machine makes of the moments differs. */
export interface Plan {
  makers: PlannedWish[][];
  faults: PlannedFault[];
}

const SUBJECTS = [
  "a red fox",
  "an owl at night",
  "a lighthouse",
  "two cats",
  "a castle in the snow",
  "a boat",
];
const REFUSED = "a sex scene";

const pick = <T>(dice: Random, from: readonly T[]): T => from[Math.floor(dice() * from.length)] as T;

function bodyOf(dice: Random, count: number): WishBody {
  return {
    kind: "picture",
    mode: "text",
    engine: "strata",
    prompt: `${pick(dice, SUBJECTS)} and ${pick(dice, SUBJECTS)}`,
    count,
    // mostly the style that costs least: it is the way of a wish that is tried here, not the drawing
    params: { size: 256, style: dice() < 0.85 ? "flat" : pick(dice, STRATA_STYLES) },
  };
}

/** A whole number of outputs: mostly one. */
function countOf(dice: Random): number {
  const at = dice();
  return at < 0.8 ? 1 : at < 0.9 ? 2 : at < 0.95 ? 3 : 4;
}

function ordinaryMaker(dice: Random): PlannedWish[] {
  let left = CREDITS;
  const wishes = Array.from({ length: WISHES_EACH }, (_, n): PlannedWish => {
    const count = Math.min(countOf(dice), left - (WISHES_EACH - 1 - n)); // one credit stays for each wish to come
    left -= count;
    return {
      atMs: dice() * WISHING_MS,
      body: bodyOf(dice, count),
      expect: "accepted",
      twice: dice() < 0.06,
      ...(dice() < 0.06 && { cancelAfterMs: dice() * 4000 }),
    };
  });
  if (dice() < 0.5) {
    const body = { ...bodyOf(dice, 1), prompt: REFUSED };
    wishes.push({ atMs: dice() * WISHING_MS, body, expect: "refused", twice: false });
  }
  return wishes.sort((a, b) => a.atMs - b.atMs);
}

function spender(dice: Random): PlannedWish[] {
  const wish = (): PlannedWish => ({
    atMs: dice() * WISHING_MS,
    body: bodyOf(dice, 4),
    expect: "either",
    twice: dice() < 0.2,
  });
  return Array.from({ length: SPENDER_WISHES }, wish).sort((a, b) => a.atMs - b.atMs);
}

/** One moment in each of `n` equal parts of the time of wishing, `forMs` before its end. */
function spread(dice: Random, n: number, forMs = 0): number[] {
  const part = (WISHING_MS - 10_000) / n;
  return Array.from({ length: n }, (_, i) => 5000 + part * i + dice() * (part - forMs));
}

function shuffled<T>(dice: Random, from: readonly T[]): T[] {
  const left = [...from];
  return from.map(() => left.splice(Math.floor(dice() * left.length), 1)[0] as T);
}

/** Three kills, two wipes, S3 away for 60 s in six pieces, PostgreSQL for 30 s, mail for 15 s, and three newcomers. */
function faultsOf(dice: Random): PlannedFault[] {
  const kinds = shuffled(dice, ["503", "500", "slow", "drop", "lost", "503"]);
  const [mailAt = 0] = spread(dice, 1, 15_000);
  const faults: PlannedFault[] = [
    ...spread(dice, 3).map((atMs) => ({ atMs, kind: "kill" as const })),
    ...spread(dice, 2).map((atMs) => ({ atMs, kind: "wipe" as const })),
    ...spread(dice, 3).map((atMs) => ({ atMs, kind: "newcomer" as const })),
    ...spread(dice, 6, 10_000).map((atMs, i) => ({
      atMs,
      kind: "s3" as const,
      forMs: 10_000,
      fail: kinds[i] ?? "503",
    })),
    ...spread(dice, 1, 30_000).map((atMs) => ({ atMs, kind: "postgres" as const, forMs: 30_000 })),
    { atMs: mailAt, kind: "mail", forMs: 15_000 },
  ];
  return faults.sort((a, b) => a.atMs - b.atMs);
}

/** The plan of a seed for so many ordinary makers, and those who wish for more than they have. */
export function planOf(seed: number, makers: number): Plan {
  const dice = random(seed);
  return {
    makers: [
      ...Array.from({ length: makers }, () => ordinaryMaker(dice)),
      ...Array.from({ length: Math.ceil(makers / SPENDER_EVERY) }, () => spender(dice)),
    ],
    faults: faultsOf(dice),
  };
}
