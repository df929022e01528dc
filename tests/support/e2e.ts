import { test as base } from "@playwright/test";
import { announcedIn, type TestPostgres } from "./announced.ts";
import { holdPostgres } from "./postgres-setup.ts";
import { startTestStack, type TestStack } from "./stack.ts";

/** PostgreSQL of the run: the announced one, or one for this worker alone. */
async function postgresOfRun(): Promise<{ postgres: TestPostgres; stop(): Promise<void> }> {
  const announced = process.env[announcedIn];
  if (announced === undefined) return holdPostgres();
  return { postgres: JSON.parse(announced) as TestPostgres, stop: async () => {} };
}

/**
 * Playwright's `test` with the production build behind it: `stack` is started once a worker, and relative addresses
 * (`page.goto("/sign-up")`) go to it. A page that complains in its console, or throws, fails its test.
 */
export const test = base.extend<{ quiet: undefined }, { stack: TestStack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its first argument
    async ({}, use) => {
      const { postgres, stop } = await postgresOfRun();
      const stack = await startTestStack(postgres);
      await use(stack);
      await stack.close();
      await stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ stack }, use) => use(stack.origin),
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
      });
      await use(undefined);
      if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join("\n")}`);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
