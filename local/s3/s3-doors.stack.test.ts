import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { APP, app, base64, client, codeOf, hex, janitor, type Kit, openKit, PAGE, TEXT } from "./test-kit.ts";

let kit: Kit;
let s3: Kit["s3"];
let at: Kit["at"];
let put: Kit["put"];

beforeAll(async () => {
  kit = await openKit();
  ({ s3, at, put } = kit);
});

afterAll(() => kit?.close());

const forged = client({ id: APP.id, secret: "guessed" });

async function presign(
  by: typeof app,
  url: string,
  method: string,
  headers = {},
  expires = 60,
): Promise<string> {
  const address = new URL(url);
  address.searchParams.set("X-Amz-Expires", String(expires));
  return (await by.sign(address.href, { method, headers, aws: { signQuery: true, allHeaders: true } })).url;
}

describe("signatures", () => {
  test("names the file as a signed link wishes", async () => {
    await put("named", TEXT);
    const url = `${at("named")}?response-content-disposition=${encodeURIComponent('attachment; filename="a b.txt"')}`;
    const got = await fetch(await presign(app, url, "GET"));
    expect(got.headers.get("content-disposition")).toBe('attachment; filename="a b.txt"');
  });

  test("refuses a wrong secret, nobody and an unknown key", async () => {
    await put("secret", TEXT);
    expect(await codeOf(await forged.fetch(at("secret")))).toBe("SignatureDoesNotMatch");
    expect(await codeOf(await forged.fetch(at("secret2"), { method: "PUT", body: "x" }))).toBe(
      "SignatureDoesNotMatch",
    );
    expect(await codeOf(await client({ id: "AKIDNOBODY", secret: "x" }).fetch(at("secret")))).toBe(
      "InvalidAccessKeyId",
    );
    expect(await codeOf(await client(APP, "eu-west-1").fetch(at("secret")))).toBe(
      "AuthorizationHeaderMalformed",
    );
    for (const [url, method] of [
      [at("secret"), "GET"],
      [at("secret3"), "PUT"],
      [`${s3.base("pictures")}?list-type=2`, "GET"],
    ] as const) {
      const answer = await fetch(url, { method });
      expect([answer.status, await codeOf(answer)]).toEqual([403, "AccessDenied"]);
    }
  });

  test("refuses another body, another header or an older clock under a good signature", async () => {
    const { url, headers } = await app.sign(at("tamper"), {
      method: "PUT",
      headers: { "x-amz-content-sha256": hex("good"), "x-amz-meta-a": "1" },
    });
    expect((await fetch(url, { method: "PUT", headers, body: "evil" })).status).toBe(400);
    const more = new Headers(headers);
    more.set("x-amz-meta-b", "2");
    expect(await codeOf(await fetch(url, { method: "PUT", headers: more, body: "good" }))).toBe(
      "AccessDenied",
    );
    const old = await app.sign(at("tamper"), { method: "GET", aws: { datetime: "20200101T000000Z" } });
    expect(await codeOf(await fetch(old))).toBe("RequestTimeTooSkewed");
  });

  test("lets a signed link do what it was signed for and nothing else", async () => {
    await put("link", TEXT);
    await put("other", TEXT);
    const link = await presign(app, at("link"), "GET");
    expect(await (await fetch(link)).text()).toBe(TEXT);
    expect((await fetch(link.replace("/link?", "/other?"))).status).toBe(403);
    expect((await fetch(link, { method: "PUT", body: "x" })).status).toBe(403);
    expect((await fetch(await presign(forged, at("link"), "GET"))).status).toBe(403);
    expect((await fetch(await presign(app, at("link2"), "PUT"), { method: "PUT", body: "pp" })).status).toBe(
      200,
    );
  });

  test("lets a signed upload bring the promised bytes only", async () => {
    const sum = { "x-amz-checksum-sha256": base64(TEXT) };
    const link = await presign(app, at("promised"), "PUT", sum);
    expect((await fetch(link, { method: "PUT", body: "evil", headers: sum })).status).toBe(400);
    expect((await fetch(link, { method: "PUT", body: TEXT })).status).toBe(403);
    expect((await fetch(link, { method: "PUT", body: TEXT, headers: sum })).status).toBe(200);
  });

  test("lets a link die when its time is over", async () => {
    const link = await presign(app, at("link"), "GET", {}, 1);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const answer = await fetch(link);
    expect([answer.status, await codeOf(answer)]).toEqual([403, "AccessDenied"]);
  });
});

describe("rights", () => {
  test("the app can neither delete nor list, and does not learn whether a key exists", async () => {
    await put("mine", TEXT);
    expect(await codeOf(await app.fetch(at("mine"), { method: "DELETE" }))).toBe("AccessDenied");
    expect(await codeOf(await app.fetch(`${s3.base("pictures")}?list-type=2`))).toBe("AccessDenied");
    const missing = await app.fetch(at("never"));
    expect([missing.status, await codeOf(missing)]).toEqual([403, "AccessDenied"]);
  });

  test("the janitor can neither read nor write", async () => {
    expect(await codeOf(await janitor.fetch(at("mine")))).toBe("AccessDenied");
    expect(await codeOf(await janitor.fetch(at("mine"), { method: "PUT", body: "x" }))).toBe("AccessDenied");
  });

  test("the janitor deletes, twice if it likes", async () => {
    await put("gone", TEXT);
    for (const _ of [1, 2]) expect((await janitor.fetch(at("gone"), { method: "DELETE" })).status).toBe(204);
    expect(s3.objects("pictures").some((object) => object.key === "gone")).toBe(false);
    expect(await codeOf(await janitor.fetch(`${s3.origin}/elsewhere/key`, { method: "DELETE" }))).toBe(
      "NoSuchBucket",
    );
  });
});

test("lets our own pages upload from a browser, and nobody else's", async () => {
  const ask = (origin: string): Promise<Response> =>
    fetch(at("x"), {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "x-amz-checksum-sha256",
      },
    });
  const ours = await ask(PAGE);
  expect([ours.status, ours.headers.get("access-control-allow-origin")]).toEqual([200, PAGE]);
  const theirs = await ask("http://evil.test");
  expect([theirs.status, theirs.headers.get("access-control-allow-origin")]).toEqual([403, null]);
});

describe("faults", () => {
  const order = (body: unknown, type = "application/json"): Promise<Response> =>
    fetch(`${s3.origin}/__control`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": type },
    });

  test("503 for a while, then well again", async () => {
    await order({ fail: "503", for_ms: 1200 });
    const answer = await put("later", TEXT);
    expect([answer.status, await codeOf(answer)]).toEqual([503, "SlowDown"]);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect((await put("later", TEXT)).status).toBe(200);
  });

  test("a cut line: nothing was written; a lost answer: it was", async () => {
    await order({ fail: "drop", times: 1 });
    await expect(put("cut", TEXT)).rejects.toThrow();
    await order({ fail: "lost", times: 1 });
    await expect(put("lost", TEXT)).rejects.toThrow();
    const keys = s3.objects("pictures").map((object) => object.key);
    expect(keys).not.toContain("cut");
    expect(keys).toContain("lost");
  });

  test("slowness, for some methods only", async () => {
    await order({ fail: "slow", delay_ms: 1500, methods: ["GET"], times: 1 });
    const start = performance.now();
    await put("quick", TEXT);
    expect(performance.now() - start).toBeLessThan(1200);
    await app.fetch(at("quick"));
    expect(performance.now() - start).toBeGreaterThan(1490);
  });

  test("ordered by a page of another site: never", async () => {
    expect((await order({ fail: "503" }, "text/plain")).status).toBe(400);
    expect((await put("well", TEXT)).status).toBe(200);
  });
});
