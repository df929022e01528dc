import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  insertMaker,
  refusalOf,
  type TestAccounts,
  testAccounts,
  testBrowser,
} from "#tests/support/accounts.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { type Db, firstRow } from "#worker/db/connect.ts";
import type { Refusal } from "#worker/kernel/refusal.ts";
import { authenticate } from "./authenticate.ts";
import { DEVICE_COOKIE } from "./cookies.ts";
import { emailKey, emailTag } from "./emails.ts";
import { hashPassword, NOBODYS_HASH } from "./passwords/password-hash.ts";
import { signIn } from "./sign-in.ts";
import { takeSignInTry } from "./sign-in-tries.ts";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db(4);
});
afterAll(() => database.close());

const PASSWORD = "three foxes on a hill";
const cheapHash = (world: TestAccounts): Promise<string> =>
  hashPassword(world.deps.secrets.pepper, PASSWORD, { ln: 4, r: 8, p: 1 });

/** A maker whose password is hashed cheaply, unless the cost is what the test is about. */
const maker = async (world: TestAccounts, hash?: string | null) =>
  insertMaker(world, hash === undefined ? await cheapHash(world) : hash);

/** Signing in has made the hash anew at full cost; this test is about something else. */
const makeCheap = async (world: TestAccounts, id: string) =>
  db.execute(sql`update users set password_hash = ${await cheapHash(world)} where id = ${id}`);
const hashOf = async (id: string) =>
  (await firstRow<{ hash: string }>(db, sql`select password_hash as hash from users where id = ${id}`))?.hash;

describe("signing in", () => {
  it("opens a session, makes the browser known, and works however the address is cased", async () => {
    const world = testAccounts(db);
    const { id, email, username } = await maker(world);
    const browser = testBrowser();
    const { viewer, cookies } = await signIn(
      world.deps,
      { email: email.toUpperCase(), password: PASSWORD },
      browser.call,
    );
    expect(viewer).toMatchObject({ username, verified: true, role: "maker" });
    expect(cookies.map(({ name, maxAge }) => [name, maxAge])).toEqual([
      ["__Host-strata_at", 600],
      ["__Host-strata_rt", 14 * 86_400],
      ["__Host-strata_dev", 365 * 86_400],
    ]);
    browser.take(cookies);
    expect((await authenticate(world.deps, browser.call, { mayRefresh: false })).actor).toMatchObject({
      userId: id,
    });
    const kept = await firstRow<{ all: string }>(
      db,
      sql`select (select json_agg(s) from sessions s)::text || (select json_agg(d) from known_devices d)::text as all`,
    );
    for (const value of browser.jar.values()) expect(kept?.all).not.toContain(value);
  });

  it("makes a hash of another cost anew, once", async () => {
    const world = testAccounts(db);
    const { id, email } = await maker(world);
    const before = await hashOf(id);
    await signIn(world.deps, { email, password: PASSWORD }, testBrowser().call);
    const after = await hashOf(id);
    expect(before).toMatch(/^\$scrypt\$ln=4,/);
    expect(after).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$/);
    await signIn(world.deps, { email, password: PASSWORD }, testBrowser().call);
    expect(await hashOf(id)).toBe(after);
  });

  it("ends the session that this browser carried before", async () => {
    const world = testAccounts(db);
    const { id, email } = await maker(world);
    const browser = testBrowser();
    browser.take((await signIn(world.deps, { email, password: PASSWORD }, browser.call)).cookies);
    browser.take((await signIn(world.deps, { email, password: PASSWORD }, browser.call)).cookies);
    const alive = await firstRow<{ n: number }>(
      db,
      sql`select count(*)::int as n from sessions where user_id = ${id} and ended_at is null`,
    );
    expect(alive?.n).toBe(1);
    expect(world.rung).toHaveLength(1);
  });

  it("refuses a wrong password and an address nobody has in the same words, after the same work", async () => {
    const world = testAccounts(db);
    const { email } = await maker(world, NOBODYS_HASH);
    const without = await maker(world, null);
    const times: number[] = [];
    const refusals: Pick<Refusal, "code" | "details">[] = [];
    for (const address of [email, "nobody@example.com", without.email]) {
      const browser = testBrowser();
      const started = performance.now();
      const { code, details } = await refusalOf(
        signIn(world.deps, { email: address, password: "not the password" }, browser.call),
      );
      times.push(performance.now() - started);
      refusals.push({ code, details });
    }
    expect(refusals).toEqual(Array.from({ length: 3 }, () => ({ code: "auth.wrong", details: {} })));
    expect(Math.min(...times)).toBeGreaterThan(Math.max(...times) / 15); // a hash each; without one it would be a hundredth
  });

  it("tells a suspended maker so, but only after the right password", async () => {
    const world = testAccounts(db);
    const { id, email } = await maker(world);
    await db.execute(sql`update users set state = 2 where id = ${id}`);
    expect((await refusalOf(signIn(world.deps, { email, password: "wrong" }, testBrowser().call))).code).toBe(
      "auth.wrong",
    );
    expect(
      (await refusalOf(signIn(world.deps, { email, password: PASSWORD }, testBrowser().call))).code,
    ).toBe("auth.forbidden");
  });
});

describe("while nobody can say who is a person", () => {
  it("only a browser that has signed in to this very account gets on; all others hear the same, before any try is counted", async () => {
    const world = testAccounts(db);
    const [mine, other] = [await maker(world), await maker(world)];
    const known = testBrowser();
    const { cookies } = await signIn(world.deps, { email: mine.email, password: PASSWORD }, known.call);
    known.take(cookies.filter(({ name }) => name === DEVICE_COOKIE));
    await makeCheap(world, mine.id);
    const through = (cookie?: string) => {
      const browser = testBrowser({ person: "unproven" });
      if (cookie !== undefined) browser.take([{ name: DEVICE_COOKIE, value: cookie }]);
      return browser.call;
    };
    const deaf = { ...world.deps, tries: undefined as never }; // counting would throw
    const device = known.jar.get(DEVICE_COOKIE);
    for (const [email, cookie] of [
      [mine.email, undefined],
      [mine.email, "x"],
      [mine.email, "A".repeat(22)],
      [other.email, device],
      ["nobody@example.com", device],
      ["nobody@example.com", "x"],
    ] as const) {
      const { code, details } = await refusalOf(signIn(deaf, { email, password: PASSWORD }, through(cookie)));
      expect({ code, details }, `${email} ${cookie}`).toEqual({
        code: "turnstile.unavailable",
        details: { retryAfter: 30 },
      });
    }
    const own = through(device);
    expect((await refusalOf(signIn(world.deps, { email: mine.email, password: "wrong" }, own))).code).toBe(
      "auth.wrong",
    );
    const { viewer } = await signIn(world.deps, { email: mine.email, password: PASSWORD }, own);
    expect(viewer.username).toBe(mine.username);
  });
});

describe("tries to sign in", () => {
  const wrong = { password: "wrong" };

  it("are ten in 15 minutes from one address, known address or not; the next is refused before anything is hashed", async () => {
    const world = testAccounts(db);
    const { email } = await maker(world);
    for (const address of [email, "not-here@example.com"]) {
      const { call } = testBrowser();
      for (let i = 0; i < 9; i++)
        await takeSignInTry(world.deps.tries, {
          account: emailTag(emailKey(address)),
          address: call.address,
          knownDevice: undefined,
        });
      expect((await refusalOf(signIn(world.deps, { ...wrong, email: address }, call))).code).toBe(
        "auth.wrong",
      );
      const deaf = { ...world.deps, secrets: { ...world.deps.secrets, pepper: undefined as never } }; // hashing would throw
      const refusal = await refusalOf(signIn(deaf, { email: address, password: PASSWORD }, call));
      expect([refusal.code, refusal.details.retryAfter]).toEqual(["limit.exceeded", 900]);
    }
    world.clock.wait(901);
    await signIn(world.deps, { email, password: PASSWORD }, testBrowser().call);
  });

  it("of strangers never lock the owner's own browser out", async () => {
    const world = testAccounts(db);
    const { id, email } = await maker(world);
    const own = testBrowser();
    own.take((await signIn(world.deps, { email, password: PASSWORD }, own.call)).cookies);
    await makeCheap(world, id);
    const codes: string[] = [];
    for (let i = 0; i < 60; i++) {
      const stranger = testBrowser({ address: `198.51.100.${i}` });
      codes.push((await refusalOf(signIn(world.deps, { ...wrong, email }, stranger.call))).code);
    }
    expect(codes.filter((code) => code === "auth.wrong")).toHaveLength(49); // the owner's first sign-in was a stranger's too
    expect(codes.at(-1)).toBe("limit.exceeded");
    own.take((await signIn(world.deps, { email, password: PASSWORD }, own.call)).cookies);
    const forged = testBrowser({ address: "203.0.113.9" });
    forged.take([{ name: DEVICE_COOKIE, value: "A".repeat(22) }]);
    expect((await refusalOf(signIn(world.deps, { email, password: PASSWORD }, forged.call))).code).toBe(
      "limit.exceeded",
    );
  });

  it("of a known browser are ten in 15 minutes too", async () => {
    const world = testAccounts(db);
    const { id, email } = await maker(world);
    const own = testBrowser();
    own.take((await signIn(world.deps, { email, password: PASSWORD }, own.call)).cookies);
    await makeCheap(world, id);
    for (let i = 0; i < 10; i++)
      expect((await refusalOf(signIn(world.deps, { ...wrong, email }, own.call))).code).toBe("auth.wrong");
    expect((await refusalOf(signIn(world.deps, { email, password: PASSWORD }, own.call))).code).toBe(
      "limit.exceeded",
    );
  });
});
