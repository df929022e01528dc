import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getMe, listSessions } from "#contracts/accounts.ts";
import { Person, pathOf } from "./actors.ts";
import { CookieJar } from "./cookies.ts";
import { linkIn, newestMail } from "./mail.ts";

const answer = (...lines: string[]) =>
  new Headers(lines.map((line): [string, string] => ["set-cookie", line]));

describe("a person's cookies", () => {
  test("are kept, replaced, and dropped when they are over", () => {
    const jar = new CookieJar();
    jar.take(answer("a=1; Path=/; HttpOnly", "b=x=y; Secure"));
    jar.take(answer("a=2; Max-Age=600", "b=; Max-Age=0", "c=3; Expires=Thu, 01 Jan 1970 00:00:00 GMT"));
    expect(jar.header()).toBe("a=2");
  });

  test("part ways in another tab", () => {
    const jar = new CookieJar();
    jar.set("a", "1");
    const other = jar.copy();
    other.set("a", "2");
    expect([jar.get("a"), other.get("a")]).toEqual(["1", "2"]);
  });
});

describe("a person's requests", () => {
  const seen: Record<string, string | string[] | undefined>[] = [];
  const server = createServer((req, res) => {
    seen.push({ url: req.url, ...req.headers });
    res.writeHead(401, { "content-type": "application/problem+json", "set-cookie": "met=1" });
    res.end(JSON.stringify({ type: "x", title: "Sign in first.", status: 401, code: "auth.required" }));
  });
  let origin = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test("come from an address of their own, from our own pages, with the cookies met before", async () => {
    const [one, two] = [new Person(origin), new Person(origin)];
    expect(await one.call(getMe)).toMatchObject({
      ok: false,
      status: 401,
      problem: { code: "auth.required" },
    });
    await one.call(getMe);
    await two.call(getMe);
    expect(seen[0]).toMatchObject({ url: "/api/v1/me", "sec-fetch-site": "same-origin" });
    expect(seen[0]?.["cookie"]).toBeUndefined();
    expect(seen[1]?.["cookie"]).toBe("met=1");
    expect(seen[2]?.["cf-connecting-ip"]).not.toBe(seen[1]?.["cf-connecting-ip"]);
    await expect(one.get(getMe)).rejects.toThrow("GET /me: 401");
  });

  test("fill parameters and the query into the path", () => {
    expect(pathOf(listSessions, { query: { limit: 5 } })).toBe("/api/v1/me/sessions?limit=5");
    expect(pathOf({ ...getMe, path: "/x/{id}" }, { params: { id: "a/b" } as never })).toBe("/api/v1/x/a%2Fb");
  });
});

describe("a mail", () => {
  const mail = { id: "1", at: 5, from: "", to: ["a@x"], subject: "Welcome", html: "", headers: {}, tags: {} };
  const text = "Hello,\nhttp://localhost:1/ or\nhttp://localhost:1/verify?token=abc\n";

  test("gives the link that leads to a path", () => {
    expect(linkIn({ text }, "/verify").searchParams.get("token")).toBe("abc");
    expect(() => linkIn({ text }, "/reset")).toThrow("no link to /reset");
  });

  test("is waited for, and what came instead is told", async () => {
    const box = { mails: () => [{ ...mail, text }] };
    expect(await newestMail(box, "a@x", { subject: "Welc" })).toMatchObject({ id: "1" });
    await expect(newestMail(box, "a@x", { subject: "Bye", ms: 0 })).rejects.toThrow('there are: "Welcome"');
  });
});
