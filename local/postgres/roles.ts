import { type Role, type RolePasswords, withConnection } from "./handle.ts";

/**
 * How long each role may wait or work. Timeouts stand on the roles, because Hyperdrive's pool keeps no session state:
 * a SET would be lost or, worse, meet somebody else.
 */
const TIMEOUTS: Record<Role, Record<string, string>> = {
  // A migration that cannot get its lock must not make everybody queue behind it.
  strata_owner: { lock_timeout: "2s" },
  strata_app: limits(),
  strata_read: limits(),
};

function limits(): Record<string, string> {
  return {
    statement_timeout: "10s",
    lock_timeout: "2s",
    idle_in_transaction_session_timeout: "15s",
    transaction_timeout: "20s",
  };
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Makes the three roles, or gives those that exist these passwords and timeouts again. None may make databases, roles
 * or extensions that need a superuser; strata_owner may create the trusted ones (pg_trgm, unaccent, btree_gin) in a
 * database it owns, exactly as in production.
 * @param superuserUrl connection string of a superuser
 */
export async function ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await withConnection(superuserUrl, async (sql) => {
    const there = await sql<{ rolname: string }[]>`select rolname from pg_roles`;
    const names = new Set(there.map((row) => row.rolname));
    for (const [role, timeouts] of Object.entries(TIMEOUTS) as [Role, Record<string, string>][]) {
      const word = names.has(role) ? "alter" : "create";
      const rights = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
      await sql.unsafe(`${word} role ${role} with ${rights} password ${literal(passwords[role])}`);
      for (const [name, value] of Object.entries(timeouts)) {
        await sql.unsafe(`alter role ${role} set ${name} = ${literal(value)}`);
      }
    }
  });
}
