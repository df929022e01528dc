import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  FIXED_HASH,
  refusalOf,
  type TestAccounts,
  testAccounts,
  testBrowser,
} from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { present, signedIn, tokenOf } from "#tests/support/sessions.ts";
import { type Db, firstRow, rows } from "#worker/db/connect.ts";
import { DEVICE_COOKIE } from "./cookies.ts";
import { deviceHash } from "./device.ts";
import { forgotPassword } from "./forgot-password.ts";
import { openSession } from "./open-session.ts";
import { hashPassword, verifyPassword } from "./passwords/password-hash.ts";
import { readMe } from "./read-me.ts";
import { resetPassword } from "./reset-password.ts";
import { mintMailToken } from "./tokens/mail-token.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db(20);
});
afterAll(() => database.close());

describe("a new password by mail", () => {
  async function asked(world: TestAccounts, email: string): Promise<string> {
    await forgotPassword(world.deps, email);
    return mintMailToken(world.deps.secrets.refreshKeys, "reset", String(world.relayed.at(-1)?.body.id));
  }
  const emailOf = async (id: string) =>
    (await firstRow<{ email: string }>(db, sql`select email from users where id = ${id}`))?.email ?? "";
  const hashOf = async (id: string) =>
    (await firstRow<{ hash: string }>(db, sql`select password_hash as hash from users where id = ${id}`))
      ?.hash ?? "";

  it("ends every session, forgets every device, spends every other link, and opens with the new password alone", async () => {
    const { world, maker, browser, userId } = await signedIn(testAccounts(db));
    const other = await signedIn(world, userId);
    const email = await emailOf(userId);
    const [earlier, token] = [await asked(world, email), await asked(world, email)];
    const tokens = [tokenOf(browser), tokenOf(other.browser)];
    const cookies = await resetPassword(
      world.deps,
      { token, password: "a mountain of clay" },
      other.browser.call,
    );
    const devices = sql`select encode(device_hash, 'hex') as hash from known_devices where user_id = ${userId}`;
    const left = deviceHash(cookies.find(({ name }) => name === DEVICE_COOKIE)?.value ?? undefined);
    expect(await rows(db, devices)).toEqual([{ hash: left }]); // the browser that did it, and no other
    other.browser.take(cookies);
    expect([...other.browser.jar.keys()]).toEqual([DEVICE_COOKIE]);
    expect(await verifyPassword(world.deps.secrets.pepper, "a mountain of clay", await hashOf(userId))).toBe(
      true,
    );
    expect([...world.rung].sort()).toEqual([maker.sessionId, other.maker.sessionId].sort());
    for (const one of tokens) expect(await present(world, one)).toBeUndefined();
    expect((await refusalOf(readMe(world.deps, maker))).code).toBe("auth.ended");
    for (const spent of [token, earlier])
      expect(
        (
          await refusalOf(
            resetPassword(world.deps, { token: spent, password: "another mountain" }, testBrowser().call),
          )
        ).code,
      ).toBe("account.link-spent");
  });

  it("works for one hour", async () => {
    const { world, userId } = await signedIn(testAccounts(db));
    const token = await asked(world, await emailOf(userId));
    world.clock.wait(3600);
    expect(
      (
        await refusalOf(
          resetPassword(world.deps, { token, password: "a mountain of clay" }, testBrowser().call),
        )
      ).code,
    ).toBe("account.link-spent");
    expect(await hashOf(userId)).toBe(FIXED_HASH);
  });

  it("with a password that everybody tries first is refused and the link still works", async () => {
    const { world, userId } = await signedIn(testAccounts(db));
    const token = await asked(world, await emailOf(userId));
    expect(
      (await refusalOf(resetPassword(world.deps, { token, password: "password1" }, testBrowser().call))).code,
    ).toBe("account.password-common");
    await resetPassword(world.deps, { token, password: "a mountain of clay" }, testBrowser().call);
  });

  it("is not one's own name or address, however it is cased, and the link still works", async () => {
    const { world, userId, maker } = await signedIn(testAccounts(db));
    const email = await emailOf(userId);
    const token = await asked(world, email);
    for (const password of [email, email.toUpperCase(), maker.username, maker.username.toUpperCase()])
      expect(
        (await refusalOf(resetPassword(world.deps, { token, password }, testBrowser().call))).code,
        password,
      ).toBe("account.password-common");
    expect(await hashOf(userId)).toBe(FIXED_HASH);
    await resetPassword(world.deps, { token, password: `${email} and a hill` }, testBrowser().call);
  });

  it("for an address nobody has answers the same and sends nothing", async () => {
    const world = testAccounts(db);
    expect(await forgotPassword(world.deps, "Nobody@Example.com")).toEqual({ email: "Nobody@Example.com" });
    expect(world.relayed).toEqual([]);
  });

  it("confirms an address that was not, with its credits, so that who signed up with it first never gets in", async () => {
    const { world, userId, browser } = await signedIn(testAccounts(db));
    await db.execute(sql`update users set verified_at = null where id = ${userId}`);
    const token = await asked(world, await emailOf(userId));
    await resetPassword(world.deps, { token, password: "the owner's own words" }, testBrowser().call);
    const row = await firstRow(
      db,
      sql`select u.verified_at is not null as verified, w.granted from users u join ledger.wallet w on w.owner_id = u.id where u.id = ${userId}`,
    );
    expect(row).toEqual({ verified: true, granted: 50 });
    expect(await present(world, tokenOf(browser))).toBeUndefined();
  });

  it("leaves no session behind that was being opened with the old one at that moment", async () => {
    for (let round = 0; round < 10; round++) {
      const { world, userId } = await signedIn(testAccounts(db));
      const token = await asked(world, await emailOf(userId));
      const opening = {
        userId,
        hash: FIXED_HASH,
        rehashed: FIXED_HASH,
        deviceToken: world.deps.ids.token(16),
        replaces: undefined,
        call: testBrowser().call,
      };
      const resetting = sql`select from reset_password(${String(world.relayed.at(-1)?.body.id)}::uuid, ${await hashPassword("p", "x", { ln: 4, r: 8, p: 1 })}, ${world.clock.now().toISOString()}::timestamptz)`;
      await Promise.all([
        ...Array.from({ length: 6 }, () => openSession(world.deps, opening)),
        db.execute(resetting),
      ]);
      expect(token).not.toBe("");
      expect(
        await firstRow(db, sql`select from sessions where user_id = ${userId} and ended_at is null`),
      ).toBeUndefined();
    }
  });
});
