// `npm run screens`: fills a running local stack (npm start) with the demo maker's pictures and photographs the pages
// for docs/screens and the README, in both themes and two widths.
import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { inRoot } from "#scripts/lib/paths.mjs";
import { browserLaunch } from "#tests/support/browser.ts";

const ORIGIN = process.env["ORIGIN"] ?? `http://localhost:${process.env["PORT"] ?? 8787}`;
const OUT = inRoot("docs", "screens");

/** What the demo maker makes: a sentence, a shape, a style. */
const WISHES = [
  ["a red fox in a snowy forest", "4:3", "flat"],
  ["a whale among stars at night", "4:3", "papercut"],
  ["a lighthouse in a storm at night", "3:4", "flat"],
  ["two cats on a sofa", "4:3", "flat"],
  ["a castle on a hill at sunset", "16:9", "papercut"],
  ["an octopus in the sea", "1:1", "flat"],
  ["a cactus in the desert", "3:4", "papercut"],
  ["a rocket in space", "3:4", "flat"],
  ["three penguins in the snow", "16:9", "flat"],
  ["a bicycle in a meadow with flowers", "4:3", "papercut"],
  ["a sailing boat on the sea at sunset", "16:9", "flat"],
  ["a city street at night, moon", "4:3", "flat"],
] as const;

async function signIn(page: Page): Promise<void> {
  await page.goto(`${ORIGIN}/sign-in?returnTo=/studio`);
  await page.locator("input[name=email]").fill("maker@example.com");
  await page.locator("input[name=password]").fill("strata-demo-2026");
  await page.locator("input[name=turnstileToken]:not([value=''])").waitFor({ state: "attached" });
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL((url) => url.pathname === "/studio");
}

/** Calls the API as the page itself would: secure cookies over http go out from the browser only. */
async function ask(page: Page, method: "GET" | "POST", path: string, data?: object): Promise<unknown> {
  const { status, text } = await page.evaluate(
    async (call) => {
      const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
      const body = call.data === undefined ? {} : { body: JSON.stringify(call.data) };
      const answer = await fetch(`/api/v1${call.path}`, { method: call.method, headers, ...body });
      return { status: answer.status, text: await answer.text() };
    },
    { method, path, data },
  );
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
  return JSON.parse(text);
}

interface Listed {
  items: { id: string; title?: string; alt: string; status?: string }[];
}

/** Makes what is not there yet and publishes all of it. */
async function fill(page: Page): Promise<void> {
  const had = (await ask(page, "GET", "/assets?limit=100")) as Listed;
  for (const [prompt, aspect, style] of WISHES) {
    if (had.items.some(({ alt }) => alt.includes(prompt))) continue;
    const body = {
      kind: "picture",
      mode: "text",
      engine: "strata",
      prompt,
      seed: 7,
      params: { aspect, style, size: 1024 },
    };
    await ask(page, "POST", "/generations", body);
  }
  const running = async () =>
    ((await ask(page, "GET", "/generations?limit=100")) as Listed).items.some(
      ({ status }) => status !== "succeeded",
    );
  while (await running()) await page.waitForTimeout(500);
  const { items } = (await ask(page, "GET", "/assets?limit=100")) as Listed;
  for (const { id, alt } of [...items].reverse()) {
    const title = alt.charAt(0).toUpperCase() + alt.slice(1, 60);
    await ask(page, "POST", "/posts", {
      assetId: id,
      title,
      licence: "cc-by",
      showPrompt: true,
      showRecipe: true,
    });
  }
}

async function photograph(browser: Browser, theme: "light" | "dark", width: number): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width > 600 ? 1000 : 844 },
    colorScheme: theme,
    locale: "en-US",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  const keep = async (name: string, path: string) => {
    await page.goto(`${ORIGIN}${path}`, { waitUntil: "networkidle" });
    await page.screenshot({ path: `${OUT}/${name}-${width}-${theme}.jpg`, type: "jpeg", quality: 85 });
  };
  await keep("landing", "/");
  await keep("explore", "/explore");
  await keep("sign-up", "/sign-up");
  await signIn(page);
  if (theme === "light" && width > 600) await fill(page);
  await keep("studio", "/studio");
  await keep("library", "/library");
  await keep("credits", "/credits");
  const first = (await ask(page, "GET", "/assets?limit=1")) as Listed;
  await keep("asset", `/library/assets/${first.items[0]?.id}`);
  await context.close();
}

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch(await browserLaunch());
// twice the first round: only then is there something public to show
await photograph(browser, "light", 1440);
for (const theme of ["light", "dark"] as const)
  for (const width of [1440, 390]) await photograph(browser, theme, width);
await browser.close();
