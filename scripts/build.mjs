// @ts-check
// `npm run build [-- --force]`: makes build/ (the Worker and what browsers load), public/art and public/styles, each only when what it
// is made of has changed. Needs the pinned Node; imported by start.mjs, test.mjs and the deploy as `build()`.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { inRoot, root } from "./lib/paths.mjs";
import { continueUnderPinnedNode, toolEnvironment } from "./lib/pinned-node.mjs";

/**
 * One step: what it is made of, what it makes, and how.
 * @typedef {{ name: string, sources: string[], product: string, command: string[], env?: Record<string, string> }} Step
 */

/** @type {Step} */
const artwork = {
  name: "artwork",
  sources: [
    ...["scripts/art.ts", "scripts/art", "engine/art/bodies.ts", "engine/art/own.ts"],
    ...["tests/support/engine-host.ts", "package-lock.json"],
  ],
  product: "public/art",
  command: ["node", "scripts/art.ts"],
};

/** One small picture of each style for the studio's choice. @type {Step} */
const previews = {
  name: "previews of styles",
  sources: [
    ...["scripts/previews.ts", "contracts/strata.ts", "engine"],
    ...["tests/support/engine-host.ts", "package-lock.json"],
  ],
  product: "public/styles",
  command: ["node", "scripts/previews.ts"],
};

/** @typedef {import("./deploy/environments.ts").EnvironmentName} EnvironmentName */

/**
 * Where the build of an environment lies. Production's is what `npm start` and the tests run, with other variables.
 * @param {EnvironmentName} environment
 */
export const buildDirectoryOf = (environment) =>
  environment === "production" ? "build" : `.local/deploy/${environment}`;

/** @param {EnvironmentName} environment @returns {Step} */
const product = (environment) => ({
  name: environment === "production" ? "Worker and pages" : `Worker and pages of ${environment}`,
  sources: [
    ...["contracts", "engine", "worker", "web", "public"],
    ...["package.json", "package-lock.json", "tsconfig.base.json", "tsconfig.json"],
    ...["vite.config.ts", "react-router.config.ts", "wrangler.toml", "scripts/build.mjs"],
  ],
  product: `${buildDirectoryOf(environment)}/server/wrangler.json`,
  command: ["react-router", "build"],
  env: {
    NODE_ENV: "production",
    // wrangler.toml has production at its top level, which has no name
    CLOUDFLARE_ENV: environment === "production" ? "" : environment,
    STRATAMAKE_BUILD_DIRECTORY: buildDirectoryOf(environment),
  },
});

/** Nothing of these reaches a product. */
const IGNORED = /\.test\.tsx?$|\.md$|(^|\/)\.[^/]*$/;

/** @param {string} path @returns {string[]} every file under it, or itself */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {Step} step @returns {string} a hash over names and contents of its sources */
function hashOf(step) {
  const hash = createHash("sha256").update(JSON.stringify(step.command));
  const files = step.sources.flatMap((source) => filesUnder(inRoot(source)));
  for (const file of files.map((each) => relative(root, each)).sort()) {
    if (IGNORED.test(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {Step} step */
const stampOf = (step) => inRoot(".local", "built", step.name.replaceAll(" ", "-"));

/** @param {Step} step */
function isCurrent(step) {
  const stamp = stampOf(step);
  return (
    existsSync(inRoot(step.product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hashOf(step)
  );
}

/** @param {Step} step @param {boolean} quiet say its words only when it fails */
function run(step, quiet) {
  const started = performance.now();
  console.log(`Building: ${step.name} …`);
  const hash = hashOf(step); // before: what is edited meanwhile may not be in the product
  const [command = "", ...args] = step.command;
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...toolEnvironment(), ...step.env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    encoding: "utf8",
  });
  if (done.status !== 0) {
    if (quiet) console.error(`${done.stdout?.slice(-1500) ?? ""}\n${done.stderr ?? ""}`);
    throw new Error(
      `the build failed: ${step.command.join(" ")} (${done.error?.message ?? done.status ?? done.signal})`,
    );
  }
  const stamp = stampOf(step);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  console.log(`Built: ${step.name}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Brings public/art, public/styles and the build of an environment (production's unless told) up to date; throws when a step fails.
 * @param {{ force?: boolean, quiet?: boolean, only?: readonly string[], environment?: EnvironmentName }} [options] `only`: these
 *   steps and no other
 * @returns {{ built: string[] }} names of the steps that ran
 */
export function build({ force = false, quiet = false, only, environment = "production" } = {}) {
  const built = [];
  for (const step of [artwork, previews, product(environment)]) {
    if ((only && !only.includes(step.name)) || (!force && isCurrent(step))) continue;
    run(step, quiet);
    built.push(step.name);
  }
  return { built };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  continueUnderPinnedNode();
  try {
    const { built } = build({ force: process.argv.includes("--force") });
    if (built.length === 0) console.log("The build is up to date.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
