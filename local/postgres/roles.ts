import { readFileSync } from "node:fs";
import { inRoot } from "#scripts/lib/paths.mjs";
import { type Role, type RolePasswords, withConnection } from "./handle.ts";

const ROLES: readonly Role[] = ["strata_owner", "strata_app", "strata_read"];

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
    for (const role of ROLES) {
      const word = names.has(role) ? "alter" : "create";
      const rights = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
      await sql.unsafe(`${word} role ${role} with ${rights} password ${literal(passwords[role])}`);
    }
    await sql.unsafe(readFileSync(inRoot("scripts", "roles.sql"), "utf8")).simple();
  });
}
