import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deletePost } from "#contracts/posts.ts";
import { actorOf, givenMaker, type Maker, Person } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";
import { someBytes } from "#tests/support/assets.ts";
import { depsOf, givenAuthor, givenPost } from "#tests/support/wall.ts";

/** Pages run out five times as fast: 5 s instead of 25. */
const SCALE = 5;

let stack: TestStack;
let hasty: TestStack;
beforeAll(async () => {
  [stack, hasty] = [await openTestApp(), await openTestApp({ timeScale: SCALE })];
});
afterAll(async () => {
  await hasty?.close();
  await stack?.close();
});

interface Seen {
  status: number;
  text: string;
  headers: Headers;
  nonce: string;
  fromEdge: boolean;
}

async function see(person: Person, path: string, init: RequestInit = {}): Promise<Seen> {
  const answer = await person.fetch(path, {
    ...init,
    headers: { accept: "text/html", "sec-fetch-site": "none", ...init.headers },
  });
  const [, nonce = ""] = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "") ?? [];
  const fromEdge = answer.headers.get("cache-status") === "pages; hit";
  return { status: answer.status, text: await answer.text(), headers: answer.headers, nonce, fromEdge };
}

const visit = (path: string, init?: RequestInit, at = stack) => see(new Person(at.origin), path, init);
/** The same page without what differs from answer to answer. */
const bare = ({ text, nonce, headers }: Seen) =>
  text.replaceAll(nonce, "N").replaceAll(headers.get("x-request-id") ?? "?", "R");
const publish = async (at = stack, title = "A fox") => {
  const deps = depsOf(at);
  return givenPost(deps, await givenAuthor(deps), [someBytes(), someBytes()], title);
};
/** What is kept of earlier tests is not asked for. */
let post: string;
beforeEach(async () => {
  post = await publish();
});
/** Asks until a visitor gets the page from the edge. */
const untilKept = (path: string, at = stack) =>
  vi.waitFor(
    async () => {
      const seen = await visit(path, {}, at);
      expect(seen.fromEdge).toBe(true);
      return seen;
    },
    { timeout: 20_000, interval: 50 },
  );

describe("a page that visitors see alike", () => {
  test.each(["/", "/explore", "/pricing", "/terms", "post"])(
    "%s: two get the same from the edge, each with scripts that run",
    async (name) => {
      const path = name === "post" ? `/posts/${post}` : name;
      const made = await visit(path);
      const [one, two] = [await untilKept(path), await untilKept(path)];
      expect(new Set([made.nonce, one.nonce, two.nonce]).size).toBe(3);
      for (const { text, nonce, headers } of [made, one, two]) {
        const nonces = [...text.matchAll(/nonce="([^"]*)"/g)].map(([, each]) => each);
        expect(nonces.length).toBeGreaterThan(1);
        expect(new Set(nonces)).toEqual(new Set([nonce]));
        expect(text).toContain(headers.get("x-request-id"));
        expect(headers.get("cache-control")).toBe("private, no-store");
        expect(headers.getSetCookie()).toEqual([]);
      }
      expect(one.text).not.toContain(made.nonce);
      expect(one.text).not.toContain(made.headers.get("x-request-id"));
      // walls may be made anew between the two
      if (name !== "/" && name !== "/explore") expect(bare(one)).toBe(bare(two));
      expect([one.status, one.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    },
  );

  test("a maker's words are never taken for anything of ours", async () => {
    const words = "__NONCE__ x-request-id $& <b>";
    const path = `/posts/${await publish(stack, words)}`;
    await visit(path);
    expect((await untilKept(path)).text).toContain("__NONCE__ x-request-id $&amp; &lt;b&gt;");
  });

  test("HEAD is answered from it without a body, and keeps nothing itself", async () => {
    const path = `/posts/${post}`;
    const before = await visit(path, { method: "HEAD" });
    expect([before.status, before.text, before.fromEdge]).toEqual([200, "", false]);
    expect((await visit(path)).fromEdge).toBe(false);
    const kept = await untilKept(path);
    const head = await visit(path, { method: "HEAD" });
    expect([head.status, head.text, head.fromEdge]).toEqual([200, "", true]);
    expect(head.nonce).not.toBe(kept.nonce);
  });

  test("each theme has its own", async () => {
    const path = `/posts/${post}`;
    await visit(path);
    await untilKept(path);
    const dark = { headers: { cookie: "__Host-strata_ui=dark" } };
    const first = await visit(path, dark);
    expect([first.fromEdge, first.text.includes('data-theme="dark"')]).toEqual([false, true]);
    expect((await untilKept(path)).text).not.toContain('data-theme="dark"');
    const other = await visit(path, { headers: { cookie: "__Host-strata_ui=%00anything" } });
    expect([other.fromEdge, other.text.includes("data-theme")]).toEqual([true, false]);
  });
});

describe("nobody else's page comes from the edge or goes there", () => {
  let maker: Maker;
  beforeAll(async () => {
    maker = await givenMaker(stack);
  });

  test("a signed-in person's page is their own", async () => {
    const path = `/posts/${post}`;
    expect((await see(maker, path)).text).toContain(maker.username);
    const made = await visit(path);
    expect([made.fromEdge, made.text.includes(maker.username)]).toEqual([false, false]);
    await untilKept(path);
    const own = await see(maker, path);
    expect([own.fromEdge, own.text.includes(maker.username)]).toEqual([false, true]);
  });

  test("a session that is over makes no page for others either", async () => {
    const path = `/posts/${post}`;
    await visit(path);
    await untilKept(path);
    for (const cookie of ["__Host-strata_rt=srt_nobody", "__Host-strata_at=x.y.z"])
      expect((await visit(path, { headers: { cookie } })).fromEdge).toBe(false);
  });

  test("what is not there, what is not flagged and what a form answers is made each time", async () => {
    const paths = [
      "/posts/pst_00000000000000000000000000",
      "/nowhere",
      "/sign-in",
      "/explore?cursor=forged",
      "/theme",
    ];
    for (const path of paths) {
      await visit(path);
      const again = await visit(path);
      expect([path, again.fromEdge, again.headers.get("cache-status")]).toEqual([path, false, null]);
    }
    const form = { method: "POST", body: new URLSearchParams({ theme: "dark", returnTo: "/pricing" }) };
    const set = await visit("/theme", { ...form, headers: { "sec-fetch-site": "same-origin" } });
    expect([set.status, set.headers.getSetCookie().length, set.headers.get("cache-status")]).toEqual([
      302,
      1,
      null,
    ]);
  });

  test("queries that the page does not read, or reads twice, fill nothing", async () => {
    for (const query of ["?done=published", "?x=1", "?cursor=a&cursor=b", `?cursor=${"a".repeat(500)}`]) {
      await visit(`/explore${query}`);
      const again = await visit(`/explore${query}`);
      expect([query, again.headers.get("cache-status")]).toEqual([query, null]);
    }
  });
});

describe("a post that is taken down", () => {
  test("is gone at once where its maker is, from its page and from the wall", async () => {
    const maker = await givenMaker(stack);
    const title = `fox ${crypto.randomUUID()}`;
    const id = await givenPost(depsOf(stack), actorOf(maker), [someBytes(), someBytes()], title);
    await visit(`/posts/${id}`);
    await untilKept(`/posts/${id}`);
    await vi.waitFor(async () => expect((await visit("/explore")).text).toContain(title), 30_000);
    expect((await maker.call(deletePost, { params: { id } })).status).toBe(204);
    await vi.waitFor(async () => {
      expect((await visit(`/posts/${id}`)).status).toBe(404);
      expect((await visit("/explore")).text).not.toContain(title);
    }, 20_000);
  });

  test("is gone within 30 seconds everywhere else", async () => {
    const id = await publish(hasty);
    const path = `/posts/${id}`;
    await visit(path, {}, hasty);
    await untilKept(path, hasty);
    // behind the product's back: as it is in a data centre where nobody was told
    await hasty.database.sql("strata_owner")`delete from posts`;
    const since = Date.now();
    const seen = async () => (await visit(path, {}, hasty)).status;
    await vi.waitFor(async () => expect(await seen()).toBe(404), { timeout: 30_000, interval: 20 });
    // what the one who made it anew did not find, nobody is shown for the seconds that it had left
    let shown = 0;
    for (let i = 0; i < 12; i++) {
      if ((await seen()) === 200) shown += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(shown).toBeLessThan(3);
    expect(Date.now() - since).toBeLessThan(30_000);
  });
});
