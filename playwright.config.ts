import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./tests/support/browser.ts";

// A real browser against the production build on a stack of its own (tests/support/e2e.ts starts it).
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/build-setup.ts",
  outputDir: ".local/tests/e2e",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    launchOptions: await browserLaunch(),
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
