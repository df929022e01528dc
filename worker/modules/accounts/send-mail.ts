import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import { LETTER_KINDS, type LetterKind } from "./letters.ts";
import { type AccountsDeps, LetterRefused } from "./ports.ts";
import { at } from "./sql-time.ts";
import { type LinkPurpose, mintMailToken } from "./tokens/mail-token.ts";

/** The queue message of a letter: the link it carries, and which letter. */
export interface MailMessage {
  readonly v: 1;
  readonly id: string;
  readonly kind: string;
}

const PURPOSES: Readonly<Record<LetterKind, LinkPurpose>> = {
  verify: "verify",
  reset: "reset",
  exists: "reset",
};

function isLetterKind(kind: string): kind is LetterKind {
  return (LETTER_KINDS as readonly string[]).includes(kind);
}

/**
 * Sends the letter of a link. Late, doubled or stale messages do no harm: a link that is spent, over or gone is not sent,
 * and a letter sent twice carries the same link. A letter whose address is refused is over; anything
 * else that the mail host says is thrown, and the queue tries again.
 */
export async function sendMail(
  deps: Pick<AccountsDeps, "db" | "clock" | "secrets" | "origin" | "mailer" | "log">,
  { id, kind }: MailMessage,
): Promise<void> {
  if (!isLetterKind(kind)) throw new Error("no letter of this kind");
  const purpose = PURPOSES[kind];
  const found = await firstRow<{ email: string; username: string }>(
    deps.db,
    sql`select u.email, u.username from mail_links l join users u on u.id = l.user_id
      where l.id = ${id}::uuid and l.purpose = ${purpose} and l.spent_at is null and l.expires_at > ${at(deps.clock.now())}
        and u.state = 1 and (l.purpose <> 'verify' or u.verified_at is null)`,
  );
  if (found === undefined) return deps.log.info("mail.skipped", { kind, linkId: id });
  // only here: rendering is needed by no request, and plain Node cannot read .tsx
  const { renderLetter } = await import("./mails/render.tsx");
  const token = mintMailToken(deps.secrets.refreshKeys, purpose, id);
  const letter = renderLetter(kind, found.username, `${deps.origin}/${purpose}?token=${token}`);
  try {
    await deps.mailer.send({ to: found.email, key: `${kind}_${id}`, ...letter });
    deps.log.info("mail.sent", { kind, linkId: id });
  } catch (error) {
    if (!(error instanceof LetterRefused)) throw error;
    deps.log.warn("mail.refused", { kind, linkId: id });
  }
}
