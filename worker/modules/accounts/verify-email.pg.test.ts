import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  deliver,
  insertSession,
  refusalOf,
  registered,
  somebody,
  testAccounts,
} from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { type Db, firstRow } from "#worker/db/connect.ts";
import { readCredits } from "#worker/modules/credits/index.ts";
import { forgotPassword } from "./forgot-password.ts";
import { resendVerification } from "./resend-verification.ts";
import { sendMail } from "./send-mail.ts";
import { verifyEmail } from "./verify-email.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db(20);
});
afterAll(() => database.close());

describe("confirming an address", () => {
  async function signedUp() {
    const world = testAccounts(db);
    const person = somebody();
    await registered(world, person);
    const token = await deliver(world);
    const account = await firstRow<{ id: string }>(
      db,
      sql`select id from users where email = ${person.email}`,
    );
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
    const maker = await insertSession(world, userId);
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
    const maker = await insertSession(world, userId);
    const gone = { ...maker, sessionId: world.deps.ids.uuid() };
    expect((await refusalOf(resendVerification(world.deps, gone))).code).toBe("auth.ended");
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
