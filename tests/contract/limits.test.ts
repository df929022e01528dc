import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn, signUp } from "#contracts/accounts.ts";
import { givenMaker, Person, turnstileToken } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await openTestApp();
});
afterAll(() => stack?.close());

const left = (headers: Headers) => [headers.get("ratelimit-policy"), headers.get("ratelimit")];

/** A sign-up that is refused for its password: it makes nothing and counts all the same. */
const wish = (name: string) => ({
  body: {
    email: `${name}@example.com`,
    username: name,
    password: "password1",
    birthDate: "1990-01-31",
    turnstileToken,
  },
});

describe("signing up from one address", () => {
  test("is possible ten times an hour; each answer tells what is left, and the eleventh when there will be more", async () => {
    const crowd = new Person(stack.origin);
    for (let spent = 1; spent <= 10; spent++) {
      const { status, headers } = await crowd.call(signUp, wish("crowd"));
      const [policy, remains] = left(headers);
      expect([status, policy]).toEqual([422, '"signUp";q=10;w=3600']);
      expect(remains).toMatch(new RegExp(`^"signUp";r=${10 - spent};t=\\d+$`));
    }
    const over = await crowd.call(signUp, wish("crowd"));
    expect(over).toMatchObject({ ok: false, status: 429, problem: { code: "limit.exceeded" } });
    const retryAfter = Number(over.headers.get("retry-after"));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(3600);
    expect(left(over.headers)).toEqual(['"signUp";q=10;w=3600', `"signUp";r=0;t=${retryAfter}`]);
    expect((await new Person(stack.origin).call(signUp, wish("crowd"))).status).toBe(422);
  });

  test("over the limit is refused before its body is looked at", async () => {
    const crowd = new Person(stack.origin);
    for (let spent = 1; spent <= 10; spent++) await crowd.call(signUp, wish("crowd"));
    const malformed = await crowd.fetch("/api/v1/auth/sign-up", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"email":"${"x".repeat(300_000)}`,
    });
    expect(malformed.status).toBe(429);
  });
});

test("a good answer tells what is left of its limit", async () => {
  const { email, password } = await givenMaker(stack);
  const heard = await new Person(stack.origin).call(signIn, { body: { email, password, turnstileToken } });
  expect(heard.status).toBe(200);
  const [policy, remains] = left(heard.headers);
  expect(policy).toBe('"signIn";q=120;w=3600');
  expect(remains).toMatch(/^"signIn";r=119;t=\d+$/);
});

test.each(["/healthz", `/assets/${"0".repeat(64)}.webp`, "/api/v1/live"])(
  "%s holds a flood from one address off, and no other",
  async (path) => {
    const host = path.startsWith("/assets/") ? stack.filesOrigin : stack.origin;
    const flood = new Person(host);
    const asked = async () => {
      const answer = await flood.fetch(path);
      await answer.body?.cancel();
      return answer;
    };
    let last: Response | undefined;
    // two windows' worth, since one may end in between
    for (let sent = 0; sent < 1300 && last?.status !== 429; sent += 20)
      last =
        (await Promise.all(Array.from({ length: 20 }, asked))).find(({ status }) => status === 429) ?? last;
    expect(last?.status).toBe(429);
    expect(last?.headers.get("retry-after")).toBe("60");
    expect((await new Person(host).fetch(path)).status).not.toBe(429);
  },
);
