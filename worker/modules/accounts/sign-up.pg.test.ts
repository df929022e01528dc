import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpointNamed, refusalOf, testAccounts, testBrowser } from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { type Db, firstRow, rows } from "#worker/db/connect.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { readCredits } from "#worker/modules/credits/index.ts";
import { forgotPassword } from "./forgot-password.ts";
import { resendVerification } from "./resend-verification.ts";
import { sendMail } from "./send-mail.ts";
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

let people = 0;
/** Somebody who has never been here. */
function somebody() {
  people += 1;
  return {
    email: `Person${people}@Example.com`,
    username: `person${people}x`,
    password: "three foxes on a hill",
  };
}

/** Delivers the letters that were handed over and gives the token of the last one's link. */
async function deliver({ deps, relayed, letters }: ReturnType<typeof testAccounts>): Promise<string> {
  for (const { body } of relayed.splice(0)) await sendMail(deps, body as never);
  const url = /https:\/\/\S+/.exec(letters.at(-1)?.text ?? "")?.[0] ?? "";
  return new URL(url).searchParams.get("token") ?? "";
}

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
    await signUp(world.deps, owner);
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

  it("tells an owner at most five times an hour, whoever keeps trying", async () => {
    const world = testAccounts(db);
    const owner = somebody();
    await signUp(world.deps, owner);
    for (let i = 0; i < 4; i++) await forgotPassword(world.deps, owner.email);
    for (let i = 0; i < 3; i++) await signUp(world.deps, { ...somebody(), email: owner.email });
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
    await signUp(world.deps, { ...owner, username: "mina-modern" });
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
      Array.from({ length: 4 }, () => signUp(world.deps, { ...somebody(), username: "everybodys-name" })),
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

describe("confirming an address", () => {
  async function signedUp() {
    const world = testAccounts(db);
    const person = somebody();
    await signUp(world.deps, person);
    const token = await deliver(world);
    const account = await accountOf(person.email);
    return { world, person, token, userId: account?.id ?? "" };
  }

  it("gives 50 credits for a month, once; the link does not work twice", async () => {
    const { world, token, userId } = await signedUp();
    expect(await verifyEmail(world.deps, token)).toEqual({ userId, credits: 50 });
    expect((await refusalOf(verifyEmail(world.deps, token))).code).toBe("account.link-spent");
    const credits = await readCredits(world.deps, userId);
    expect(credits).toMatchObject({
      granted: 50,
      left: 50,
      expiring: [{ at: "2026-12-24T12:00:00.000Z", credits: 50 }],
    });
  });

  it("twenty times at once with one link grants once", async () => {
    const { world, token, userId } = await signedUp();
    const tried = await Promise.allSettled(Array.from({ length: 20 }, () => verifyEmail(world.deps, token)));
    expect(tried.filter((one) => one.status === "fulfilled").map((one) => one.value.credits)).toEqual([50]);
    expect((await readCredits(world.deps, userId)).granted).toBe(50);
  });

  it("with two links at once grants once; both are answered", async () => {
    const { world, token, userId } = await signedUp();
    world.clock.wait(61);
    const maker = {
      kind: "maker",
      userId,
      sessionId: world.deps.ids.uuid(),
      username: "x",
      verified: false,
      role: "maker",
    } as const;
    const now = world.clock.now().toISOString();
    await db.execute(sql`insert into sessions (id, user_id, advanced_at, device, country, created_at, last_seen_at)
      values (${maker.sessionId}, ${userId}, ${now}::timestamptz, 'd', 'XX', ${now}::timestamptz, ${now}::timestamptz)`);
    await resendVerification(world.deps, maker);
    const second = await deliver(world);
    const both = await Promise.all([token, second].map((one) => verifyEmail(world.deps, one)));
    expect(both.map((one) => one.credits).sort()).toEqual([0, 50]);
    expect((await readCredits(world.deps, userId)).granted).toBe(50);
  });

  it("works for 24 hours and not a second longer", async () => {
    const early = await signedUp();
    early.world.clock.wait(86_399);
    expect((await verifyEmail(early.world.deps, early.token)).credits).toBe(50);
    const late = await signedUp();
    late.world.clock.wait(86_400);
    expect((await refusalOf(verifyEmail(late.world.deps, late.token))).code).toBe("account.link-spent");
  });

  it("is not possible with the id of a link alone, nor with a link for a password", async () => {
    const { world, person } = await signedUp();
    await forgotPassword(world.deps, person.email);
    const reset = await deliver(world);
    for (const token of [reset, "A".repeat(43)])
      expect((await refusalOf(verifyEmail(world.deps, token))).code).toBe("account.link-spent");
  });

  it("mails again at most once a minute, and not when it is done; the answer is always the same", async () => {
    const { world, token, userId, person } = await signedUp();
    const maker = {
      kind: "maker",
      userId,
      sessionId: world.deps.ids.uuid(),
      username: "x",
      verified: false,
      role: "maker",
    } as const;
    const now = world.clock.now().toISOString();
    expect((await refusalOf(resendVerification(world.deps, maker))).code).toBe("auth.ended");
    await db.execute(sql`insert into sessions (id, user_id, advanced_at, device, country, created_at, last_seen_at)
      values (${maker.sessionId}, ${userId}, ${now}::timestamptz, 'd', 'XX', ${now}::timestamptz, ${now}::timestamptz)`);
    const sent = async () => {
      expect(await resendVerification(world.deps, maker)).toEqual({ email: person.email });
      return world.relayed.splice(0).length;
    };
    expect(await sent()).toBe(0); // the mail of signing up is seconds old
    world.clock.wait(61);
    expect([await sent(), await sent()]).toEqual([1, 0]);
    world.clock.wait(61);
    await verifyEmail(world.deps, token);
    expect(await sent()).toBe(0);
  });

  it("sends nothing for a message that came late: the link is spent, over, or gone", async () => {
    const { world, token } = await signedUp();
    const [letter] = world.letters;
    const id = letter?.key.split("_")[1] ?? "";
    await sendMail(world.deps, { v: 1, id, kind: "verify" });
    expect(world.letters).toHaveLength(2); // a doubled message carries the same link
    expect(world.letters[1]?.text).toBe(letter?.text);
    await sendMail(world.deps, { v: 1, id, kind: "reset" });
    await verifyEmail(world.deps, token);
    await sendMail(world.deps, { v: 1, id, kind: "verify" });
    await sendMail(world.deps, { v: 1, id: world.deps.ids.uuid(), kind: "verify" });
    expect(world.letters).toHaveLength(2);
  });
});

describe("what nobody needs any more", () => {
  it("goes: unverified accounts after 7 days, and their name is free again", async () => {
    const world = testAccounts(db);
    const [stays, goes] = [somebody(), somebody()];
    await signUp(world.deps, stays);
    await verifyEmail(world.deps, await deliver(world));
    await signUp(world.deps, goes);
    world.clock.wait(7 * 86_400 - 1);
    await sweepAccounts(world.deps);
    expect(await accountOf(goes.email)).toBeDefined();
    world.clock.wait(2);
    expect(await sweepAccounts(world.deps)).toBeGreaterThan(0);
    expect(await accountOf(goes.email)).toBeUndefined();
    expect(await accountOf(stays.email)).toBeDefined();
    await signUp(world.deps, goes);
  });
});
