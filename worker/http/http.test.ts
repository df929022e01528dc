import { describe, expect, test } from "vitest";
import { ENDPOINTS } from "#contracts/endpoints.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { clientAddress } from "./client-address.ts";
import { cookieReader, cookiesOf, lastOfEach, setCookie } from "./cookies.ts";
import { demandSameOrigin } from "./csrf.ts";
import { inspectJson } from "./inspect-json.ts";
import { demandCalm } from "./limits.ts";
import { allowedMethods } from "./methods.ts";
import { readJson } from "./read-body.ts";
import { pagePolicy } from "./security-headers.ts";

const ORIGIN = "https://stratamake.example";

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return "passed";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe("where a request comes from", () => {
  const post = (headers: Record<string, string>) =>
    new Request(`${ORIGIN}/api/v1/x`, { method: "POST", headers });

  test.each([
    ["the browser says same-origin", { "sec-fetch-site": "same-origin" }, "passed"],
    [
      "the browser says cross-site, whatever Origin says",
      { "sec-fetch-site": "cross-site", origin: ORIGIN },
      "csrf.refused",
    ],
    [
      "a sister site",
      { "sec-fetch-site": "same-site", origin: "https://other.stratamake.example" },
      "csrf.refused",
    ],
    ["a typed address", { "sec-fetch-site": "none" }, "csrf.refused"],
    ["an old browser with our Origin", { origin: ORIGIN }, "passed"],
    ["an old browser with another Origin", { origin: "https://evil.example" }, "csrf.refused"],
    ["a sandboxed frame", { origin: "null" }, "csrf.refused"],
    ["nobody says anything", {}, "csrf.refused"],
  ])("%s", async (_, headers, expected) => {
    expect(
      await codeOf(() => demandSameOrigin(post(headers as Record<string, string>), "/api/v1/x", ORIGIN)),
    ).toBe(expected);
  });

  test("reading is free, webhooks carry signatures instead", async () => {
    expect(await codeOf(() => demandSameOrigin(new Request(ORIGIN), "/", ORIGIN))).toBe("passed");
    expect(await codeOf(() => demandSameOrigin(post({}), "/webhooks/stripe", ORIGIN))).toBe("passed");
  });
});

describe("the address limits count by", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::1", "127.0.0.1"],
    [null, "127.0.0.1"],
  ])("%s → %s", (given, expected) => {
    expect(clientAddress(given)).toBe(expected);
  });
});

describe("cookies", () => {
  test("the first of twins wins and rubbish is passed over", () => {
    const read = cookieReader("; =x; __Host-a=1; __Host-a=2; b; c=a=b");
    expect([read("__Host-a"), read("b"), read("c"), read("nothing")]).toEqual([
      "1",
      undefined,
      "a=b",
      undefined,
    ]);
  });

  test("every cookie is host-bound, secure, hidden from scripts and Lax", () => {
    expect(setCookie({ name: "__Host-x", value: "1", maxAge: 60 })).toBe(
      "__Host-x=1; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60",
    );
    expect(setCookie({ name: "__Host-x", value: null })).toContain("Max-Age=0");
  });
});

describe("bodies", () => {
  const request = (body: BodyInit | null, type = "application/json") =>
    new Request(ORIGIN, { method: "POST", body, headers: { "content-type": type } });

  test.each([
    ["JSON", request('{"a":1}'), "passed"],
    ["nothing at all", new Request(ORIGIN, { method: "POST" }), "passed"],
    ["JSON with a charset", request("{}", "application/json; charset=utf-8"), "passed"],
    ["a form", request("a=1", "application/x-www-form-urlencoded"), "request.media-type"],
    ["half of JSON", request('{"a":'), "request.malformed"],
    ["bytes that are not UTF-8", request(new Uint8Array([0x22, 0xff, 0x22])), "request.malformed"],
    ["more than the address takes", request(`"${"x".repeat(1000)}"`), "request.too-large"],
  ])("%s", async (_, given, expected) => {
    expect(await codeOf(() => readJson(given, 500))).toBe(expected);
  });

  test("a body without a length is cut at the limit too", async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100)) });
    const streamed = new Request(ORIGIN, {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { "content-type": "application/json" },
    } as RequestInit);
    expect(await codeOf(() => readJson(streamed, 500))).toBe("request.too-large");
  });

  test.each([
    ["U+0000 in a value", { a: "x\u0000y" }],
    ["half a surrogate pair", { a: ["\ud800"] }],
    ["U+0000 in a name", { "a\u0000": 1 }],
    ["forty levels", JSON.parse(`${"[".repeat(40)}${"]".repeat(40)}`)],
  ])("%s is refused before any schema looks", async (_, value) => {
    expect(await codeOf(() => inspectJson(value))).toBe("request.invalid");
  });

  test("any other Unicode passes", () => {
    expect(() => inspectJson({ "naïve 🦊": ["\u202e", "👩‍👩‍👧", "\uffff"] })).not.toThrow();
  });
});

test("a wrong method names the right ones", () => {
  expect(allowedMethods(ENDPOINTS, "/api/v1/me/sessions/ses_1")).toEqual(["DELETE"]);
  expect(allowedMethods(ENDPOINTS, "/api/v1/assets")).toEqual(["GET", "HEAD"]);
  expect(allowedMethods(ENDPOINTS, "/api/v1/nothing")).toEqual([]);
});

test("a page's policy lets no inline script run and nobody frame it", () => {
  const policy = pagePolicy(
    { FILES_ORIGIN: "https://files.example", TURNSTILE_ORIGIN: "https://challenges.example" },
    "N",
  );
  const scripts = policy.split("; ").find((line) => line.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-N' 'wasm-unsafe-eval' https://challenges.example");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
});

test("what an act says of a cookie stands over what the way in said of it", () => {
  const refreshed = { name: "__Host-strata_rt", value: "new" } as const;
  const cleared = { name: "__Host-strata_rt", value: null } as const;
  expect(lastOfEach([refreshed, { name: "__Host-strata_dev", value: "d" }, cleared])).toEqual([
    cleared,
    { name: "__Host-strata_dev", value: "d" },
  ]);
});

test("a session that has ended takes its cookies with it", () => {
  expect(cookiesOf(new Refusal("auth.ended")).map(({ value }) => value)).toEqual([null, null]);
  expect(cookiesOf(new Refusal("not-found"))).toEqual([]);
});

describe("a door that is no endpoint", () => {
  const keys: string[] = [];
  const store = (ok: boolean) => ({
    take: () => Promise.reject(new Error("exact counts are for endpoints")),
    flood: async (key: string) => {
      keys.push(key);
      return ok;
    },
  });

  test("counts each address alone, and refuses the one that floods it", async () => {
    await demandCalm(store(true), "files", { address: "198.18.0.1", local: true });
    const flooded = demandCalm(store(false), "live", { address: "198.18.0.2", local: false });
    await expect(flooded).rejects.toMatchObject({ code: "limit.exceeded", details: { retryAfter: 60 } });
    expect(keys.splice(0)).toEqual(["files:a:198.18.0.1", "live:a:198.18.0.2"]);
  });

  test("has twenty times the room for the one address of a local stack, and in production for none", async () => {
    const here = { address: "127.0.0.1" };
    for (let i = 0; i < 400; i++) await demandCalm(store(true), "healthz", { ...here, local: true });
    expect(new Set(keys.splice(0)).size).toBe(20);
    await demandCalm(store(true), "healthz", { ...here, local: false });
    expect(keys.splice(0)).toEqual(["healthz:a:127.0.0.1"]);
  });
});
