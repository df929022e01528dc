import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD, DEMO_PEOPLE, markLocal, seed } from "#local/seed.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { verifyPassword } from "#worker/modules/accounts/passwords/password-hash.ts";

const PEPPER = "a pepper of the test";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

test("nobody is put into a database that no local stack has made", async () => {
  await expect(seed(database.url("strata_owner"), PEPPER)).rejects.toThrow(/not made by a local stack/);
  expect(await database.sql("strata_owner")`select 1 from users`).toHaveLength(0);
});

test("the demo people can sign in, are verified and have their first 50 credits, however often it is run", async () => {
  const owner = database.url("strata_owner");
  await markLocal(owner);
  expect(await seed(owner, PEPPER)).toEqual(DEMO_PEOPLE.map((person) => person.email));
  expect(await seed(owner, PEPPER)).toEqual([]);

  const people = await database.sql("strata_app")<Record<string, string>[]>`
    select u.email, u.role, u.password_hash, u.verified_at is not null as verified, w.left_::int as credits
    from users u join ledger.wallet w on w.owner_id = u.id order by u.id`;
  expect(people.map(({ email, role }) => ({ email, role }))).toEqual(
    DEMO_PEOPLE.map(({ email, role }) => ({ email, role })),
  );
  for (const person of people) {
    expect(person).toMatchObject({ verified: true, credits: 50 });
    expect(await verifyPassword(PEPPER, DEMO_PASSWORD, person.password_hash ?? "")).toBe(true);
  }
});

test("who changed the demo person meanwhile keeps the change", async () => {
  await database.sql("strata_owner")`update users set username = 'renamed' where email = 'maker@example.com'`;
  await seed(database.url("strata_owner"), PEPPER);
  const [row] = await database.sql(
    "strata_app",
  )`select username from users where email = 'maker@example.com'`;
  expect(row).toEqual({ username: "renamed" });
});
