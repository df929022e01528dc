import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  deliver,
  endpointNamed,
  refusalOf,
  registered,
  somebody,
  testAccounts,
  testBrowser,
} from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { type Db, firstRow, rows } from "#worker/db/connect.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { forgotPassword } from "./forgot-password.ts";
import { signUp } from "./sign-up.ts";
import { sweepAccounts } from "./sweep-accounts.ts";
import { usernameKey } from "./usernames.ts";
import { verifyEmail } from "./verify-email.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db(4);
});
afterAll(() => database.close());

const accountOf = (email: string) =>
  firstRow<{ id: string; verified_at: string | null; password_hash: string; of_age_13: boolean }>(
    db,
    sql`select * from users where email_key = ${email.toLowerCase()}`,
  );

describe("signing up", () => {
  it("makes an unverified account, keeps of the birth date only that it was asked, and mails a link to our own origin", async () => {
    const world = testAccounts(db);
    const person = somebody();
    expect(await signUp(world.deps, person)).toEqual({ email: person.email });
    const account = await accountOf(person.email);
    expect(account).toMatchObject({ verified_at: null, of_age_13: true, email: person.email });
    expect(account?.password_hash).toMatch(/^\$scrypt\$/);
    expect(world.relayed.map((row) => row.topic)).toEqual(["mail.send"]);
    await deliver(world);
    expect(world.letters[0]).toMatchObject({ to: person.email, subject: "Confirm your e-mail address" });
    expect(world.letters[0]?.text).toContain("https://stratamake.test/verify?token=");
  });

  it("with an address that has an account answers the same, does the same work, and tells only its owner", async () => {
    const world = testAccounts(db);
    const owner = somebody();
    await registered(world, owner);
    await deliver(world);
    const before = await accountOf(owner.email);
    const again = { ...somebody(), email: owner.email.toUpperCase() };
    expect(await signUp(world.deps, again)).toEqual({ email: again.email });
    expect(await accountOf(owner.email)).toEqual(before);
    expect(await rows(db, sql`select from users where username = ${again.username}`)).toEqual([]);
    const token = await deliver(world);
    expect(world.letters.at(-1)).toMatchObject({ to: owner.email, subject: "You already have an account" });
    expect(world.letters.at(-1)?.text).toContain(`/reset?token=${token}`);
  });

  it("does not tell by what became of the wished name whether an address has an account", async () => {
    const world = testAccounts(db);
    const [owner, mine] = [somebody(), somebody()];
    await registered(world, owner);
    await verifyEmail(world.deps, await deliver(world));
    const asked = [owner.email, "nobody-yet@example.com"].map((email, at) => ({
      ...mine,
      email,
      username: `probe-of-${["one", "two"][at]}`,
    }));
    // hashing would throw: both are refused before it, so that the time of the answer does not tell either
    const deaf = { ...world.deps, secrets: { ...world.deps.secrets, pepper: undefined as never } };
    const stepTwo = async () => {
      const heard: unknown[] = [];
      for (const { username } of asked) {
        const { code, details } = await refusalOf(signUp(deaf, { ...somebody(), username }));
        heard.push([code, Array.isArray(details.extra?.free) && details.extra.free.length]);
      }
      return heard;
    };
    for (const wish of asked) await signUp(world.deps, wish);
    const taken = ["account.username-taken", 3];
    expect(await stepTwo()).toEqual([taken, taken]);
    world.clock.wait(7 * 86_400 - 1);
    await sweepAccounts(world.deps);
    expect(await stepTwo()).toEqual([taken, taken]);
    world.clock.wait(2);
    await sweepAccounts(world.deps);
    for (const { username } of asked) await signUp(world.deps, { ...somebody(), username }); // both are free again
  });

  it("with addresses that have accounts gives one name to one of them, as it does to newcomers", async () => {
    const world = testAccounts(db);
    const owners = [somebody(), somebody(), somebody()];
    for (const owner of owners) await registered(world, owner);
    const asked = await Promise.allSettled(
      owners.map((owner) => signUp(world.deps, { ...owner, username: "an-owners-next-name" })),
    );
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of asked)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "account.username-taken" });
    const emails = JSON.stringify(owners.map(({ email }) => email));
    const told = sql`select from mail_links l join users u on u.id = l.user_id
      where l.purpose = 'reset' and u.email in (select jsonb_array_elements_text(${emails}::jsonb))`;
    expect(await rows(db, told)).toHaveLength(1); // who was refused has had no letter sent
  });

  it("tells an owner at most five times an hour, whoever keeps trying", async () => {
    const world = testAccounts(db);
    const owner = somebody();
    await registered(world, owner);
    for (let i = 0; i < 4; i++) await forgotPassword(world.deps, owner.email);
    for (let i = 0; i < 2; i++) await signUp(world.deps, { ...somebody(), email: owner.email });
    expect(world.relayed.map((row) => row.body.kind)).toEqual([
      "verify",
      "reset",
      "reset",
      "reset",
      "reset",
      "exists",
    ]);
    world.clock.wait(3601);
    await forgotPassword(world.deps, owner.email);
    expect(world.relayed).toHaveLength(7);
  });

  it("offers three free names when the name, or one that looks like it, is taken", async () => {
    const world = testAccounts(db);
    const owner = somebody();
    await registered(world, { ...owner, username: "mina-modern" });
    for (const username of ["mina-modern", "mina_modem", "m1namodern", "admin"]) {
      const refusal = await refusalOf(signUp(world.deps, { ...somebody(), username }));
      expect(refusal.code).toBe("account.username-taken");
      const free = refusal.details.extra?.free as string[];
      expect(free).toHaveLength(3);
      const keys = JSON.stringify(free.map(usernameKey));
      expect(
        await rows(
          db,
          sql`select from users where username_key in (select jsonb_array_elements_text(${keys}::jsonb))`,
        ),
      ).toEqual([]);
      await signUp(world.deps, { ...somebody(), username: free[0] ?? "" });
    }
  });

  it("gives one name to one of many who ask for it at once; the others are told, none fails", async () => {
    const world = testAccounts(db);
    const asked = await Promise.allSettled(
      Array.from({ length: 3 }, () => signUp(world.deps, { ...somebody(), username: "everybodys-name" })),
    );
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of asked)
      if (one.status === "rejected") {
        expect(one.reason).toBeInstanceOf(Refusal);
        expect((one.reason as Refusal).code).toBe("account.username-taken");
      }
  });

  it("refuses a password that everybody tries first", async () => {
    const world = testAccounts(db);
    for (const password of ["password1", "QWERTYUIOP"])
      expect((await refusalOf(signUp(world.deps, { ...somebody(), password }))).code).toBe(
        "account.password-common",
      );
  });

  it("refuses a child and leaves nothing behind but a cookie", async () => {
    const world = testAccounts(db);
    const pair = endpointNamed("signUp");
    const browser = testBrowser();
    const body = { ...somebody(), birthDate: "2020-01-01", turnstileToken: "x" };
    const refusal = await refusalOf(async () =>
      pair.before?.(world.deps, { params: {}, query: {}, body } as never, browser.call),
    );
    expect(refusal.code).toBe("account.too-young");
    browser.take(refusal.details.cookies ?? []);
    const grown = { ...body, birthDate: "1990-01-01" };
    const again = await refusalOf(async () =>
      pair.before?.(world.deps, { params: {}, query: {}, body: grown } as never, browser.call),
    );
    expect(again.code).toBe("account.too-young");
    expect(await accountOf(body.email)).toBeUndefined();
  });
});

describe("what nobody needs any more", () => {
  it("goes: unverified accounts after 7 days, and their name is free again", async () => {
    const world = testAccounts(db);
    const [stays, goes] = [somebody(), somebody()];
    await registered(world, stays);
    await verifyEmail(world.deps, await deliver(world));
    await registered(world, goes);
    world.clock.wait(7 * 86_400 - 1);
    await sweepAccounts(world.deps);
    expect(await accountOf(goes.email)).toBeDefined();
    world.clock.wait(2);
    expect(await sweepAccounts(world.deps)).toBeGreaterThan(0);
    expect(await accountOf(goes.email)).toBeUndefined();
    expect(await accountOf(stays.email)).toBeDefined();
    await registered(world, goes);
  });
});
