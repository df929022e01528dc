import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { testAccounts, testBrowser } from "#tests/support/accounts.ts";
import { openDb } from "#worker/db/connect.ts";
import { authenticate } from "./authenticate.ts";
import { makeAccount } from "./make-account.ts";
import { inTurn } from "./passwords/in-turn.ts";
import { hashPassword, verifyPassword } from "./passwords/password-hash.ts";
import { sendMail } from "./send-mail.ts";
import { signIn } from "./sign-in.ts";

// What the runtime does its own way: scrypt, Ed25519 by Web Crypto, rendering, sockets to PostgreSQL.
describe("in the runtime of the Worker", () => {
  it("a password is hashed as under Node, to the same bytes", async () => {
    const phc = await inTurn(() => hashPassword("pepper", "three foxes on a hill"));
    expect(await verifyPassword("pepper", "three foxes on a hill", phc)).toBe(true);
    const fromNode =
      "$scrypt$ln=14,r=8,p=5$YcLpBQwzV8gASKjnbdmfCg$hvaPbJB/7bsHb8ajQcdH75JNxw9H9som01XSlI5pphs";
    expect(await verifyPassword("pepper", "three foxes on a hill", fromNode)).toBe(true);
    expect(await verifyPassword("pepper", "three foxes on a hall", fromNode)).toBe(false);
  });

  it("somebody signs up, gets the letter, signs in, and is refreshed in line", async () => {
    const { DB } = env as unknown as { DB: Hyperdrive };
    const world = testAccounts(openDb(DB.connectionString));
    const person = { email: "edge@example.com", username: "edge-person", password: "three foxes on a hill" };
    const letters = await makeAccount(
      world.deps,
      person,
      await hashPassword(world.deps.secrets.pepper, person.password),
    );
    await sendMail(world.deps, letters?.[0]?.body as never);
    expect(world.letters[0]?.html).toContain("https://stratamake.test/verify?token=");
    await world.deps.db.execute(
      sql`update users set verified_at = '2026-11-24' where username = 'edge-person'`,
    );

    const browser = testBrowser();
    browser.take((await signIn(world.deps, person, browser.call)).cookies);
    expect((await authenticate(world.deps, browser.call, { mayRefresh: true })).actor.kind).toBe("maker");
    world.clock.wait(700);
    const known = await authenticate(world.deps, browser.call, { mayRefresh: true });
    expect(known.actor).toMatchObject({ kind: "maker", username: "edge-person", verified: true });
    expect(known.cookies).toHaveLength(2);
  });
});
