import { expect, test } from "#tests/support/e2e.ts";

const pages = [
  "/",
  "/explore",
  "/pricing",
  "/support",
  "/terms",
  "/privacy",
  "/cookies",
  "/accessibility",
  "/licences",
  "/sign-in",
  "/sign-up",
];

for (const path of pages) {
  test(`a visitor reads ${path} on a narrow phone: one headline, nothing runs off to the side, no complaint`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("h1")).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, "pixels beyond the right edge").toBeLessThanOrEqual(0);
  });
}

test("a page that is not there says so with a 404 and a way back", async ({ page }) => {
  const answer = await page.request.get("/no-such-page", { headers: { accept: "text/html" } });
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('href="/"');
});

test("pages can be read without JavaScript", async ({ browser, stack }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: stack.origin });
  const page = await context.newPage();
  for (const path of ["/", "/pricing", "/terms"]) {
    await page.goto(path);
    await expect(page.locator("h1")).toBeVisible();
  }
  await context.close();
});
