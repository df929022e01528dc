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
    // refused at once or kept waiting, by where the connection is when it is cut
    expect(await smokeProblem(wish())).toMatch(/answered 503|aborted/);
  } finally {
    stack.gate?.restore();
  }
  expect(await smokeProblem({ ...wish(), patienceMs: 20_000 })).toBeUndefined();
});
