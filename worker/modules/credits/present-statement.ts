import type { StatementLine } from "#contracts/credits.ts";
import { encodeId } from "#contracts/ids.ts";

/** What a line is about, as the port `wishOf` gives it; null when there is no such wish (any more). */
export interface WishRow {
  id: string;
  prompt: string;
  /** Pictures asked for, and made so far. */
  count: number;
  made: number;
  outcome: "running" | "succeeded" | "failed" | "canceled";
  /** The first of them that still is in the library. */
  assetId: string | null;
}

/** A cause that is settled, with the credits it moved. */
export interface StoryRow {
  no: number;
  kind: keyof typeof KINDS;
  cause: string;
  at: string;
  granted: number;
  spent: number;
  back: number;
  gone: number;
  wish: WishRow | null;
}

/** A hold that nobody has closed yet. */
export interface PendingRow {
  no: number;
  cause: string;
  at: string;
  held: number;
  wish: WishRow | null;
}

const KINDS = {
  grant: "grant",
  capture: "wish",
  release: "wish",
  expire: "expire",
  take_back: "takeBack",
} as const satisfies Record<string, StatementLine["kind"]>;

function presentWish(wish: WishRow | null): Pick<StatementLine, "wish"> {
  if (wish === null) return {};
  const { id, assetId, ...rest } = wish;
  return {
    wish: {
      id: encodeId("gen", id),
      ...rest,
      ...(assetId !== null && { assetId: encodeId("ast", assetId) }),
    },
  };
}

/** One settled line; `balance` = what stood after it. What was held and came back is nought to the balance. */
export function presentLine(row: StoryRow, balance: number): StatementLine {
  const amount = row.granted - row.spent - row.gone;
  return {
    id: row.no,
    kind: KINDS[row.kind],
    settled: true,
    held: row.spent + row.back,
    amount: amount === 0 ? 0 : amount,
    balance,
    cause: row.cause,
    ...presentWish(row.wish),
    at: row.at,
  };
}

/** What is held, newest first; `left` = left − debt, the balance after the newest. */
export function presentPending(rows: readonly PendingRow[], left: number): StatementLine[] {
  let balance = left;
  return rows.map((row) => {
    const line: StatementLine = {
      id: row.no,
      kind: "wish",
      settled: false,
      held: row.held,
      amount: -row.held,
      balance,
      cause: row.cause,
      ...presentWish(row.wish),
      at: row.at,
    };
    balance += row.held;
    return line;
  });
}
