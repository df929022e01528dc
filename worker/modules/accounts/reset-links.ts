import { type SQL, sql } from "drizzle-orm";
import { at } from "./sql-time.ts";

/** Links for a new password that one account is sent in an hour. */
const PER_HOUR = 5;

/** True while the account `u` of the statement was sent fewer than five in the last hour: such a link lives an hour. */
export function mayHaveReset(now: Date): SQL {
  return sql`(select count(*) from mail_links l where l.user_id = u.id and l.purpose = 'reset'
    and l.expires_at > ${at(now)}) < ${PER_HOUR}`;
}
