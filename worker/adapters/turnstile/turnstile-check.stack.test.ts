import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listen } from "#local/ports.ts";
import { LOCAL_PASS, type LocalTurnstile, startTurnstile } from "#local/turnstile/index.ts";
import { turnstileCheck } from "./turnstile-check.ts";

const SECRET = "a secret of the tests";
let turnstile: LocalTurnstile;
beforeAll(async () => {
  turnstile = await startTurnstile({ secret: SECRET, siteKey: "0xTEST" });
});
afterAll(() => turnstile.stop());
beforeEach(() => turnstile.heal());

function check(more: Partial<Parameters<typeof turnstileCheck>[0]> = {}) {
  return turnstileCheck({
    TURNSTILE_ORIGIN: turnstile.origin,
    TURNSTILE_SECRET: SECRET,
    TURNSTILE_EXTRA_ACTIONS: "",
    PUBLIC_ORIGIN: "http://localhost:8787",
    ...more,
  });
}
const verify = (token: string, more = {}) => check(more).verify(token, "sign-up", "192.0.2.1");

describe("a token of the widget", () => {
  it("passes once, for the action and the host it was made for", async () => {
    const token = turnstile.issue("sign-up");
    expect(await verify(token)).toBe("passed");
    expect(await verify(token)).toBe("refused");
  });

  it("is refused for another action, from another host, made up, or empty", async () => {
    expect(await verify(turnstile.issue("sign-in"))).toBe("refused");
    expect(await verify(turnstile.issue("sign-up", { hostname: "evil.test" }))).toBe("refused");
    expect(await verify("made-up")).toBe("refused");
    expect(await verify("")).toBe("refused");
  });

  it("local-pass passes where the environment allows its action, and nowhere else", async () => {
    expect(await verify(LOCAL_PASS, { TURNSTILE_EXTRA_ACTIONS: "local-pass" })).toBe("passed");
    expect(await verify(LOCAL_PASS)).toBe("refused");
    expect(
      await verify(LOCAL_PASS, {
        TURNSTILE_EXTRA_ACTIONS: "local-pass",
        PUBLIC_ORIGIN: "https://stratamake.test",
      }),
    ).toBe("refused");
  });
});

describe("when siteverify is in trouble", () => {
  it("one lost answer is asked for again under the same key: the person never notices", async () => {
    turnstile.fail({ fail: "lost", times: 1 });
    expect(await verify(turnstile.issue("sign-up"))).toBe("passed");
  });

  it.each(["internal-error", "503", "drop"])("one answer %s is asked for again", async (fail) => {
    turnstile.fail({ fail, times: 1 });
    expect(await verify(turnstile.issue("sign-up"))).toBe("passed");
  });

  it.each(["internal-error", "503", "drop"])("two answers %s mean that nobody can say", async (fail) => {
    turnstile.fail({ fail });
    expect(await verify(turnstile.issue("sign-up"))).toBe("unavailable");
  });

  it("our own wrong secret is not the person's fault", async () => {
    expect(await verify(turnstile.issue("sign-up"), { TURNSTILE_SECRET: "wrong" })).toBe("unavailable");
  });

  it("it is asked twice, three seconds each, and no longer", async () => {
    turnstile.fail({ fail: "slow", delay_ms: 20_000 });
    const started = Date.now();
    expect(await verify(turnstile.issue("sign-up"))).toBe("unavailable");
    expect(Date.now() - started).toBeGreaterThanOrEqual(5900);
    expect(Date.now() - started).toBeLessThan(9000);
  });

  it("is never followed to another address", async () => {
    const server = createServer((_req, res) =>
      res.writeHead(307, { location: `${turnstile.origin}/turnstile/v0/siteverify` }).end(),
    );
    const port = await listen(server, 0);
    expect(await verify(turnstile.issue("sign-up"), { TURNSTILE_ORIGIN: `http://127.0.0.1:${port}` })).toBe(
      "unavailable",
    );
    server.close();
  });
});
