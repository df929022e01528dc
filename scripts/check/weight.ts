import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { inRoot } from "#scripts/lib/paths.mjs";
import type { Check } from "./types.ts";

/** Bytes that one page may bring, gz but for fonts, which are compressed in themselves. */
export const LIMITS = { js: 150_000, ours: 38_000, css: 20_000, fonts: 130_000 };

/** Chunks of React and React Router, as Rollup names them: what an empty page would load too. */
const FRAMEWORK = new Set([
  "entry.client",
  "components",
  "errorBoundaries",
  "jsx-runtime",
  "rolldown-runtime",
  "lib",
]);
/** What must never come with a page: drawing in the browser, and the engine, which is WebAssembly and what feeds it. */
const HEAVY = /getContext\(["'`]webgl|WebGLRenderer|WebAssembly\.|\.wasm\b/;
/** Outside of latin a font comes only when a page has such letters. */
const FIRST_FONT = /-latin-wght-normal-[^/]*\.woff2$/;

/** What the first view of one page loads. */
export interface PageWeight {
  /** Its file under web/, e.g. routes/public/explore. */
  readonly route: string;
  readonly js: number;
  /** The part that is not framework. */
  readonly ours: number;
  readonly css: number;
  /** Scripts that hold what no page may bring. */
  readonly heavy: readonly string[];
}

interface Loaded {
  readonly module: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
interface Manifest {
  readonly entry: Loaded;
  readonly routes: Readonly<
    Record<string, Loaded & { readonly parentId?: string; readonly hasDefaultExport: boolean }>
  >;
}

/** React Router's own list of what each route loads. @throws when the build has none */
async function manifestOf(client: string): Promise<Manifest> {
  const folder = join(client, "_build");
  const file = (await readdir(folder)).find((name) => /^manifest-.*\.js$/.test(name));
  if (file === undefined) throw new Error(`${folder} holds no manifest`);
  const text = await readFile(join(folder, file), "utf8");
  return JSON.parse(text.slice(text.indexOf("=") + 1).replace(/;\s*$/, "")) as Manifest;
}

const nameOf = (path: string) => basename(path).replace(/-[\w-]{8}\.\w+$/, "");
const isFramework = (path: string) => FRAMEWORK.has(nameOf(path));

/**
 * The first view of each page of a build, heaviest first.
 * @param client the folder that browsers load from, absolute
 */
export async function pageWeights(client: string): Promise<PageWeight[]> {
  const { entry, routes } = await manifestOf(client);
  const known = new Map<string, { gz: number; heavy: boolean }>();
  const weigh = async (path: string) => {
    const seen = known.get(path);
    if (seen !== undefined) return seen;
    const bytes = await readFile(join(client, path));
    const weighed = {
      gz: gzipSync(bytes).length,
      heavy: path.endsWith(".js") && HEAVY.test(bytes.toString()),
    };
    known.set(path, weighed);
    return weighed;
  };
  const sum = async (paths: readonly string[]) => {
    const all = await Promise.all(paths.map(weigh));
    return all.reduce((total, { gz }) => total + gz, 0);
  };
  const pages = Object.entries(routes).filter(([id, route]) => id !== "root" && route.hasDefaultExport);
  const weights = pages.map(async ([route, own]): Promise<PageWeight> => {
    const parts = [entry, routes["root"], own].filter((part) => part !== undefined);
    const scripts = [...new Set(parts.flatMap((part) => [part.module, ...(part.imports ?? [])]))];
    const styles = [...new Set(parts.flatMap((part) => part.css ?? []))];
    const heavy = (await Promise.all(scripts.map(weigh))).flatMap((each, i) =>
      each.heavy ? [scripts[i] ?? ""] : [],
    );
    const ours = await sum(scripts.filter((path) => !isFramework(path)));
    return { route, js: await sum(scripts), ours, css: await sum(styles), heavy };
  });
  return (await Promise.all(weights)).sort((a, b) => b.js - a.js);
}

/** Bytes of the fonts that a page in English loads. */
export async function firstFonts(client: string): Promise<number> {
  const folder = join(client, "_build");
  const files = (await readdir(folder)).filter((name) => FIRST_FONT.test(name));
  const sizes = await Promise.all(files.map(async (name) => (await readFile(join(folder, name))).length));
  return sizes.reduce((total, size) => total + size, 0);
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Every page that outgrows a limit, as a line. */
export async function weightProblems(client: string): Promise<string[]> {
  if (!existsSync(join(client, "_build"))) return ["there is no build: run npm run build first"];
  const pages = await pageWeights(client);
  const over = pages.flatMap((page) => [
    ...(["js", "ours", "css"] as const).flatMap((part) =>
      page[part] > LIMITS[part]
        ? [`web/${page.route}: ${part} ${kB(page[part])} gz of ${kB(LIMITS[part])}`]
        : [],
    ),
    ...page.heavy.map((path) => `web/${page.route}: ${path} brings an engine or WebGL to its first view`),
  ]);
  const fonts = await firstFonts(client);
  if (fonts > LIMITS.fonts) over.push(`fonts: ${kB(fonts)} of ${kB(LIMITS.fonts)}`);
  const framework = Math.min(...pages.map(({ js, ours }) => js - ours));
  // with other names of chunks all would count as ours, or nothing
  if (fonts === 0 || pages.length < 10 || framework < 90_000 || framework > 125_000)
    over.push(
      `${pages.length} pages, ${kB(framework)} of framework, ${kB(fonts)} of fonts: the build was not read`,
    );
  return over;
}

/** No page outgrows what its first view may weigh. Needs a build. */
export const weight: Check = {
  name: "weight",
  promise:
    "no page brings more than 150 kB of scripts (38 of ours) and 20 kB of styles, gz, and none an engine",
  onlyByName: true,
  run: () => weightProblems(inRoot("build", "client")),
};
