import { grantCredits } from "#worker/modules/credits/index.ts";
import { insertMaker, testAccounts } from "./accounts.ts";
import { type Maker, Person } from "./actors.ts";
import { signedIn } from "./sessions.ts";
import type { TestStack } from "./stack.ts";

const FIRST_CREDITS = 50;
const MONTH_MS = 30 * 86_400_000;

/**
 * Makers with a browser that is signed in and the credits of a first month, put straight into the tables: for stories in
 * which signing up is not the point, since every password costs a fifth of a second of hashing.
 */
export async function insertMakers(stack: TestStack, n: number): Promise<Maker[]> {
  const { JWT_KEYS, REFRESH_KEYS, PASSWORD_PEPPER } = stack.services.secrets.worker;
  const tables = testAccounts(stack.database.db(4), {
    jwtKeys: JSON.parse(JWT_KEYS),
    refreshKeys: JSON.parse(REFRESH_KEYS),
    pepper: PASSWORD_PEPPER,
  });
  const world = { ...tables, deps: { ...tables.deps, origin: stack.origin } }; // who signs is part of a token
  world.clock.wait((Date.now() - world.clock.now().getTime()) / 1000);
  const makers: Maker[] = [];
  for (let i = 0; i < n; i++) {
    const { id, email, username } = await insertMaker(world);
    const grant = { ownerId: id, key: `verify:${id}`, credits: FIRST_CREDITS, cause: "verification" };
    await grantCredits(world.deps, { ...grant, expiresAt: new Date(Date.now() + MONTH_MS) });
    const { browser } = await signedIn(world, id);
    const person = new Person(stack.origin);
    for (const [name, value] of browser.jar) person.jar.set(name, value);
    makers.push(Object.assign(person, { id, email, username, password: "" }));
  }
  return makers;
}
