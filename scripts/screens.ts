// `npm run screens`: photographs the pages for docs/screens and the README in both themes and two widths. It starts a stack
// of its own on the production build, fills it the same way every time (tests/support/showcase.ts) and says always that it
// is the same hour, so that two runs differ only where the product does.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { inRoot } from "#scripts/lib/paths.mjs";
import { browserLaunch } from "#tests/support/browser.ts";
import build from "#tests/support/build-setup.ts";
import { cookiesOf } from "#tests/support/cookies.ts";
import { holdPostgres } from "#tests/support/postgres-setup.ts";
import { fillShowcase, type Showcase, type ShowPlan } from "#tests/support/showcase.ts";
import { startTestStack } from "#tests/support/stack.ts";

const OUT = inRoot("docs", "screens");
const QUALITY = 72;
/** Names of what is made here. */
const PHOTOGRAPH = /-(?:1440|390)-(?:light|dark)\.jpg$/;
/** All pictures together stay below this. */
const MOST_BYTES = 6_000_000;

const PLAN: ShowPlan = {
  now: "2026-11-24T14:02:00.000Z",
  size: 512,
  private: 2,
  days: [
    {
      ago: 9,
      wishes: [
        ["a red fox in a snowy forest", "4:3", "flat"],
        ["a whale among stars at night", "4:3", "papercut"],
        ["two cats on a sofa", "4:3", "gradient"],
        ["three penguins in the snow", "16:9", "halftone"],
        ["a fox in a forest in autumn", "1:1", "low-poly"],
      ],
    },
    {
      ago: 2,
      wishes: [
        ["a lighthouse in a storm at night", "3:4", "flat"],
        ["a castle on a hill at sunset", "16:9", "stained-glass"],
        ["an octopus in the sea", "1:1", "sticker"],
        ["a cactus in the desert", "3:4", "linocut"],
      ],
    },
    {
      ago: 0,
      wishes: [
        ["a bicycle in a meadow with flowers", "4:3", "papercut"],
        ["a sailing boat on the sea at sunset", "16:9", "flat"],
        ["a city street at night, moon", "4:3", "pixel"],
        ["a rocket in space", "3:4", "blueprint"],
      ],
    },
  ],
};

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly eyes: "visitor" | "fresh" | "maker";
  readonly what: string;
}

function screensOf(show: Showcase): readonly Screen[] {
  const asset = `/library/assets/${show.assetIds[0]}`;
  const screen = (eyes: Screen["eyes"]) => (name: string, path: string, what: string) => ({
    name,
    path,
    eyes,
    what,
  });
  const [visitor, fresh, maker] = [screen("visitor"), screen("fresh"), screen("maker")];
  return [
    visitor("landing", "/", "What a stranger sees first"),
    visitor("explore", "/explore", "What makers have published"),
    visitor("post", `/posts/${show.postIds[0]}`, "A published picture, with its sentence and recipe"),
    visitor("sign-up", "/sign-up", "An account: the date of birth first and empty"),
    fresh("studio-empty", "/studio", "The studio before the first wish"),
    maker("studio", "/studio", "The studio with results"),
    maker("studio-results", "/studio?tab=results", "The second half of the studio on a phone"),
    maker("library", "/library", "Everything one has made"),
    maker("asset", asset, "One picture: files, what made it, what one can do with it"),
    maker("publish", `${asset}/publish`, "Publishing, and what becomes public"),
    maker("history", "/history", "Every wish and what came of it"),
    maker("credits", "/credits", "The sum first, then the statement"),
    maker("settings", "/settings", "The account; a sign-in at a new place is asked about"),
    maker("sessions", "/settings#sessions", "Where one is signed in"),
    visitor("error", "/no-such-page", "A page that is not there"),
  ];
}

async function contextOf(
  browser: Browser,
  origin: string,
  show: Showcase,
  eyes: Screen["eyes"],
  look: { theme: "light" | "dark"; width: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: look.width, height: look.width > 600 ? 1000 : 844 },
    colorScheme: look.theme,
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "UTC",
  });
  if (eyes !== "visitor") await context.addCookies(cookiesOf(show[eyes].jar));
  return context;
}

/** The check for a person takes its time; a page whose check does not come is photographed without it. */
async function personChecked(page: Page): Promise<void> {
  if ((await page.locator("input[name=turnstileToken]").count()) === 0) return;
  const checked = page.locator("input[name=turnstileToken]:not([value=''])");
  await checked.waitFor({ state: "attached", timeout: 8_000 }).catch(() => page.reload());
  await page.waitForLoadState("networkidle");
}

async function photograph(
  browser: Browser,
  origin: string,
  show: Showcase,
  look: { theme: "light" | "dark"; width: number },
): Promise<void> {
  for (const eyes of ["visitor", "fresh", "maker"] as const) {
    const context = await contextOf(browser, origin, show, eyes, look);
    for (const screen of screensOf(show).filter((one) => one.eyes === eyes)) {
      const page = await context.newPage();
      await page.goto(screen.path, { waitUntil: "networkidle" });
      await personChecked(page);
      const path = `${OUT}/${screen.name}-${look.width}-${look.theme}.jpg`;
      await page.screenshot({ path, type: "jpeg", quality: QUALITY });
      await page.close();
    }
    await context.close();
  }
}

/** The list of what is there, beside the pictures. */
function writeList(show: Showcase): void {
  const rows = screensOf(show).map(({ name, what }) => {
    const links = [1440, 390].flatMap((width) =>
      (["light", "dark"] as const).map((theme) => `[${width} ${theme}](${name}-${width}-${theme}.jpg)`),
    );
    return `| ${name} | ${what} | ${links.join(" · ")} |`;
  });
  const text = `# The pages in pictures

Made by \`npm run screens\` on the production build, in both themes, 1440 × 1000 and 390 × 844. The pictures in them were
drawn by the built-in engine from the sentences below them.

| page | what it shows | pictures |
|---|---|---|
${rows.join("\n")}
`;
  writeFileSync(`${OUT}/README.md`, text);
}

await build();
const { postgres, stop } = await holdPostgres();
const stack = await startTestStack(postgres);
try {
  const show = await fillShowcase(stack, PLAN);
  mkdirSync(OUT, { recursive: true });
  // the contact sheet lies here too and comes from elsewhere
  for (const name of readdirSync(OUT).filter((one) => PHOTOGRAPH.test(one))) rmSync(`${OUT}/${name}`);
  const browser = await chromium.launch(await browserLaunch());
  for (const theme of ["light", "dark"] as const)
    for (const width of [1440, 390]) await photograph(browser, stack.origin, show, { theme, width });
  await browser.close();
  writeList(show);
  const names = readdirSync(OUT);
  const bytes = names.reduce((sum, name) => sum + statSync(`${OUT}/${name}`).size, 0);
  console.log(
    `${names.filter((name) => PHOTOGRAPH.test(name)).length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in docs/screens`,
  );
  if (bytes > MOST_BYTES) throw new Error(`docs/screens is larger than ${MOST_BYTES / 1e6} MB`);
} finally {
  await stack.close();
  await stop();
}
