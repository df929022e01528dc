import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIXED_HASH, refusalOf, testAccounts, testBrowser } from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { present, sessionRow, signedIn, tokenOf } from "#tests/support/sessions.ts";
import type { Db } from "#worker/db/connect.ts";
import { asMaker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { confirmSession } from "./confirm-session.ts";
import { endOtherSessions, endSession, signOut } from "./end-sessions.ts";
import { openSession } from "./open-session.ts";
import { listSessions, readMe, readSettings } from "./read-me.ts";
import { refreshSession } from "./refresh-session.ts";
import { sweepAccounts } from "./sweep-accounts.ts";
import { IDLE_S } from "./times.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db(20);
});
afterAll(() => database.close());

describe("the sessions of a maker", () => {
  it("are listed newest first, a page at a time, living ones only, each with its device", async () => {
    const world = testAccounts(db);
    const { userId, maker } = await signedIn(world);
    const makers = [maker];
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
      city: "Leipzig",
      newPlace: false,
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
    const { world, browser, maker } = await signedIn(testAccounts(db));
    world.clock.wait(3600); // the access token is over
    await signOut(world.deps, { kind: "visitor" }, browser.call);
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ ended_why: "signed-out" });
    await signOut(world.deps, maker, browser.call);
    await signOut(world.deps, { kind: "visitor" }, testBrowser().call);
    expect(world.rung).toEqual([maker.sessionId]);
  });

  it("vanish 30 days after their end", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    await signOut(world.deps, maker, browser.call);
    world.clock.wait(30 * 86_400 - 1);
    await sweepAccounts(world.deps);
    expect(await sessionRow(world, maker.sessionId)).toBeDefined();
    world.clock.wait(2);
    await sweepAccounts(world.deps);
    expect(await sessionRow(world, maker.sessionId)).toBeUndefined();
  });
});

describe("the place of a session", () => {
  const porto = { country: "PT", city: "Porto" };
  const shown = async (seen: Awaited<ReturnType<typeof signedIn>>) =>
    (await readSettings(seen.world.deps, seen.maker)).sessions.map((one) => [
      one.country,
      one.city,
      one.newPlace,
      one.current,
    ]);

  it("is asked about when it is new to the account, until its owner says it was them", async () => {
    const home = await signedIn(testAccounts(db));
    home.world.clock.wait(60);
    const away = await signedIn(home.world, home.userId, porto);
    expect(await shown(home)).toEqual([
      ["PT", "Porto", true, false],
      ["DE", "Leipzig", false, true],
    ]);
    expect(
      (await refusalOf(confirmSession(home.world.deps, away.maker, away.maker.sessionId))).code,
      "whoever is asked about answers for themselves",
    ).toBe("auth.forbidden");
    const stranger = await signedIn(home.world);
    expect(
      (await refusalOf(confirmSession(home.world.deps, stranger.maker, away.maker.sessionId))).code,
    ).toBe("not-found");
    await confirmSession(home.world.deps, home.maker, away.maker.sessionId);
    await confirmSession(home.world.deps, home.maker, away.maker.sessionId);
    expect((await shown(home)).map(([, , isNew]) => isNew)).toEqual([false, false]);
    await endSession(home.world.deps, home.maker, home.maker.sessionId);
    expect((await refusalOf(confirmSession(home.world.deps, home.maker, away.maker.sessionId))).code).toBe(
      "auth.ended",
    );
  });

  it("is asked about as often as somebody comes there, until its owner says it was them", async () => {
    const home = await signedIn(testAccounts(db));
    const { world, userId } = home;
    const opening = { userId, hash: FIXED_HASH, rehashed: FIXED_HASH, deviceToken: world.deps.ids.token(16) };
    const come = async (more: { deviceToken?: string; replaces?: string } = {}) => {
      world.clock.wait(60);
      const call = testBrowser(porto).call;
      const maker = await openSession(world.deps, { ...opening, replaces: undefined, ...more, call });
      if (maker === undefined) throw new Error("no session");
      return maker;
    };
    const first = await come();
    const again = await come({ replaces: first.sessionId });
    const other = await come({ deviceToken: world.deps.ids.token(16) });
    expect((await refusalOf(confirmSession(world.deps, other, again.sessionId))).code).toBe("auth.forbidden");
    expect((await refusalOf(confirmSession(world.deps, again, other.sessionId))).code).toBe("auth.forbidden");
    await signOut(world.deps, again, testBrowser().call);
    expect((await refusalOf(confirmSession(world.deps, await come(), other.sessionId))).code).toBe(
      "auth.forbidden",
    );
    await confirmSession(world.deps, home.maker, other.sessionId);
    await come();
    expect((await shown(home)).map(([country, , isNew]) => [country, isNew])).toEqual([
      ["PT", false],
      ["PT", true],
      ["PT", false],
      ["DE", false],
    ]);
  });

  it("is no news where it is not known, where one already is, and at the first sign-in", async () => {
    const world = testAccounts(db);
    const first = await signedIn(world, undefined, { country: "XX", city: "" });
    await signedIn(world, first.userId, porto);
    await signedIn(world, first.userId, { country: "PT", city: "Lisboa" });
    await signedIn(world, first.userId, { country: "XX", city: "" });
    expect((await shown(first)).map(([, , isNew]) => isNew)).toEqual([false, false, false, false]);
  });

  it("is no news once every other session is over by its age: nobody is left to be asked", async () => {
    const home = await signedIn(testAccounts(db));
    home.world.clock.wait(IDLE_S + 1);
    const away = await signedIn(home.world, home.userId, porto);
    expect(await shown(away)).toEqual([["PT", "Porto", false, true]]);
  });

  it("is no news on a browser that has signed in before", async () => {
    const { world, maker, userId } = await signedIn(testAccounts(db));
    const deviceToken = world.deps.ids.token(16);
    const opening = { userId, hash: FIXED_HASH, rehashed: FIXED_HASH, deviceToken };
    const at = (facts: object) => testBrowser(facts).call;
    world.clock.wait(60);
    const once = await openSession(world.deps, { ...opening, replaces: undefined, call: at({}) });
    await openSession(world.deps, { ...opening, replaces: once?.sessionId, call: at(porto) });
    const { sessions } = await readSettings(world.deps, maker);
    expect(sessions.map(({ city, newPlace }) => [city, newPlace])).toEqual([
      ["Porto", false],
      ["Leipzig", false],
    ]);
  });

  it("follows the browser when it refreshes, and stays when nobody can tell", async () => {
    const home = await signedIn(testAccounts(db));
    const { world, browser } = home;
    const refreshAt = async (facts: object) => {
      const refreshed = await refreshSession(world.deps, tokenOf(browser), testBrowser(facts).call);
      browser.take(refreshed?.cookies ?? []);
      return shown(home);
    };
    expect(await refreshAt(porto)).toEqual([["PT", "Porto", false, true]]);
    expect(await refreshAt({ country: "XX", city: "" })).toEqual([["PT", "Porto", false, true]]);
    expect(await refreshAt({ country: "ES", city: "" })).toEqual([["ES", "", false, true]]);
  });
});

describe("oneself", () => {
  it("is read as it stands now, while the session lives", async () => {
    const { world, maker, userId } = await signedIn(testAccounts(db));
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
