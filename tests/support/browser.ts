import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRoot } from "#scripts/lib/paths.mjs";

/** How to start the browser that comes as an npm package. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * Unpacks the packaged Chromium once, with the few system libraries and fonts a bare machine lacks, into the cache of
 * node_modules. The package itself unpacks to one shared folder and takes a half-written file for a whole one; so it is
 * told another folder, which gets its name only when it is complete.
 */
async function unpacked(): Promise<string> {
  const packaged = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const bin = join(packaged, "bin");
  const { version } = JSON.parse(readFileSync(join(packaged, "package.json"), "utf8")) as { version: string };
  const home = inRoot("node_modules", ".cache", `chromium-${version}`);
  if (existsSync(home)) return home;
  const half = `${home}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const { inflate } = await import("@sparticuz/chromium");
  const before = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    for (const part of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"])
      await inflate(join(bin, part));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(half, home);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // another process was quicker: its folder is as good
  }
  return home;
}

/**
 * The browser for e2e tests, screenshots and audits: `chromium.launch(await browserLaunch())` of Playwright.
 * Linux x64; elsewhere CHROMIUM names an installed Chromium or Chrome.
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined),
  );
  const own = process.env.CHROMIUM;
  if (own !== undefined) return { executablePath: own, args: flags, env: inherited };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `no packaged browser for ${process.platform}-${process.arch}: set CHROMIUM to one of yours`,
    );
  }
  const home = await unpacked();
  const env = {
    ...inherited,
    LD_LIBRARY_PATH: join(home, "al2023", "lib"),
    FONTCONFIG_PATH: join(home, "fonts"),
  };
  return { executablePath: join(home, "chromium"), args: flags, env };
}
