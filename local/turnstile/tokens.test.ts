import { describe, expect, test } from "vitest";
import { LOCAL_PASS, TOKEN_MS, Tokens } from "./tokens.ts";

const SECRET = "the-secret";

function given(): { tokens: Tokens; wait(ms: number): void; token: string } {
  let now = Date.UTC(2026, 0, 1);
  const tokens = new Tokens(SECRET, () => now);
  const token = tokens.issue({ hostname: "localhost", action: "sign-up", cdata: "c1" });
  return {
    tokens,
    token,
    wait: (ms) => {
      now += ms;
    },
  };
}

const codes = (verdict: { "error-codes": string[] }): string[] => verdict["error-codes"];

describe("a token", () => {
  test("is good once and tells what it was issued for", () => {
    const { tokens, token } = given();
    expect(tokens.verify({ secret: SECRET, response: token })).toEqual({
      success: true,
      "error-codes": [],
      challenge_ts: "2026-01-01T00:00:00.000Z",
      hostname: "localhost",
      action: "sign-up",
      cdata: "c1",
    });
    expect(codes(tokens.verify({ secret: SECRET, response: token }))).toEqual(["timeout-or-duplicate"]);
  });

  test("is good for 300 seconds and not for one more", () => {
    const { tokens, token, wait } = given();
    wait(TOKEN_MS);
    const late = tokens.issue({ hostname: "localhost", action: "", cdata: "" });
    expect(tokens.verify({ secret: SECRET, response: token }).success).toBe(true);
    wait(TOKEN_MS + 1000);
    expect(codes(tokens.verify({ secret: SECRET, response: late }))).toEqual(["timeout-or-duplicate"]);
  });

  test("may be asked about again with the same idempotency key, not with another or none", () => {
    const { tokens, token } = given();
    const ask = (key?: string): boolean =>
      tokens.verify({ secret: SECRET, response: token, idempotency_key: key }).success;
    expect([ask("k1"), ask("k1"), ask("k2"), ask(), ask("k1")]).toEqual([true, true, false, false, true]);
  });

  test("redeemed without a key cannot be replayed without a key", () => {
    const { tokens, token } = given();
    tokens.verify({ secret: SECRET, response: token });
    expect(tokens.verify({ secret: SECRET, response: token, idempotency_key: "" }).success).toBe(false);
  });
});

describe("siteverify", () => {
  test.each([
    [{}, "missing-input-secret"],
    [{ secret: SECRET }, "missing-input-response"],
    [{ secret: "other", response: "x" }, "invalid-input-secret"],
    [{ secret: SECRET, response: "never issued" }, "invalid-input-response"],
    [{ secret: SECRET, response: "x".repeat(2049) }, "invalid-input-response"],
    [{ secret: SECRET, response: "XXXX.DUMMY.TOKEN.XXXX" }, "invalid-input-response"],
    [{ secret: `1x${"0".repeat(31)}AA`, response: "real" }, "invalid-input-response"],
    [{ secret: `2x${"0".repeat(31)}AA`, response: "XXXX.DUMMY.TOKEN.XXXX" }, "invalid-input-response"],
    [{ secret: `3x${"0".repeat(31)}AA`, response: "XXXX.DUMMY.TOKEN.XXXX" }, "timeout-or-duplicate"],
  ])("answers %j with %s", (request, code) => {
    expect(given().tokens.verify(request)).toEqual({ success: false, "error-codes": [code], messages: [] });
  });

  test("takes local-pass again and again, under a name that production refuses", () => {
    const { tokens } = given();
    for (const _ of [1, 2, 3]) {
      const verdict = tokens.verify({ secret: SECRET, response: LOCAL_PASS });
      expect(verdict).toMatchObject({ success: true, hostname: "localhost", action: "local-pass" });
    }
    expect(tokens.verify({ secret: "other", response: LOCAL_PASS }).success).toBe(false);
  });
});
