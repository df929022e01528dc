import { afterAll, beforeAll, expect, test } from "vitest";
import { smokeProblem } from "#scripts/deploy/smoke.ts";
import { openTestApp } from "#tests/support/app.ts";
import type { TestStack } from "#tests/support/stack.ts";

let stack: TestStack;

beforeAll(async () => {
  stack = await openTestApp({ gate: true });
});
afterAll(() => stack?.close());

const wish = () => ({ origin: stack.origin, worker: "stratamake", patienceMs: 0 });

test("a deploy's smoke test passes on the product, and tells which version answered", async () => {
  expect(await smokeProblem(wish())).toBeUndefined();
  const health = await fetch(`${stack.origin}/healthz`);
  const { version } = (await health.json()) as { version: string };
  expect(version).toMatch(/^\S{8,}$/);
  expect(await smokeProblem({ ...wish(), version })).toBeUndefined();
});

test("a deploy's smoke test fails when another version answers, and when the database is away", async () => {
  expect(await smokeProblem({ ...wish(), version: "another" })).toMatch(
    /answered by version \S+, not another/,
  );
  stack.gate?.cut();
  try {
    // the last verdict of health is kept for a second; a page may be waiting for the database longer than a deploy does
    await expect.poll(() => smokeProblem(wish()), { timeout: 60_000 }).toMatch(/answered 503|aborted/);
  } finally {
    stack.gate?.restore();
  }
  expect(await smokeProblem({ ...wish(), patienceMs: 20_000 })).toBeUndefined();
}, 120_000);

test("while the database is away a page and an API read say so within seconds, with when to come back", async () => {
  stack.gate?.cut();
  try {
    for (const path of ["/explore?view=new", "/api/v1/feed?view=explore"]) {
      const answer = await fetch(`${stack.origin}${path}`, { headers: { accept: "text/html" } });
      expect(answer.status, path).toBe(503);
      expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(0);
    }
  } finally {
    stack.gate?.restore();
  }
}, 120_000);
