/**
 * P8: what the first view of a public page weighs and how it behaves on a phone. Real transfers of a real browser, text
 * compressed as at Cloudflare's edge; then Lighthouse's mobile preset (simulated slow 4G, CPU four times slower), median
 * of 5. `npm run bench web [-- --quick]`: quick leaves Lighthouse out.
 */
import { chromium, type Page } from "@playwright/test";
import { createGeneration, generation, getGeneration } from "#contracts/generation.ts";
import { createPost } from "#contracts/posts.ts";
import { until } from "#local/processes.ts";
import { LIMITS, pageWeights } from "#scripts/check/weight.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { givenMaker } from "#tests/support/actors.ts";
import { browserLaunch } from "#tests/support/browser.ts";
import type { TestStack } from "#tests/support/stack.ts";
import { openEdge } from "./lib/edge.ts";
import { closeWith, median, spread, type Verdict } from "./lib/figures.ts";
import { type Look, lookAt } from "./lib/lighthouse.ts";
import { onStack } from "./lib/stack.ts";

const firstViewPromise = 330_000;
const clsPromise = 0.05;
const runs = 5;
const subjects = [
  "a red fox in the snow",
  "an owl at night",
  "a lighthouse by the sea",
  "a castle on a hill",
];

/** A maker's pictures, published, so that lists have something to list. Gives the address of one post. */
async function publishSome(stack: TestStack): Promise<string> {
  const maker = await givenMaker(stack);
  let post = "";
  for (const prompt of subjects) {
    const body = {
      kind: "picture",
      mode: "text",
      engine: "strata",
      prompt,
      count: 4,
      params: { size: 1024 },
    } as const;
    const { id } = generation.parse(
      await maker.get(createGeneration, { body }, { idempotencyKey: crypto.randomUUID() }),
    );
    const read = () => maker.get(getGeneration, { params: { id } });
    if (!(await until(async () => (await read()).status === "succeeded", 180_000, 300)))
      throw new Error("a picture was not made");
    for (const { asset } of (await read()).outputs) {
      if (asset === undefined) continue;
      post = (await maker.get(createPost, { body: { assetId: asset.id, title: prompt } })).id;
    }
  }
  return `/posts/${post}`;
}

interface View {
  readonly js: number;
  readonly css: number;
  readonly fonts: number;
  readonly html: number;
  readonly cls: number;
  readonly heavy: readonly string[];
}

/** Bytes on the wire of one first view, by kind, with the layout's shifts. Nothing is cached. */
async function firstView(page: Page, url: string): Promise<View> {
  const sizes = { js: 0, css: 0, fonts: 0, html: 0 };
  const heavy: string[] = [];
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const kinds = new Map<string, keyof typeof sizes>();
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    const kind = ({ Script: "js", Stylesheet: "css", Font: "fonts", Document: "html" } as const)[
      type as "Script"
    ];
    if (kind !== undefined) kinds.set(requestId, kind);
    if (/\.wasm|\/art\//.test(response.url)) heavy.push(response.url);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) sizes[kind] += encodedDataLength;
  });
  // as text: it runs in the page, whose globals are not those of this file
  await page.addInitScript(`
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  `);
  await page.goto(url, { waitUntil: "networkidle" });
  await page.mouse.wheel(0, 2000);
  await page.waitForTimeout(500);
  const cls = Number(await page.evaluate("globalThis.shifts"));
  if ((await page.locator("canvas").count()) > 0) heavy.push("a canvas");
  return { ...sizes, cls, heavy };
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

async function views(origin: string, paths: readonly string[]): Promise<Verdict[]> {
  const browser = await chromium.launch(await browserLaunch());
  const verdicts: Verdict[] = [];
  try {
    for (const path of paths) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
      const view = await firstView(await context.newPage(), `${origin}${path}`);
      await context.close();
      const total = view.js + view.css + view.fonts + view.html;
      verdicts.push({
        what: `${path} first view`,
        kept:
          total <= firstViewPromise &&
          view.js <= LIMITS.js &&
          view.css <= LIMITS.css &&
          view.fonts <= LIMITS.fonts &&
          view.cls < clsPromise &&
          view.heavy.length === 0,
        said: `${kB(total)} of ${kB(firstViewPromise)} without pictures: scripts ${kB(view.js)}, styles ${kB(view.css)}, fonts ${kB(view.fonts)}, document ${kB(view.html)}; shift ${view.cls.toFixed(3)}; ${view.heavy.length === 0 ? "no WebGL, no engine" : view.heavy.join(", ")}`,
      });
      verdicts.push(await withoutScripts(browser, origin, path));
    }
  } finally {
    await browser.close();
  }
  return verdicts;
}

/** The same words, pictures and ways on as with scripts. */
async function withoutScripts(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  origin: string,
  path: string,
): Promise<Verdict> {
  const seen = async (javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${origin}${path}`, { waitUntil: "load" });
    const main = page.locator("main");
    const found = {
      words: ((await main.textContent()) ?? "").replace(/\s+/g, " ").trim(),
      pictures: await main.locator("img").count(),
      links: await main.locator("a[href]").count(),
    };
    await context.close();
    return found;
  };
  const [bare, full] = [await seen(false), await seen(true)];
  return {
    what: `${path} without JavaScript`,
    kept:
      bare.words.length >= full.words.length * 0.95 &&
      bare.pictures >= full.pictures &&
      bare.links >= full.links &&
      bare.words.length > 100,
    said: `${bare.words.length} letters, ${bare.pictures} pictures, ${bare.links} links (with it ${full.words.length}, ${full.pictures}, ${full.links})`,
  };
}

function judged(path: string, looks: readonly Look[]): Verdict {
  const of = (name: keyof Look["scores"]) => looks.map(({ scores }) => scores[name]);
  const [performance, ...others] = [
    median(of("performance")),
    median(of("accessibility")),
    median(of("best-practices")),
    median(of("seo")),
  ];
  const cls = median(looks.map((look) => look.cls));
  const lost = [...new Set(looks.flatMap((look) => look.lost))];
  return {
    what: `${path} Lighthouse`,
    kept: performance >= 90 && others.every((score) => score === 100) && cls < clsPromise,
    said: `performance ${spread(of("performance"), "")}, LCP ${spread(
      looks.map((look) => look.lcp),
      "ms",
    )}, shift ${cls.toFixed(3)}; accessibility, best practices, SEO ${others.join(", ")}${lost.length === 0 ? "" : `; lost: ${lost.join(", ")}`}`,
  };
}

async function measure(stack: TestStack, origin: string): Promise<Verdict[]> {
  const post = await publishSome(stack);
  const paths = ["/", "/explore", post, "/pricing"];
  const verdicts = await views(origin, paths);
  if (process.argv.includes("--quick")) return verdicts;
  const looks = await lookAt(
    paths.map((path) => `${origin}${path}`),
    runs,
  );
  return [...verdicts, ...paths.map((path, at) => judged(path, looks[at] ?? []))];
}

const edge = await openEdge();
try {
  const verdicts = await onStack({ vars: { PUBLIC_ORIGIN: edge.origin } }, async (stack) => {
    edge.lead(stack.app().port);
    return measure({ ...stack, origin: edge.origin }, edge.origin);
  });
  const pages = await pageWeights(inRoot("build", "client"));
  const publicOnes = pages.filter(({ route }) => route.startsWith("routes/public/"));
  const ours = Math.max(...publicOnes.map((page) => page.ours));
  verdicts.unshift({
    what: "our scripts on public pages",
    kept: ours <= LIMITS.ours,
    said: `at most ${kB(ours)} of ${kB(LIMITS.ours)} gz (${publicOnes.length} pages, read off the build)`,
  });
  process.exitCode = closeWith(verdicts);
} finally {
  await edge.close();
}
