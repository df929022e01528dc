import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { getAsset, listAssets } from "#contracts/assets.ts";
import { createGeneration, generation, getGeneration } from "#contracts/generation.ts";
import { createPost, deletePost } from "#contracts/posts.ts";
import { STRATA_STYLES } from "#contracts/strata.ts";
import { givenMaker, type Maker } from "#tests/support/actors.ts";
import { expect, test } from "#tests/support/e2e.ts";
import type { TestStack } from "#tests/support/stack.ts";

test.use({ viewport: { width: 1440, height: 1000 } });

/** The maker's own browser, signed in. */
async function browserOf(maker: Maker, browser: Browser, stack: TestStack): Promise<Page> {
  const context = await browser.newContext({ baseURL: stack.origin, locale: "en-US", timezoneId: "UTC" });
  await context.addCookies(
    maker.jar
      .header()
      .split("; ")
      .map((pair) => {
        const at = pair.indexOf("=");
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
        return { name, value, domain: "localhost", path: "/", secure: true, httpOnly: true };
      }),
  );
  return context.newPage();
}

/** A picture of this maker's, made through the API; the id of its asset. */
async function picture(maker: Maker, wish: object): Promise<string> {
  const body = { kind: "picture", mode: "text", engine: "strata", ...wish } as const;
  const made = generation.parse(
    await maker.get(createGeneration, { body: body as never }, { idempotencyKey: crypto.randomUUID() }),
  );
  await expect
    .poll(async () => (await maker.get(getGeneration, { params: { id: made.id } })).status, {
      timeout: 60_000,
    })
    .toBe("succeeded");
  return (await maker.get(listAssets)).items[0]?.id ?? "";
}

async function demandAccess(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual(
    [],
  );
}

test("a public picture is remixed with all its settings, keeps its licence, and both pages tell it", async ({
  stack,
  browser,
}) => {
  const [ada, bob] = [await givenMaker(stack), await givenMaker(stack)];
  const assetId = await picture(ada, {
    prompt: "a red fox in a snowy forest",
    negativePrompt: "moon",
    seed: 77,
    params: { style: "papercut", palette: "ember", aspect: "4:3", size: 256 },
  });
  const origin = await ada.get(createPost, {
    body: { assetId, title: "The first fox", licence: "cc-by-sa", showPrompt: true, showRecipe: true },
  });
  const page = await browserOf(bob, browser, stack);

  await test.step("the post offers it and the studio opens with every setting", async () => {
    await page.goto(`/posts/${origin.id}`);
    await demandAccess(page);
    await page.getByRole("link", { name: "Remix", exact: true }).click();
    await expect(page).toHaveURL(/\/studio\?remix=/);
    await expect(page.getByText("Remix of The first fox")).toBeVisible();
    await expect(page.getByLabel("Prompt")).toHaveValue("a red fox in a snowy forest");
    await expect(page.getByLabel("Leave out")).toHaveValue("moon");
    await expect(page.getByLabel("Seed", { exact: true })).toHaveValue("77");
    for (const [name, value] of [
      ["style", "papercut"],
      ["palette", "ember"],
      ["aspect", "4:3"],
      ["size", "256"],
    ]) {
      await expect(page.locator(`input[name=${name}][value="${value}"]`)).toBeChecked();
    }
    const widths = await page
      .locator(".styles img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual(STRATA_STYLES.map(() => 144));
    await demandAccess(page);
  });

  await test.step("what comes of it names it, and publishing offers only the licence that binds", async () => {
    await page.getByLabel("Prompt").fill("a red fox in a snowy forest at night");
    await page.getByRole("button", { name: /^Make 1 for 1 credit/ }).click();
    const tile = page.getByRole("link", { name: /fox in a snowy forest at night/ });
    await expect(tile.locator("img")).toBeVisible({ timeout: 60_000 });
    await tile.click();
    await expect(page.getByRole("link", { name: "a public picture" })).toBeVisible();
    await page.getByRole("link", { name: "Publish…" }).click();
    await expect(page.getByRole("radio")).toHaveCount(1);
    await expect(page.locator("input[name=licence]")).toHaveValue("cc-by-sa");
    await demandAccess(page);
    await page.getByLabel("Title").fill("The second fox");
    await page.getByRole("button", { name: "Make it public" }).click();
    await page.waitForURL(/\/posts\//);
    await expect(page.getByRole("link", { name: "The first fox" })).toBeVisible();
    await demandAccess(page);
  });

  await test.step("the first one shows the remix, and its own page of them", async () => {
    await page.goto(`/posts/${origin.id}`);
    await expect(page.getByRole("heading", { name: "1 remix" })).toBeVisible();
    await page.goto(`/posts/${origin.id}/remixes`);
    await expect(page.getByRole("link", { name: /The second fox/ })).toBeVisible();
  });

  await test.step("taken down between opening and making, it is said and nothing is charged", async () => {
    // the page reads itself once more when its bell is there; from then on nothing tells it that the post goes
    const reread = page.waitForResponse(
      (answer) => answer.url().includes("/studio.data") && answer.request().method() === "GET",
    );
    await page.goto(`/studio?remix=${origin.id}`);
    await reread;
    await page.waitForLoadState("networkidle");
    await expect(page.getByText("Remix of The first fox")).toBeVisible();
    await ada.get(deletePost, { params: { id: origin.id } });
    await page.getByRole("button", { name: /^Make 1 for 1 credit/ }).click();
    await expect(page.getByRole("alert")).toContainText("can no longer be remixed");
    await expect(page.getByText("49 credits").first()).toBeVisible();
    await expect(page.getByText("That picture cannot be remixed.")).toBeVisible();
    await expect(page.getByLabel("Prompt")).toHaveValue("a red fox in a snowy forest");
    await expect(page.getByLabel("Leave out")).toHaveValue("moon");
  });

  await test.step("the remix stays and says that its origin is gone", async () => {
    const { items } = await bob.get(listAssets);
    const own = await bob.get(getAsset, { params: { id: items[0]?.id ?? "" } });
    await page.goto(`/posts/${own.postId}`);
    await expect(page.getByText("Remixed from a picture that is no longer public.")).toBeVisible();
  });
  await page.context().close();
});
