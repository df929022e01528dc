import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  endpointNamed,
  refusalOf,
  type TestAccounts,
  type TestBrowser,
  testAccounts,
  testBrowser,
} from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { type Db, firstRow } from "#worker/db/connect.ts";
import { asMaker, type Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { authenticate } from "./authenticate.ts";
import { ACCESS_COOKIE, REFRESH_COOKIE } from "./cookies.ts";
import { endOtherSessions, endSession, signOut } from "./end-sessions.ts";
import { forgotPassword } from "./forgot-password.ts";
import { openSession } from "./open-session.ts";
import { hashPassword, verifyPassword } from "./passwords/password-hash.ts";
import { listSessions, readMe } from "./read-me.ts";
import { cookiesFor, refreshSession } from "./refresh-session.ts";
import { resetPassword } from "./reset-password.ts";
import { sweepAccounts } from "./sweep-accounts.ts";
import { mintMailToken } from "./tokens/mail-token.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db(20);
});
afterAll(() => database.close());

const PHC = "$scrypt$ln=14,r=8,p=5$AAAAAAAAAAAAAAAAAAAAAA$BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA";
let people = 0;

/** A maker with a fixed hash (nothing here compares passwords) and a browser that is signed in to it. */
async function signedIn(world: TestAccounts = testAccounts(db), userId?: string) {
  people += 1;
  const id = userId ?? world.deps.ids.uuid();
  const now = world.clock.now().toISOString();
  if (userId === undefined)
    await db.execute(sql`insert into users (id, email, email_key, username, username_key, password_hash, verified_at, of_age_13, age_checked_at)
      values (${id}, ${`m${people}@example.com`}, ${`m${people}@example.com`}, ${`m${people}`}, ${`m${people}`}, ${PHC}, ${now}::timestamptz, true, ${now}::timestamptz)`);
  const browser = testBrowser();
  const opening = {
    userId: id,
    hash: PHC,
    rehashed: PHC,
    deviceToken: world.deps.ids.token(16),
    replaces: undefined,
    call: browser.call,
  };
  const maker = await openSession(world.deps, opening);
  if (maker === undefined) throw new Error("no session");
  browser.take(await cookiesFor(world.deps, maker, 1));
  return { world, browser, maker, userId: id };
}

const tokenOf = (browser: TestBrowser): string => browser.jar.get(REFRESH_COOKIE) ?? "";
const generationOf = (token: string): number => Number(token.split(".")[1]);
const sessionRow = (id: string) =>
  firstRow<{ generation: number; ended_at: string | null; ended_why: string | null; current_used: boolean }>(
    db,
    sql`select generation, ended_at, ended_why, current_used from sessions where id = ${id}`,
  );

/** Presents a token and gives the next one, or undefined when the session is over. */
async function present(world: TestAccounts, token: string): Promise<string | undefined> {
  const refreshed = await refreshSession(world.deps, token);
  return refreshed?.cookies.find(({ name }) => name === REFRESH_COOKIE)?.value ?? undefined;
}

describe("refreshing a session", () => {
  it("twenty times at once succeeds twenty times and makes one new generation", async () => {
    const { world, browser, maker } = await signedIn();
    const answers = await Promise.all(Array.from({ length: 20 }, () => present(world, tokenOf(browser))));
    expect(new Set(answers).size).toBe(1);
    expect(generationOf(answers[0] ?? "")).toBe(2);
    expect(await sessionRow(maker.sessionId)).toMatchObject({ generation: 2, ended_at: null });
  });

  it("can be tried again when the answer was lost, also hours later", async () => {
    const { world, browser } = await signedIn();
    const lost = await present(world, tokenOf(browser));
    world.clock.wait(5 * 3600);
    expect(await present(world, tokenOf(browser))).toBe(lost);
    expect(generationOf((await present(world, lost ?? "")) ?? "")).toBe(3);
  });

  it("with the token before the last ends the family, and it stays ended although the answer is an error", async () => {
    const { world, browser, maker } = await signedIn();
    const first = tokenOf(browser);
    const second = (await present(world, first)) ?? "";
    const third = (await present(world, second)) ?? "";
    const pair = endpointNamed("refresh");
    browser.take([{ name: REFRESH_COOKIE, value: first }]);
    const refusal = await refusalOf(pair.handle(world.deps, { kind: "visitor" }, {} as never, browser.call));
    expect(refusal.code).toBe("auth.ended");
    browser.take(refusal.details.cookies ?? []);
    expect(browser.jar.size).toBe(0);
    expect(await sessionRow(maker.sessionId)).toMatchObject({ ended_why: "reuse" });
    for (const token of [first, second, third]) expect(await present(world, token)).toBeUndefined();
    expect(world.rung).toEqual([maker.sessionId]);
    expect((await refusalOf(readMe(world.deps, maker))).code).toBe("auth.ended");
  });

  it("of a token already replaced is forgiven for 20 seconds, and no longer once the new one was in use", async () => {
    const { world, browser, maker } = await signedIn();
    const first = tokenOf(browser);
    const refreshed = await refreshSession(world.deps, first);
    browser.take(refreshed?.cookies ?? []);
    await authenticate(world.deps, browser.call, { mayRefresh: true }); // a page shown with the new access token
    await world.settle();
    expect(await sessionRow(maker.sessionId)).toMatchObject({ current_used: true });
    world.clock.wait(20);
    expect(await present(world, first)).toBe(tokenOf(browser));
    world.clock.wait(1);
    expect(await present(world, first)).toBeUndefined();
    expect(await sessionRow(maker.sessionId)).toMatchObject({ ended_why: "reuse" });
  });

  it("with a forged token touches no family", async () => {
    const { world, browser, maker } = await signedIn();
    const forged = tokenOf(browser).replace(/.{4}$/, "AAAA").replace(".1.", ".9.");
    expect(await present(world, forged)).toBeUndefined();
    expect(await sessionRow(maker.sessionId)).toMatchObject({ generation: 1, ended_at: null });
  });

  it("ends after 14 days in which nobody came, and 90 days in any case", async () => {
    const idle = await signedIn();
    idle.world.clock.wait(14 * 86_400);
    expect(await present(idle.world, tokenOf(idle.browser))).toBeUndefined();
    expect(await sessionRow(idle.maker.sessionId)).toMatchObject({ ended_why: "idle" });

    const busy = await signedIn();
    let token = tokenOf(busy.browser);
    for (let day = 10; day < 90; day += 10) {
      busy.world.clock.wait(10 * 86_400);
      token = (await present(busy.world, token)) ?? "";
      expect(token, `day ${day}`).not.toBe("");
    }
    busy.world.clock.wait(10 * 86_400);
    expect(await present(busy.world, token)).toBeUndefined();
    expect(await sessionRow(busy.maker.sessionId)).toMatchObject({ ended_why: "too-old" });
  });

  it("tells what is true now, and nothing to a suspended maker", async () => {
    const { world, browser, userId } = await signedIn();
    await db.execute(sql`update users set role = 'operator' where id = ${userId}`);
    expect((await refreshSession(world.deps, tokenOf(browser)))?.maker.role).toBe("operator");
    await db.execute(sql`update users set state = 2 where id = ${userId}`);
    expect(await refreshSession(world.deps, tokenOf(browser))).toBeUndefined();
  });
});

describe("knowing who asks", () => {
  it("believes an access token that holds, without a word from the database", async () => {
    const { world, browser, maker } = await signedIn();
    const deaf = { ...world.deps, db: undefined as never };
    expect(await authenticate(deaf, browser.call, { mayRefresh: true })).toEqual({
      actor: maker,
      cookies: [],
    });
  });

  it("refreshes in line when only the access token is over", async () => {
    const { world, browser, maker } = await signedIn();
    world.clock.wait(606);
    const known = await authenticate(world.deps, browser.call, { mayRefresh: true });
    expect(known.actor).toEqual(maker);
    expect(known.cookies.map(({ name }) => name)).toEqual([ACCESS_COOKIE, REFRESH_COOKIE]);
    browser.take(known.cookies);
    expect(generationOf(tokenOf(browser))).toBe(2);
    expect((await authenticate(world.deps, browser.call, { mayRefresh: true })).cookies).toEqual([]);
  });

  it("does not move a session for a page that a browser only fetches ahead", async () => {
    const { world, browser, maker } = await signedIn();
    world.clock.wait(606);
    expect(await authenticate(world.deps, browser.call, { mayRefresh: false })).toEqual({
      actor: { kind: "visitor" },
      cookies: [],
    });
    expect(await sessionRow(maker.sessionId)).toMatchObject({ generation: 1 });
  });

  it("clears the cookies of a session that has ended", async () => {
    const { world, browser, maker } = await signedIn();
    await signOut(world.deps, maker, browser.call);
    world.clock.wait(606);
    const known = await authenticate(world.deps, browser.call, { mayRefresh: true });
    expect(known.actor.kind).toBe("visitor");
    browser.take(known.cookies);
    expect(browser.jar.size).toBe(0);
  });

  it("is nobody without cookies, and asks nothing", async () => {
    const deps = { ...testAccounts(db).deps, db: undefined as never };
    expect(await authenticate(deps, testBrowser().call, { mayRefresh: true })).toEqual({
      actor: { kind: "visitor" },
      cookies: [],
    });
  });
});

describe("the sessions of a maker", () => {
  it("are listed newest first, a page at a time, living ones only, each with its device", async () => {
    const world = testAccounts(db);
    const { userId, maker } = await signedIn(world);
    const makers: Maker[] = [maker];
    for (let i = 0; i < 4; i++) {
      world.clock.wait(60);
      makers.push((await signedIn(world, userId)).maker);
    }
    const [ended, me] = [makers[1], makers[4]];
    if (ended === undefined || me === undefined) throw new Error("too few");
    await endSession(world.deps, me, ended.sessionId);
    const first = await listSessions(world.deps, me, { limit: 3 });
    expect(first.items.map(({ current }) => current)).toEqual([true, false, false]);
    expect(first.items[0]).toMatchObject({
      device: "Firefox on Linux",
      country: "DE",
      createdAt: "2026-11-24T12:04:00.000Z",
    });
    const second = await listSessions(world.deps, me, { limit: 3, cursor: first.nextCursor ?? "" });
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    const stranger = await signedIn(world);
    const theirs = await refusalOf(
      listSessions(world.deps, stranger.maker, { limit: 3, cursor: first.nextCursor ?? "" }),
    );
    expect(theirs.code).toBe("cursor.invalid");
  });

  it("end one by one or all others at once; open pages are told; a stranger's does not exist", async () => {
    const world = testAccounts(db);
    const a = await signedIn(world);
    const second = await signedIn(world, a.userId);
    const third = await signedIn(world, a.userId);
    const stranger = await signedIn(world);
    expect((await refusalOf(endSession(world.deps, stranger.maker, a.maker.sessionId))).code).toBe(
      "not-found",
    );
    expect((await refusalOf(endSession(world.deps, a.maker, world.deps.ids.uuid()))).code).toBe("not-found");
    expect(await endSession(world.deps, a.maker, second.maker.sessionId)).toEqual({ current: false });
    expect(await endSession(world.deps, a.maker, second.maker.sessionId)).toEqual({ current: false });
    expect(await endOtherSessions(world.deps, a.maker)).toEqual({ ended: 1 });
    expect(world.rung).toEqual([second.maker.sessionId, third.maker.sessionId]);
    expect(await present(world, tokenOf(third.browser))).toBeUndefined();
    expect(await present(world, tokenOf(stranger.browser))).toBeDefined();
    expect(await endSession(world.deps, a.maker, a.maker.sessionId)).toEqual({ current: true });
    expect((await refusalOf(endOtherSessions(world.deps, a.maker))).code).toBe("auth.ended");
    expect((await refusalOf(listSessions(world.deps, a.maker, { limit: 3 }))).code).toBe("auth.ended");
  });

  it("end by signing out, with whichever token is left, and a second time is fine", async () => {
    const { world, browser, maker } = await signedIn();
    world.clock.wait(3600); // the access token is over
    await signOut(world.deps, { kind: "visitor" }, browser.call);
    expect(await sessionRow(maker.sessionId)).toMatchObject({ ended_why: "signed-out" });
    await signOut(world.deps, maker, browser.call);
    await signOut(world.deps, { kind: "visitor" }, testBrowser().call);
    expect(world.rung).toEqual([maker.sessionId]);
  });

  it("vanish 30 days after their end", async () => {
    const { world, browser, maker } = await signedIn();
    await signOut(world.deps, maker, browser.call);
    world.clock.wait(30 * 86_400 - 1);
    await sweepAccounts(world.deps);
    expect(await sessionRow(maker.sessionId)).toBeDefined();
    world.clock.wait(2);
    await sweepAccounts(world.deps);
    expect(await sessionRow(maker.sessionId)).toBeUndefined();
  });
});

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
    const { world, maker, browser, userId } = await signedIn();
    const other = await signedIn(world, userId);
    const email = await emailOf(userId);
    const [earlier, token] = [await asked(world, email), await asked(world, email)];
    await resetPassword(world.deps, { token, password: "a mountain of clay" });
    expect(await verifyPassword(world.deps.secrets.pepper, "a mountain of clay", await hashOf(userId))).toBe(
      true,
    );
    expect([...world.rung].sort()).toEqual([maker.sessionId, other.maker.sessionId].sort());
    for (const one of [browser, other.browser]) expect(await present(world, tokenOf(one))).toBeUndefined();
    expect((await refusalOf(readMe(world.deps, maker))).code).toBe("auth.ended");
    expect(await firstRow(db, sql`select from known_devices where user_id = ${userId}`)).toBeUndefined();
    for (const spent of [token, earlier])
      expect(
        (await refusalOf(resetPassword(world.deps, { token: spent, password: "another mountain" }))).code,
      ).toBe("account.link-spent");
  });

  it("works for one hour", async () => {
    const { world, userId } = await signedIn();
    const token = await asked(world, await emailOf(userId));
    world.clock.wait(3600);
    expect((await refusalOf(resetPassword(world.deps, { token, password: "a mountain of clay" }))).code).toBe(
      "account.link-spent",
    );
    expect(await hashOf(userId)).toBe(PHC);
  });

  it("with a password that everybody tries first is refused and the link still works", async () => {
    const { world, userId } = await signedIn();
    const token = await asked(world, await emailOf(userId));
    expect((await refusalOf(resetPassword(world.deps, { token, password: "password1" }))).code).toBe(
      "account.password-common",
    );
    await resetPassword(world.deps, { token, password: "a mountain of clay" });
  });

  it("for an address nobody has answers the same and sends nothing", async () => {
    const world = testAccounts(db);
    expect(await forgotPassword(world.deps, "Nobody@Example.com")).toEqual({ email: "Nobody@Example.com" });
    expect(world.relayed).toEqual([]);
  });

  it("confirms an address that was not, with its credits, so that who signed up with it first never gets in", async () => {
    const { world, userId, browser } = await signedIn();
    await db.execute(sql`update users set verified_at = null where id = ${userId}`);
    const token = await asked(world, await emailOf(userId));
    await resetPassword(world.deps, { token, password: "the owner's own words" });
    const row = await firstRow(
      db,
      sql`select u.verified_at is not null as verified, w.granted from users u join ledger.wallet w on w.owner_id = u.id where u.id = ${userId}`,
    );
    expect(row).toEqual({ verified: true, granted: 50 });
    expect(await present(world, tokenOf(browser))).toBeUndefined();
  });

  it("leaves no session behind that was being opened with the old one at that moment", async () => {
    for (let round = 0; round < 10; round++) {
      const { world, userId } = await signedIn();
      const token = await asked(world, await emailOf(userId));
      const opening = {
        userId,
        hash: PHC,
        rehashed: PHC,
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

describe("oneself", () => {
  it("is read as it stands now, while the session lives", async () => {
    const { world, maker, userId } = await signedIn();
    const me = await readMe(world.deps, asMaker(maker));
    expect(me).toMatchObject({
      username: maker.username,
      verified: true,
      role: "maker",
      createdAt: "2026-11-24T12:00:00.000Z",
    });
    await db.execute(sql`update users set state = 2 where id = ${userId}`);
    const refusal = await refusalOf(readMe(world.deps, maker));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.code).toBe("auth.ended");
  });
});
