import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpointNamed, refusalOf, testAccounts, testBrowser } from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { present, sessionRow, signedIn, tokenOf } from "#tests/support/sessions.ts";
import type { Db } from "#worker/db/connect.ts";
import { authenticate } from "./authenticate.ts";
import { ACCESS_COOKIE, REFRESH_COOKIE } from "./cookies.ts";
import { signOut } from "./end-sessions.ts";
import { readMe } from "./read-me.ts";
import { refreshSession } from "./refresh-session.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db(20);
});
afterAll(() => database.close());

const generationOf = (token: string): number => Number(token.split(".")[1]);

describe("refreshing a session", () => {
  it("twenty times at once succeeds twenty times and makes one new generation", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    const answers = await Promise.all(Array.from({ length: 20 }, () => present(world, tokenOf(browser))));
    expect(new Set(answers).size).toBe(1);
    expect(generationOf(answers[0] ?? "")).toBe(2);
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ generation: 2, ended_at: null });
  });

  it("can be tried again when the answer was lost, also hours later", async () => {
    const { world, browser } = await signedIn(testAccounts(db));
    const lost = await present(world, tokenOf(browser));
    world.clock.wait(5 * 3600);
    expect(await present(world, tokenOf(browser))).toBe(lost);
    expect(generationOf((await present(world, lost ?? "")) ?? "")).toBe(3);
  });

  it("with the token before the last ends the family, and it stays ended although the answer is an error", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    const first = tokenOf(browser);
    const second = (await present(world, first)) ?? "";
    const third = (await present(world, second)) ?? "";
    const pair = endpointNamed("refresh");
    browser.take([{ name: REFRESH_COOKIE, value: first }]);
    const refusal = await refusalOf(pair.handle(world.deps, { kind: "visitor" }, {} as never, browser.call));
    expect(refusal.code).toBe("auth.ended");
    browser.take(refusal.details.cookies ?? []);
    expect(browser.jar.size).toBe(0);
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ ended_why: "reuse" });
    for (const token of [first, second, third]) expect(await present(world, token)).toBeUndefined();
    expect(world.rung).toEqual([maker.sessionId]);
    expect((await refusalOf(readMe(world.deps, maker))).code).toBe("auth.ended");
  });

  it("of a token already replaced is forgiven for 20 seconds, and no longer once the new one was in use", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    const first = tokenOf(browser);
    const refreshed = await refreshSession(world.deps, first, browser.call);
    browser.take(refreshed?.cookies ?? []);
    await authenticate(world.deps, browser.call, { mayRefresh: true }); // a page shown with the new access token
    await world.settle();
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ current_used: true });
    world.clock.wait(20);
    expect(await present(world, first)).toBe(tokenOf(browser));
    world.clock.wait(1);
    expect(await present(world, first)).toBeUndefined();
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ ended_why: "reuse" });
  });

  it("notes the use of the new token with the next request when the first could not", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    browser.take((await refreshSession(world.deps, tokenOf(browser), browser.call))?.cookies ?? []);
    const away = { execute: () => Promise.reject(new Error("the database is away")) } as never;
    await authenticate({ ...world.deps, db: away }, browser.call, { mayRefresh: true });
    await expect(world.settle()).rejects.toThrow("the database is away");
    await authenticate(world.deps, browser.call, { mayRefresh: true });
    await world.settle();
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ current_used: true });
  });

  it("with a forged token touches no family", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    const forged = tokenOf(browser).replace(/.{4}$/, "AAAA").replace(".1.", ".9.");
    expect(await present(world, forged)).toBeUndefined();
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ generation: 1, ended_at: null });
  });

  it("ends after 14 days in which nobody came, and 90 days in any case", async () => {
    const idle = await signedIn(testAccounts(db));
    idle.world.clock.wait(14 * 86_400);
    expect(await present(idle.world, tokenOf(idle.browser))).toBeUndefined();
    expect(await sessionRow(idle.world, idle.maker.sessionId)).toMatchObject({ ended_why: "idle" });

    const busy = await signedIn(testAccounts(db));
    let token = tokenOf(busy.browser);
    for (let day = 10; day < 90; day += 10) {
      busy.world.clock.wait(10 * 86_400);
      token = (await present(busy.world, token)) ?? "";
      expect(token, `day ${day}`).not.toBe("");
    }
    busy.world.clock.wait(10 * 86_400);
    expect(await present(busy.world, token)).toBeUndefined();
    expect(await sessionRow(busy.world, busy.maker.sessionId)).toMatchObject({ ended_why: "too-old" });
  });

  it("tells what is true now, and nothing to a suspended maker", async () => {
    const { world, browser, userId } = await signedIn(testAccounts(db));
    await db.execute(sql`update users set role = 'operator' where id = ${userId}`);
    expect((await refreshSession(world.deps, tokenOf(browser), browser.call))?.maker.role).toBe("operator");
    await db.execute(sql`update users set state = 2 where id = ${userId}`);
    expect(await refreshSession(world.deps, tokenOf(browser), browser.call)).toBeUndefined();
  });
});

describe("knowing who asks", () => {
  it("believes an access token that holds, without a word from the database", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    const deaf = { ...world.deps, db: undefined as never };
    expect(await authenticate(deaf, browser.call, { mayRefresh: true })).toEqual({
      actor: maker,
      cookies: [],
    });
  });

  it("refreshes in line when only the access token is over", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    world.clock.wait(606);
    const known = await authenticate(world.deps, browser.call, { mayRefresh: true });
    expect(known.actor).toEqual(maker);
    expect(known.cookies.map(({ name }) => name)).toEqual([ACCESS_COOKIE, REFRESH_COOKIE]);
    browser.take(known.cookies);
    expect(generationOf(tokenOf(browser))).toBe(2);
    expect((await authenticate(world.deps, browser.call, { mayRefresh: true })).cookies).toEqual([]);
  });

  it("does not move a session for a page that a browser only fetches ahead", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    world.clock.wait(606);
    expect(await authenticate(world.deps, browser.call, { mayRefresh: false })).toEqual({
      actor: { kind: "visitor" },
      cookies: [],
    });
    expect(await sessionRow(world, maker.sessionId)).toMatchObject({ generation: 1 });
  });

  it("clears the cookies of a session that has ended", async () => {
    const { world, browser, maker } = await signedIn(testAccounts(db));
    await signOut(world.deps, maker, browser.call);
    world.clock.wait(606);
    const known = await authenticate(world.deps, browser.call, { mayRefresh: true });
    expect(known.actor.kind).toBe("visitor");
    browser.take(known.cookies);
    expect(browser.jar.size).toBe(0);
  });

  it("does not take away what a key made that only newer isolates know", async () => {
    const fresh = await signedIn(testAccounts(db));
    fresh.world.clock.wait(606);
    const old = testAccounts(db); // the same platform with another key
    const asked = { ...old.deps, clock: fresh.world.clock };
    expect(await authenticate(asked, fresh.browser.call, { mayRefresh: true })).toEqual({
      actor: { kind: "visitor" },
      cookies: [],
    });
    const refreshing = endpointNamed("refresh").handle(
      asked,
      { kind: "visitor" },
      {} as never,
      fresh.browser.call,
    );
    const { code, details } = await refusalOf(refreshing);
    expect([code, details.cookies]).toEqual(["auth.required", undefined]);
    expect(await present(fresh.world, tokenOf(fresh.browser))).toBeDefined();
  });

  it("is nobody without cookies, and asks nothing", async () => {
    const deps = { ...testAccounts(db).deps, db: undefined as never };
    expect(await authenticate(deps, testBrowser().call, { mayRefresh: true })).toEqual({
      actor: { kind: "visitor" },
      cookies: [],
    });
  });
});
