import type { OutboxRow } from "#worker/db/outbox.ts";
import type { Ids } from "#worker/kernel/ids.ts";

/** Letters this module sends: confirm your address · set a new password · somebody signed up with your address. */
export const LETTER_KINDS = ["verify", "reset", "exists"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The outbox row that has a letter sent once the link `linkId` is committed. */
export function letterRow(ids: Ids, kind: LetterKind, linkId: string): OutboxRow {
  return { id: ids.uuid(), topic: "mail.send", body: { v: 1, id: linkId, kind } };
}
