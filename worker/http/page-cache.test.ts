import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { forgetPage, pageForEdge, pageFromEdge, placeOf } from "./page-cache.ts";

/** The Cache API as far as pages use it. */
function someCache() {
  const kept = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  return {
    async match(asked: string | Request) {
      const { url, headers } = new Request(asked);
      const found = kept.get(url);
      if (found === undefined) return undefined;
      const isSame = headers.get("if-none-match") === found.headers.get("etag");
      return isSame ? new Response(null, { status: 304 }) : new Response(found.body.slice(0), found);
    },
    async put(key: string, answer: Response) {
      kept.set(key, { body: await answer.arrayBuffer(), headers: answer.headers });
    },
    delete: async (key: string) => kept.delete(key),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("caches", { default: someCache() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const how = { version: "v1", scale: 1, marks: { nonce: "n".repeat(22), requestId: "r".repeat(16) } };
let places = 0;
/** A page of its own for each test: who renews is remembered for the whole isolate. */
const somewhere = () => ({ address: `/posts/${++places}`, theme: "" as const });
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

async function keep(place: ReturnType<typeof somewhere>, isWhole = () => true, body: BodyInit = "<html>") {
  const { answer, keeping } = await pageForEdge(place, new Response(body), { ...how, isWhole });
  await keeping;
  return answer.headers.get("cache-status");
}
const ask = async (place: ReturnType<typeof somewhere>, method = "GET") => {
  const { answer, renewing } = await pageFromEdge(place, method, how);
  return answer === undefined ? (renewing ? "renews" : "nothing") : "kept";
};

describe("a page of the edge", () => {
  test("is not kept when something went wrong in the middle of drawing it", async () => {
    const place = somewhere();
    let whole = true;
    const letters = new ReadableStream<Uint8Array>({
      pull(controller) {
        whole = false;
        controller.enqueue(new TextEncoder().encode("<html>half"));
        controller.close();
      },
    });
    expect(await keep(place, () => whole, letters)).toBe("pages; fwd=miss");
    expect(await ask(place)).toBe("nothing");
  });

  test("is made anew by one GET from 15 s on, never by HEAD, and not shown from 25 s on", async () => {
    const place = somewhere();
    expect(await keep(place)).toBe("pages; fwd=miss; stored");
    pass(14);
    expect(await ask(place)).toBe("kept");
    pass(2);
    expect([await ask(place, "HEAD"), await ask(place), await ask(place)]).toEqual([
      "kept",
      "renews",
      "kept",
    ]);
    pass(10);
    expect(await ask(place)).toBe("nothing");
  });

  test("is forgotten for all when it is there no more", async () => {
    const place = somewhere();
    await keep(place);
    expect(await ask(place)).toBe("kept");
    await forgetPage(place);
    expect(await ask(place)).toBe("nothing");
  });
});

test("a page has a place of its own only for who has no session and asks what it knows", () => {
  const pages = [{ path: /^\/explore$/, query: ["cursor"] }];
  const at = (path: string, cookies: Record<string, string> = {}, init: RequestInit = {}) =>
    placeOf(new Request(`https://stratamake.example${path}`, init), (name) => cookies[name], pages);
  expect(at("/explore?cursor=b", { "__Host-strata_ui": "dark" })).toEqual({
    address: "/explore?cursor=b",
    theme: "dark",
  });
  for (const [path, cookies, init] of [
    ["/explore", { "__Host-strata_rt": "" }],
    ["/explore", { "__Host-strata_at": "x" }],
    ["/explore", {}, { headers: { authorization: "Bearer x" } }],
    ["/explore", {}, { method: "POST" }],
    ["/explore?done=1"],
    ["/explore?cursor=a&cursor=b"],
    ["/explore/"],
  ] as [string, Record<string, string>?, RequestInit?][])
    expect(at(path, cookies, init), path).toBeUndefined();
});
