import type { CreditEntry, CreditEntryKind, Credits } from "#contracts/credits.ts";

/** A wallet as the statement of read-credits.ts gives it, what is due already counted as expired. */
export interface WalletRow {
  granted: number;
  spent: number;
  held: number;
  expired: number;
  takenBack: number;
  left: number;
  debt: number;
  expiring: { at: string; credits: number }[];
}

/** One movement as the statement of list-entries.ts gives it: its first entry, with the sum of all its lots. */
export interface MovementRow {
  no: number;
  kind: keyof typeof KINDS;
  credits: number;
  balance: number;
  cause: string;
  at: string;
}

/** What each kind is called outside, and what it does to left − debt. */
const KINDS = {
  grant: { kind: "grant", sign: 1 },
  hold: { kind: "hold", sign: -1 },
  capture: { kind: "capture", sign: 0 },
  release: { kind: "release", sign: 1 },
  expire: { kind: "expire", sign: -1 },
  take_back: { kind: "takeBack", sign: -1 },
  repay: { kind: "repay", sign: 0 },
} as const satisfies Record<string, { kind: CreditEntryKind; sign: 1 | 0 | -1 }>;

/** The credits of a maker; all zero for one who never had any. */
export function presentCredits(row: WalletRow | null): Credits {
  if (row !== null) return row;
  return { granted: 0, spent: 0, held: 0, expired: 0, takenBack: 0, left: 0, debt: 0, expiring: [] };
}

/** One line of the statement. */
export function presentEntry(row: MovementRow): CreditEntry {
  const { kind, sign } = KINDS[row.kind];
  return {
    id: row.no,
    kind,
    credits: row.credits,
    amount: sign === 0 ? 0 : sign * row.credits,
    balance: row.balance,
    cause: row.cause,
    at: row.at,
  };
}
