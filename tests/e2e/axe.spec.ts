import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { cookiesOf } from "#tests/support/cookies.ts";
import { test as base, expect } from "#tests/support/e2e.ts";
import { fillShowcase, type Showcase } from "#tests/support/showcase.ts";
import routes from "#web/routes.ts";

const test = base.extend<object, { show: Showcase }>({
  show: [
    async ({ stack }, use) => {
      await use(
        await fillShowcase(stack, {
          now: "2026-11-24T14:02:00.000Z",
          size: 256,
          private: 1,
          days: [
            { ago: 3, wishes: [["a red fox in a snowy forest", "4:3", "flat"]] },
            {
              ago: 0,
              wishes: [
                ["a whale among stars at night", "16:9", "papercut"],
                ["a lighthouse in a storm at night", "3:4", "flat"],
              ],
            },
          ],
        }),
      );
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

// Forty pages, each looked at up to four times: a minute on a quiet machine, several on a busy one.
test.setTimeout(600_000);

/** Who looks: nobody in particular, a maker with nothing yet, the maker of everything. */
type Eyes = "visitor" | "fresh" | "maker";

interface Look {
  readonly path: string;
  readonly eyes: readonly Eyes[];
  /** What the page answers; 200 unless told. */
  readonly status?: number;
}

const everybody: readonly Eyes[] = ["visitor", "maker"];
const makers: readonly Eyes[] = ["fresh", "maker"];

/** Where each route of web/routes.ts is looked at. `null`: it shows no page (it only acts, or gives a file). */
function looksAt(show: Showcase): Readonly<Record<string, readonly Look[] | null>> {
  const open = (path: string, eyes: readonly Eyes[] = everybody): Look[] => [{ path, eyes }];
  const [asset, post] = [show.assetIds[0] ?? "", show.postIds[0] ?? ""];
  return {
    "": open("/"),
    explore: open("/explore"),
    "posts/:id": open(`/posts/${post}`),
    "posts/:id/remixes": open(`/posts/${post}/remixes`),
    pricing: open("/pricing"),
    support: open("/support"),
    terms: open("/terms"),
    privacy: open("/privacy"),
    cookies: open("/cookies"),
    accessibility: open("/accessibility"),
    licences: open("/licences"),
    theme: null,
    "sign-up": open("/sign-up", ["visitor"]),
    "too-young": open("/too-young", ["visitor"]),
    "check-mail": open("/check-mail"),
    verify: open("/verify?token=none"),
    "sign-in": open("/sign-in", ["visitor"]),
    "sign-out": null,
    forgot: open("/forgot"),
    reset: open("/reset?token=none"),
    settings: [...open("/settings", makers), ...open("/settings?ask=end-all", ["maker"])],
    studio: [...open("/studio", makers), ...open("/studio?tab=results", ["maker"])],
    history: open("/history", makers),
    "generations/:id/recipe.json": null,
    library: open("/library", makers),
    "library/assets/:id": open(`/library/assets/${asset}`, ["maker"]),
    "library/assets/:id/publish": open(`/library/assets/${asset}/publish`, ["maker"]),
    credits: open("/credits", makers),
    "*": [{ path: "/no-such-page", eyes: everybody, status: 404 }],
  };
}

/** Every path pattern of the route table, folders joined. */
function patterns(table: typeof routes, above = ""): string[] {
  return table.flatMap(({ path = "", children }) => {
    const own = [above, path].filter(Boolean).join("/");
    return children === undefined ? [own] : patterns(children, own);
  });
}

async function browserOf(
  browser: Browser,
  origin: string,
  show: Showcase,
  eyes: Eyes,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, locale: "en-US", timezoneId: "UTC" });
  if (eyes !== "visitor") await context.addCookies(cookiesOf(show[eyes].jar));
  return context;
}

/** Every look of these eyes, on two pages at once: a page waits for the app as long as it is looked at. */
async function visitAll(
  context: BrowserContext,
  looks: readonly Look[],
  visit: (page: Page, look: Look) => Promise<string[]>,
): Promise<string[]> {
  const rest = [...looks];
  const inTurn = async (): Promise<string[]> => {
    const page = await context.newPage();
    const found: string[] = [];
    for (let look = rest.shift(); look !== undefined; look = rest.shift())
      found.push(...(await visit(page, look)));
    return found;
  };
  return (await Promise.all([inTurn(), inTurn()])).flat();
}

/** Looked at with other eyes before: only the frame around it is new. */
function isKnown(look: Look, eyes: Eyes): boolean {
  return eyes !== "visitor" && look.eyes[0] === "visitor";
}

function looksOf(show: Showcase, eyes: Eyes): Look[] {
  return Object.values(looksAt(show))
    .flatMap((some) => some ?? [])
    .filter((look) => look.eyes.includes(eyes));
}

const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
] as const;

/**
 * What axe finds at both sizes, and of colours in both themes (other rules do not see the theme). `known` = the page was
 * looked at with other eyes: now the wide one by day and the small one by night will do, for the frame around it.
 */
async function findings(page: Page, known: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const theme of ["light", "dark"] as const) {
      if (known && (size === SIZES[0]) !== (theme === "light")) continue;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
      if (theme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
      const { violations } = await axe.analyze();
      for (const { id, nodes } of violations)
        found.push(
          `${size.width} ${theme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
        );
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) found.push(`320: ${over} px beyond the right edge`);
  return found;
}

for (const eyes of ["visitor", "fresh", "maker"] as const) {
  test(`axe finds nothing on any page, in both themes and sizes, and nothing runs off at 320 px (${eyes})`, async ({
    browser,
    stack,
    show,
  }) => {
    expect(Object.keys(looksAt(show)).sort(), "every route has its place in this test").toEqual(
      patterns(routes).sort(),
    );
    const context = await browserOf(browser, stack.origin, show, eyes);
    const found = await visitAll(context, looksOf(show, eyes), async (page, look) => {
      const { path, status = 200 } = look;
      await page.setViewportSize(SIZES[0]);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(status);
      expect(new URL(page.url()).pathname, "no page sent us away").toBe(new URL(path, stack.origin).pathname);
      return (await findings(page, isKnown(look, eyes))).map((one) => `${path} ${one}`);
    });
    expect(found).toEqual([]);
    await context.close();
  });
}

/** What the focus is on, and whether one sees that it is there. */
function focused(page: Page): Promise<{ at: number; seen: boolean; what: string } | null> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here === document.body) return null;
    const at = [...document.querySelectorAll("*")].indexOf(here);
    const what = here.outerHTML.slice(0, 120);
    const ringed = (one: Element | null): boolean => {
      if (one === null) return false;
      const style = getComputedStyle(one);
      return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
    };
    // the ring may lie on what the control is drawn by: the field around it, its label, the picture of a tile
    const around = [here, here.parentElement, here.closest("label, .find, .in, fieldset"), ...here.children];
    const box = here.getBoundingClientRect();
    const labelled = (here as HTMLInputElement).labels?.[0] ?? null;
    const area = labelled?.getBoundingClientRect() ?? box;
    const inView = (area.bottom > 0 && area.top < innerHeight) || (box.bottom > 0 && box.top < innerHeight);
    return { at, seen: inView && [...around, labelled].some(ringed), what };
  });
}

/** What goes wrong on the way through a page by Tab. */
async function lostOn(page: Page, path: string): Promise<string[]> {
  const lost: string[] = [];
  let before = -1;
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now === null || now.what.startsWith("<iframe")) break; // out of the page, or in the person check
    if (!now.seen) lost.push(`${path}: no ring on ${now.what}`);
    if (now.at <= before) {
      if (step < 3) lost.push(`${path}: goes back to ${now.what}`);
      break; // around
    }
    before = now.at;
  }
  if (before < 0) lost.push(`${path}: nothing takes the focus`);
  return lost;
}

test("by keyboard alone one comes through every page, in its order, and always sees where one is", async ({
  browser,
  stack,
  show,
}) => {
  const lost: string[] = [];
  for (const eyes of ["visitor", "maker"] as const) {
    const context = await browserOf(browser, stack.origin, show, eyes);
    // the frame of a maker is walked on their own pages, and on the front page
    const looks = looksOf(show, eyes).filter((look) => look.path === "/" || !isKnown(look, eyes));
    const pages = looks.filter(({ path }) => !path.includes("?ask="));
    const found = await visitAll(context, pages, async (page, { path }) => {
      await page.setViewportSize(SIZES[0]);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      return lostOn(page, path);
    });
    lost.push(...found);
    await context.close();
  }
  expect(lost).toEqual([]);
});

test("? lists the keys of every page, / leads to its search, Escape leads back", async ({
  browser,
  stack,
  show,
}) => {
  const context = await browserOf(browser, stack.origin, show, "maker");
  const page = await context.newPage();
  for (const path of ["/", "/pricing", "/library", "/credits", "/studio", "/no-such-page"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Keys" });
    await expect(list, path).toBeVisible();
    await expect(list).toContainText("this list");
    await expect(list.getByText("make", { exact: true })).toHaveCount(path === "/studio" ? 1 : 0);
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
  }
  await page.goto("/library");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await expect(page.getByRole("search").getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("? whale");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=%3F\+whale/);
  await context.close();
});
