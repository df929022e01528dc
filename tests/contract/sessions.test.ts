import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  confirmSession,
  endSession,
  getMe,
  getSettings,
  refresh,
  signIn,
  signOut,
} from "#contracts/accounts.ts";
import { decodeId } from "#contracts/ids.ts";
import { givenMaker, type Maker, Person, turnstileToken } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await openTestApp();
});
afterAll(() => stack?.close());

const ACCESS = "__Host-strata_at";
const REFRESH = "__Host-strata_rt";
const DEVICE = "__Host-strata_dev";

const names = (headers: Headers) => headers.getSetCookie().map((line) => line.split("=")[0]);
const generationOf = (person: Person) => Number(person.jar.get(REFRESH)?.split(".")[1]);

/** The one living session of a maker, as the database has it. */
async function generationKept(maker: Maker): Promise<number[]> {
  const found = await stack.database.sql("strata_owner")<{ generation: number }[]>`
    select s.generation from sessions s join users u on u.id = s.user_id
    where u.email = ${maker.email} and s.ended_at is null`;
  return found.map(({ generation }) => generation);
}

describe("twenty requests at once over one session", () => {
  test("that refresh it all succeed, and make one new generation", async () => {
    const maker = await givenMaker(stack);
    const before = generationOf(maker);
    const tabs = Array.from({ length: 20 }, () => maker.otherTab());
    const heard = await Promise.all(tabs.map((tab) => tab.call(refresh)));
    expect(heard.map(({ status }) => status)).toEqual(heard.map(() => 200));
    expect(new Set(tabs.map((tab) => tab.jar.get(REFRESH))).size).toBe(1);
    expect(tabs.map(generationOf)).toEqual(tabs.map(() => before + 1));
    expect(await generationKept(maker)).toEqual([before + 1]);
  });

  test("that have only lost the access token are answered, and make one new generation", async () => {
    const maker = await givenMaker(stack);
    const before = generationOf(maker);
    maker.jar.set(ACCESS, undefined);
    const tabs = Array.from({ length: 20 }, () => maker.otherTab());
    const heard = await Promise.all(tabs.map((tab) => tab.call(getMe)));
    expect(heard.map(({ status }) => status)).toEqual(heard.map(() => 200));
    expect(await generationKept(maker)).toEqual([before + 1]);
  });
});

describe("a request whose access token alone is gone", () => {
  test("is answered, and brings new cookies for the next one", async () => {
    const maker = await givenMaker(stack);
    const before = maker.jar.get(REFRESH);
    maker.jar.set(ACCESS, undefined);
    const heard = await maker.call(getMe);
    expect(heard).toMatchObject({ ok: true, data: { username: maker.username } });
    expect(names(heard.headers)).toEqual([ACCESS, REFRESH]);
    expect(maker.jar.get(REFRESH)).not.toBe(before);
    expect(names((await maker.call(getMe)).headers)).toEqual([]);
  });

  test("brings them with the upgrade to the live feed too", async () => {
    const maker = await givenMaker(stack);
    maker.jar.set(ACCESS, undefined);
    const { status, cookies } = await upgraded(maker);
    expect(status).toBe(101);
    expect(cookies.map((line) => line.split("=")[0])).toEqual([ACCESS, REFRESH]);
    maker.jar.take(new Headers(cookies.map((line) => ["set-cookie", line])));
    expect(names((await maker.call(getMe)).headers)).toEqual([]);
  });
});

/** Opens the live feed and closes it at once; gives the status and cookies of the upgrade. */
function upgraded(maker: Maker): Promise<{ status: number | undefined; cookies: string[] }> {
  return new Promise((resolve, reject) => {
    const asking = request(`${stack.origin}/api/v1/live`, {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": Buffer.from(crypto.randomUUID().slice(0, 16)).toString("base64"),
        "cf-connecting-ip": maker.address,
        origin: stack.origin,
        cookie: maker.jar.header(),
      },
    });
    asking.on("upgrade", (answer, socket) => {
      socket.destroy();
      resolve({ status: answer.statusCode, cookies: answer.headers["set-cookie"] ?? [] });
    });
    asking.on("response", (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, cookies: [] });
    });
    asking.on("error", reject);
    asking.end();
  });
}

test("while Turnstile is away, a made-up device cookie opens nothing, and one's own browser still gets in", async () => {
  const { email, password, jar } = await givenMaker(stack);
  const body = { email, password, turnstileToken };
  const own = new Person(stack.origin);
  own.jar.set(DEVICE, jar.get(DEVICE));
  const forger = new Person(stack.origin);
  stack.turnstile.fail({ fail: "503" });
  try {
    for (const cookie of ["x", "A".repeat(22)]) {
      forger.jar.set(DEVICE, cookie);
      for (const address of [email, "nobody@example.com"]) {
        const heard = await forger.call(signIn, { body: { ...body, email: address } });
        expect(heard).toMatchObject({ status: 503, problem: { code: "turnstile.unavailable" } });
      }
    }
    expect((await own.call(signIn, { body })).status).toBe(200);
  } finally {
    stack.turnstile.heal();
  }
});

/** Signs a maker in once more, on a browser that has never done so, seen in that country. */
async function alsoSignedIn({ email, password }: Maker, country: string, userAgent: string): Promise<Person> {
  const person = new Person(stack.origin);
  const headers = { "cf-ipcountry": country, "user-agent": userAgent };
  await person.get(signIn, { body: { email, password, turnstileToken } }, { headers });
  return person;
}

/** The live feed of somebody, once it is open. */
async function feedOf(person: Person): Promise<WebSocket> {
  const headers = { origin: stack.origin, cookie: person.jar.header(), "cf-connecting-ip": person.address };
  // Node's own WebSocket takes headers, which the standard one does not
  const socket = new WebSocket(`${stack.origin.replace(/^http/, "ws")}/api/v1/live`, { headers } as never);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("the feed did not open")));
  });
  return socket;
}

describe("the sessions page", () => {
  const CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36";

  test("names device and country of each, asks about a new one, and takes the answer of an older one only", async () => {
    const maker = await givenMaker(stack);
    const home = await alsoSignedIn(maker, "DE", CHROME);
    const away = await alsoSignedIn(maker, "PT", CHROME);
    const shown = async () => (await home.get(getSettings)).sessions;
    expect((await shown()).map(({ id: _id, createdAt: _c, lastSeenAt: _l, ...rest }) => rest)).toEqual([
      { device: "Chrome on Windows", country: "PT", city: "", newPlace: true, current: false },
      { device: "Chrome on Windows", country: "DE", city: "", newPlace: false, current: true },
      { device: "Another device", country: "XX", city: "", newPlace: false, current: false },
    ]);
    const params = { id: (await shown())[0]?.id ?? "" };
    expect(decodeId("ses", params.id)).toBeDefined();
    expect(await away.call(confirmSession, { params })).toMatchObject({
      status: 403,
      problem: { code: "auth.forbidden" },
    });
    expect((await home.call(confirmSession, { params })).status).toBe(204);
    expect((await shown()).map(({ newPlace }) => newPlace)).toEqual([false, false, false]);
  });

  test("ends one: its open pages are told with 4401, and it reads nothing any more; the others go on", async () => {
    const maker = await givenMaker(stack);
    const other = await alsoSignedIn(maker, "DE", CHROME);
    const feed = await feedOf(other);
    const closed = new Promise<number>((resolve) => {
      feed.addEventListener("close", ({ code }) => resolve(code));
    });
    const { sessions } = await maker.get(getSettings);
    const params = { id: sessions.find(({ current }) => !current)?.id ?? "" };
    expect((await maker.call(endSession, { params })).status).toBe(204);
    expect(await closed).toBe(4401);
    expect(await other.call(getSettings)).toMatchObject({ status: 401, problem: { code: "auth.ended" } });
    expect((await maker.get(getSettings)).sessions).toHaveLength(1);
  });
});

describe("after two weeks in which nobody came", () => {
  // the clock of this stack stays there: last in the file
  let makers: Maker[];
  beforeAll(async () => {
    makers = await Promise.all(Array.from({ length: 3 }, () => givenMaker(stack)));
    const away = 14 * 86_400_000;
    await stack.database.sql("strata_owner")`insert into clock_offset ("only", ms) values (1, ${away})`;
    const first = makers[0];
    const seen = async () => expect((await first?.otherTab().call(getMe))?.status).toBe(401);
    await vi.waitFor(seen, { timeout: 10_000, interval: 300 });
  });

  test("asking says to sign in, and takes the cookies of the session away", async () => {
    const maker = makers[1];
    const heard = await maker?.call(getMe);
    expect(heard).toMatchObject({ ok: false, status: 401, problem: { code: "auth.required" } });
    expect([maker?.jar.get(ACCESS), maker?.jar.get(REFRESH)]).toEqual([undefined, undefined]);
    expect(maker?.jar.get(DEVICE)).toBeDefined();
  });

  test("signing out is fine, and takes them away too", async () => {
    const maker = makers[2];
    expect((await maker?.call(signOut))?.status).toBe(204);
    expect([maker?.jar.get(ACCESS), maker?.jar.get(REFRESH)]).toEqual([undefined, undefined]);
  });
});
