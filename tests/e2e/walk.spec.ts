import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/e2e.ts";
import { newestLink } from "#tests/support/mail.ts";

/** Keeps what the page looks like beside the test's other output. */
async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

/** Nobody is shut out: axe finds nothing on this page as it stands. */
async function demandAccess(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual(
    [],
  );
}

test.use({ viewport: { width: 1440, height: 1000 } });

test("from a sentence to a picture in one's library, published, and gone again", async ({
  page,
  stack,
  browser,
}) => {
  const word = randomBytes(4).toString("hex");
  const [email, password] = [`walker-${word}@example.com`, `a long ${word} phrase`];

  await test.step("sign up: the date of birth first and empty", async () => {
    await page.goto("/");
    await keepPicture(page, "landing");
    await demandAccess(page);
    await page.getByRole("link", { name: "Create account" }).first().click();
    const form = page.locator("main form").filter({ has: page.getByLabel("Day") });
    await expect(form.getByLabel("Day")).toHaveValue("");
    await form.getByLabel("Day").fill("17");
    await form.getByLabel("Month").selectOption("5");
    await form.getByLabel("Year").fill("1990");
    await form.getByLabel("E-mail").fill(email);
    await form.getByLabel("Username").fill(`walker-${word}`);
    await form.locator("input[name=password]").fill(password);
    await form.getByRole("checkbox").check();
    await expect(form.locator("input[name=turnstileToken]")).not.toHaveValue("");
    await demandAccess(page);
    await form.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  });

  await test.step("the link of the mail confirms with one press", async () => {
    const link = await newestLink(stack.mail, email, "/verify");
    expect(link.origin).toBe(stack.origin);
    await page.goto(link.href);
    await page.getByRole("button", { name: "Confirm and get 50 credits" }).click();
    await expect(page.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  });

  await test.step("sign in", async () => {
    await page.goto("/sign-in");
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=password]").fill(password);
    await expect(page.locator("input[name=turnstileToken]")).not.toHaveValue("");
    await page.locator("main form button[type=submit]").last().click();
    await expect(page).toHaveURL(/\/studio$/);
    await expect(page.getByText("50 credits").first()).toBeVisible();
  });

  await test.step("the account menu opens and closes by keyboard and by a press elsewhere", async () => {
    const menu = page.getByLabel("Your account");
    await menu.click();
    await expect(page.getByRole("link", { name: "Settings" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: "Settings" })).toBeHidden();
    await expect(menu).toBeFocused();
    await menu.click();
    await page.locator("main").click({ position: { x: 5, y: 5 } });
    await expect(page.getByRole("link", { name: "Settings" })).toBeHidden();
  });

  await test.step("the studio says what it understood and what it costs, makes it, and shows it without a reload", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("a red fox in a snowy forest, brave");
    await expect(page.locator("main")).toContainText("Ignored brave");
    const make = page.getByRole("button", { name: /^Make 1 for 1 credit/ });
    await expect(make).toBeEnabled();
    await page.keyboard.press("Control+Enter");
    const tile = page.getByRole("link", { name: /red fox/ });
    await expect(tile.locator("img")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("49 credits").first()).toBeVisible();
    await keepPicture(page, "studio");
    await demandAccess(page);
  });

  await test.step("the library keeps it, private", async () => {
    await page.getByRole("link", { name: "Library" }).first().click();
    await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
    await keepPicture(page, "library");
    await demandAccess(page);
    await page
      .getByRole("link", { name: /red fox/ })
      .first()
      .click();
    await page.waitForURL(/\/library\/assets\//);
    await expect(page.getByText("only you", { exact: true })).toBeVisible();
    await demandAccess(page);
  });

  await test.step("publishing is one step that says what becomes public", async () => {
    await page
      .getByRole("link", { name: /publish/i })
      .first()
      .click();
    await page.getByLabel("Title").fill("A brave fox");
    await page.getByRole("checkbox").first().check();
    await demandAccess(page);
    await page.locator("main form button[type=submit]").last().click();
    await page.waitForURL(/\/posts\//);
    await page.goto("/explore");
    await expect(page.getByRole("img", { name: /red fox/ }).first()).toBeVisible();
    await keepPicture(page, "explore");
  });

  await test.step("a stranger sees it, without scripts too, and cannot touch it", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: stack.origin });
    const stranger = await context.newPage();
    await stranger.goto("/explore");
    await stranger
      .getByRole("link", { name: /brave fox/i })
      .first()
      .click();
    await expect(stranger.getByRole("heading", { name: "A brave fox" })).toBeVisible();
    await expect(stranger.getByText("a red fox in a snowy forest, brave").first()).toBeVisible();
    expect(
      await stranger
        .getByRole("img", { name: /red fox/ })
        .first()
        .evaluate((img) => (img as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0);
    await context.close();
  });

  await test.step("deleted, it is gone from the library and from the wall", async () => {
    await page.goto("/library");
    await page
      .getByRole("link", { name: /red fox|brave fox/i })
      .first()
      .click();
    await page
      .getByRole("link", { name: "Delete" })
      .or(page.getByRole("button", { name: "Delete" }))
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await keepPicture(page, "delete");
    await demandAccess(page);
    await dialog.getByRole("button", { name: "Delete" }).click();
    await expect(page).toHaveURL(/\/library/);
    await expect(page.getByText("Nothing here yet")).toBeVisible();
    await page.goto("/explore");
    await expect(page.getByRole("link", { name: /brave fox/i })).toHaveCount(0);
  });
});
