import { withConnection } from "#local/postgres/index.ts";
import { type Clock, clockAt } from "#worker/kernel/clock.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import { emailKey } from "#worker/modules/accounts/emails.ts";
import { FIRST_CREDITS, monthAfter } from "#worker/modules/accounts/first-credits.ts";
import { hashPassword } from "#worker/modules/accounts/passwords/password-hash.ts";
import { usernameKey } from "#worker/modules/accounts/usernames.ts";

/** Someone to try the product as. */
export interface DemoPerson {
  email: string;
  username: string;
  role: "maker" | "operator";
}

/** The demo people; all have the password below. They exist on local stacks only. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { email: "maker@example.com", username: "demo-maker", role: "maker" },
  { email: "partner@example.com", username: "demo-partner", role: "maker" },
  { email: "operator@example.com", username: "demo-operator", role: "operator" },
];

/** Their password; a production bundle that holds it is refused by the check. */
export const DEMO_PASSWORD = "strata-demo-2026";

/** Says that a database, made just now by a local stack, may be seeded. */
export async function markLocal(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, (sql) => sql`insert into local_marker values (1) on conflict do nothing`);
}

/**
 * Makes the demo people who are missing, each verified and with the first credits.
 * @param ownerUrl connection string of strata_owner
 * @param pepper PASSWORD_PEPPER of the app that will check their password
 * @param clock tells when they joined; now, unless told otherwise
 * @returns the addresses made now
 * @throws when the database bears no mark of a local stack
 */
export async function seed(ownerUrl: string, pepper: string, clock: Clock = clockAt(0)): Promise<string[]> {
  const ids = idsFrom(clock);
  return await withConnection(ownerUrl, async (sql) => {
    const [marker] = await sql`select 1 from local_marker`;
    if (!marker) throw new Error("This database was not made by a local stack: nobody is put into it.");
    const there = await sql<{ email_key: string }[]>`select email_key from users`;
    const known = new Set(there.map((row) => row.email_key));
    const missing = DEMO_PEOPLE.filter((person) => !known.has(emailKey(person.email)));
    if (missing.length === 0) return [];
    const hash = await hashPassword(pepper, DEMO_PASSWORD);
    const now = clock.now();
    for (const { email, username, role } of missing) {
      const id = ids.uuid();
      await sql`
        with made as (
          insert into users (id, email, email_key, username, username_key, password_hash, role, verified_at,
            of_age_13, age_checked_at)
          values (${id}, ${email}, ${emailKey(email)}, ${username}, ${usernameKey(username)}, ${hash}, ${role}, ${now},
            true, ${now})
          returning id
        )
        select given.* from made, ledger.grant_credits('verify:' || made.id, made.id, ${FIRST_CREDITS}::int,
          ${monthAfter(now)}, 'verification', ${now}) given`;
    }
    return missing.map((person) => person.email);
  });
}
