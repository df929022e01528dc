import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot } from "#scripts/lib/paths.mjs";
import { browserLaunch } from "#tests/support/browser.ts";

const version = "13.5.0";
/** The four categories, 0–100. */
export type Scores = Record<"performance" | "accessibility" | "best-practices" | "seo", number>;

/** One look of Lighthouse at one page. */
export interface Look {
  readonly scores: Scores;
  /** Cumulative layout shift. */
  readonly cls: number;
  /** Milliseconds, simulated. */
  readonly lcp: number;
  /** Names of the audits that cost points outside of performance. */
  readonly lost: readonly string[];
}

interface Result {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
}
type Lighthouse = (url: string, flags: object, config?: object) => Promise<{ lhr: Result } | undefined>;
interface Chrome {
  port: number;
  kill(): void;
}
type Launch = (options: object) => Promise<Chrome>;

/**
 * Lighthouse, fetched once into the cache of node_modules: 114 packages of 176 MB, which only this bench needs and a first
 * `npm start` should not wait for.
 * @throws when it cannot be installed
 */
async function fetched(): Promise<{ lighthouse: Lighthouse; launch: Launch }> {
  const home = inRoot("node_modules", ".cache", `lighthouse-${version}`);
  if (!existsSync(join(home, "node_modules", "lighthouse", "package.json"))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "private": true }');
    console.log(`fetching lighthouse ${version}, once …`);
    const args = [
      "install",
      "--save-exact",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      `lighthouse@${version}`,
    ];
    const done = spawnSync("npm", args, { cwd: home, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`lighthouse was not installed:\n${done.stderr}`);
  }
  const { resolve } = createRequire(join(home, "package.json"));
  const from = async (name: string) =>
    (await import(pathToFileURL(resolve(name)).href)) as Record<string, unknown>;
  const [{ default: lighthouse }, { launch }] = [await from("lighthouse"), await from("chrome-launcher")];
  return { lighthouse: lighthouse as Lighthouse, launch: launch as Launch };
}

function read({ categories, audits }: Result): Look {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const lost = ["accessibility", "best-practices", "seo"].flatMap((name) =>
    (categories[name]?.auditRefs ?? []).filter(
      ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
    ),
  );
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    cls: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
    lcp: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    lost: [...new Set(lost.map(({ id }) => id))],
  };
}

/** Looks at each page `runs` times, phones first: Lighthouse's own mobile preset, simulated slow 4G, CPU four times slower. */
export async function lookAt(urls: readonly string[], runs: number): Promise<Look[][]> {
  const { lighthouse, launch } = await fetched();
  const { executablePath, args, env } = await browserLaunch();
  const flags = [
    ...args.filter((flag) => flag !== "--headless"),
    "--headless=new",
    "--disable-dev-shm-usage",
  ];
  const looks: Look[][] = [];
  for (const url of urls) {
    const ofPage: Look[] = [];
    for (let run = 0; run < runs; run += 1) {
      const chrome = await launch({
        chromePath: executablePath,
        chromeFlags: flags,
        envVars: env,
        logLevel: "error",
      });
      try {
        const done = await lighthouse(url, { port: chrome.port, logLevel: "error", output: "json" });
        if (done === undefined) throw new Error(`lighthouse said nothing of ${url}`);
        ofPage.push(read(done.lhr));
      } finally {
        chrome.kill();
      }
    }
    looks.push(ofPage);
  }
  return looks;
}
