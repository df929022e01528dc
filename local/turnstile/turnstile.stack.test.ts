import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalTurnstile, startTurnstile } from "./index.ts";

let turnstile: LocalTurnstile;

beforeAll(async () => {
  turnstile = await startTurnstile({ secret: "the-secret", siteKey: "0xLOCAL" });
});
afterAll(() => turnstile?.stop());

async function verify(fields: Record<string, string>, json = false): Promise<Record<string, unknown>> {
  const answer = await fetch(`${turnstile.origin}/turnstile/v0/siteverify`, {
    method: "POST",
    body: json ? JSON.stringify(fields) : new URLSearchParams(fields),
    headers: json ? { "content-type": "application/json" } : {},
  });
  return (await answer.json()) as Record<string, unknown>;
}

const issue = (query: string): Promise<Response> =>
  fetch(`${turnstile.origin}/issue?${query}`, {
    method: "POST",
    headers: { origin: "http://localhost:8787" },
  });

test("a token from the widget is verified once, from a form or from JSON", async () => {
  for (const json of [false, true]) {
    const answer = await issue("sitekey=0xLOCAL&action=reset&cdata=c-1&hostname=localhost");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const { token } = (await answer.json()) as { token: string };
    const fields = { secret: "the-secret", response: token };
    expect(await verify(fields, json)).toMatchObject({ success: true, action: "reset", cdata: "c-1" });
    expect(await verify(fields, json)).toMatchObject({
      success: false,
      "error-codes": ["timeout-or-duplicate"],
    });
  }
});

test("another site's key or an impossible action gets no token", async () => {
  expect((await issue("sitekey=other&action=reset")).status).toBe(400);
  expect((await issue("sitekey=0xLOCAL&action=has%20space")).status).toBe(400);
});

test("a body that is no JSON is a bad request", async () => {
  const answer = await fetch(`${turnstile.origin}/turnstile/v0/siteverify`, {
    method: "POST",
    body: "{",
    headers: { "content-type": "application/json" },
  });
  expect([answer.status, await answer.json()]).toMatchObject([400, { "error-codes": ["bad-request"] }]);
});

test("is down, broken or slow when told so", async () => {
  const good = { secret: "the-secret", response: "local-pass" };
  turnstile.fail({ fail: "internal-error", times: 1 });
  expect(await verify(good)).toMatchObject({ success: false, "error-codes": ["internal-error"] });
  turnstile.fail({ fail: "down" });
  await expect(verify(good)).rejects.toThrow();
  turnstile.fail({ fail: "slow", delay_ms: 300, times: 1 });
  const start = performance.now();
  expect(await verify(good)).toMatchObject({ success: true });
  expect(performance.now() - start).toBeGreaterThan(290);
});

test("serves the widget and its box", async () => {
  const script = await fetch(`${turnstile.origin}/turnstile/v0/api.js?onload=x&render=explicit`);
  expect(script.headers.get("content-type")).toContain("text/javascript");
  expect(await (await fetch(`${turnstile.origin}/turnstile/v0/box?widget=1`)).text()).toContain(
    "Local check passed",
  );
});
