/**
 * Gives an account a role: `npm run role -- grant operator ada@example.com` (roles: maker, moderator, operator).
 * The first operator comes about in this way; so it needs the owner's connection string in DATABASE_URL, or a local
 * stack that runs. Every change leaves a row in the audit log.
 */
import { hostname, userInfo } from "node:os";
import { ownerUrl } from "#local/owner-url.ts";
import { connectAsOwner } from "#scripts/lib/owner-connection.ts";
import { clockAt } from "#worker/kernel/clock.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import { emailKey } from "#worker/modules/accounts/emails.ts";

const ROLES = ["maker", "moderator", "operator"] as const;

/** A role an account may have. */
export type AccountRole = (typeof ROLES)[number];

/** What became of it. */
export type RoleChange = { outcome: "changed" | "already"; from: string } | { outcome: "nobody" };

/**
 * Sets the role of the account with this address and writes down who did it, in one transaction.
 * @param url connection string of strata_owner
 */
export async function setRole(url: string, email: string, role: AccountRole): Promise<RoleChange> {
  const sql = connectAsOwner(url);
  try {
    return await sql.begin(async (tx) => {
      const [user] = await tx<{ id: string; role: string }[]>`
        select id, role from users where email_key = ${emailKey(email)} for update`;
      if (!user) return { outcome: "nobody" };
      if (user.role === role) return { outcome: "already", from: user.role };
      await tx`update users set role = ${role} where id = ${user.id}`;
      const actor = `script:${userInfo().username}@${hostname()}`;
      const detail = tx.json({ from: user.role, to: role });
      await tx`insert into audit_log (id, actor, act, subject, detail)
        values (${idsFrom(clockAt(0)).uuid()}, ${actor}, 'role.granted', ${user.id}, ${detail})`;
      return { outcome: "changed", from: user.role };
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

if (import.meta.main) {
  const [word, role, email] = process.argv.slice(2);
  const wished = ROLES.find((each) => each === role);
  if (word !== "grant" || !wished || !email) {
    console.error(`usage: npm run role -- grant ${ROLES.join("|")} <email>`);
    process.exit(2);
  }
  const change = await setRole(ownerUrl(), email, wished);
  if (change.outcome === "nobody") {
    console.error(`There is no account with the address ${email}.`);
    process.exit(1);
  }
  console.log(
    change.outcome === "already" ? `${email} is ${wished} already.` : `${email}: ${change.from} → ${wished}.`,
  );
}
