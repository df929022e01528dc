import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import * as contract from "#contracts/credits.ts";
import type { Db } from "#worker/db/connect.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { cursorsWith } from "#worker/kernel/cursors.ts";
import {
  captureHold,
  checkLedger,
  grantCredits,
  holdCredits,
  listEntries,
  readCredits,
  readStatement,
  releaseHold,
  takeBack,
} from "#worker/modules/credits/index.ts";

/** A clock that a test moves by hand. */
export function handClock(start = new Date("2026-12-01T12:00:00.000Z")) {
  let moment = start;
  return {
    now: () => moment,
    /** Moves on by this many seconds. */
    pass: (seconds: number): void => {
      moment = plusSeconds(moment, seconds);
    },
    /** The moment this many seconds from now. */
    in: (seconds: number): Date => plusSeconds(moment, seconds),
  };
}

/** What the acts of credits ask for, over a real database. */
export function creditsDeps(db: Db, clock = handClock()) {
  return { db, clock, cursors: cursorsWith("tests only") };
}

/** Somebody who can own credits, and a name for a cause that nobody else uses. */
export const someOwner = (): string => randomUUID();
export const someKey = (word: string): string => `${word}_${randomUUID()}`;

/** The same randomness for the same seed (mulberry32): whole numbers from 0 below `n`. */
export function seeded(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

/** An owner with credits of their own, and short words for what can happen to them. Holds have 900 s. */
export function purseIn(db: Db) {
  const clock = handClock();
  const deps = creditsDeps(db, clock);
  const ownerId = someOwner();
  const cause = "generation:gen_1";
  return {
    ownerId,
    clock,
    deps,
    grant: (credits: number, expiresAt: Date | null = null, key = someKey("in")) =>
      grantCredits(deps, { ownerId, key, credits, expiresAt, cause: "pack:in_1" }),
    hold: (credits: number, key = someKey("gen")) =>
      holdCredits(deps, { ownerId, key, credits, deadline: clock.in(900), cause }),
    capture: (key: string, credits: number) => captureHold(deps, { ownerId, key, credits, cause }),
    release: (key: string) => releaseHold(deps, { ownerId, key, cause }),
    takeBack: (credits: number, key = someKey("re")) =>
      takeBack(deps, { ownerId, key, credits, cause: "refund:re_1" }),
    /** As a page would read them, checked against the contract. */
    read: async () => contract.credits.parse(await readCredits(deps, ownerId)),
    page: (limit: number, cursor?: string) =>
      listEntries(deps, ownerId, cursor === undefined ? { limit } : { limit, cursor }),
    /** One page of the statement by causes, checked against the contract; there are no wishes behind the keys. */
    statement: async (limit: number, cursor?: string) =>
      contract.readStatement.output.parse(
        await readStatement(
          { ...deps, wishOf: () => sql`null::json` },
          ownerId,
          cursor === undefined ? { limit } : { limit, cursor },
        ),
      ),
    faults: () => checkLedger(deps, { ownerId }),
  };
}
export type Purse = ReturnType<typeof purseIn>;
