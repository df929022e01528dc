// @ts-check
// Is what stands in node_modules what the lock says? Asked of the two lock files themselves, so that an install by hand
// counts and no marker can lie. Plain JavaScript for Node ≥ 20, no dependency.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { inRoot, root } from "./paths.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean, peer?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry & { dependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }> }} Lock
 */

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * What package.json asks for and what the lock says it asks for, compared.
 * @returns {string[]} names of the fields that differ
 */
export function lockFieldsThatDiffer() {
  const manifest = readJson(inRoot("package.json"));
  /** @type {Lock} */
  const lock = readJson(inRoot("package-lock.json"));
  const locked = lock.packages[""] ?? {};
  const sorted = (/** @type {Record<string, string> | undefined} */ map) =>
    JSON.stringify(Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return /** @type {const} */ (["dependencies", "devDependencies", "optionalDependencies"]).filter(
    (field) => sorted(manifest[field]) !== sorted(locked[field]),
  );
}

/**
 * Packages of the lock that node_modules lacks or holds at another version. Optional ones (other platforms) may lack.
 * @returns {string[]} one sentence each; empty = the install is current
 */
export function installDifferences() {
  const hidden = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return ["nothing is installed"];
  /** @type {Lock} */
  const lock = readJson(inRoot("package-lock.json"));
  /** @type {Lock} */
  const installed = readJson(hidden);
  const differences = lockFieldsThatDiffer().map((field) => `package.json and the lock differ in ${field}`);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "" || entry.link) continue;
    const found = installed.packages[path]?.version;
    if (found === entry.version) continue;
    if (found === undefined && (entry.optional || entry.devOptional || entry.peer)) continue;
    differences.push(`${path}: ${found ?? "missing"} instead of ${entry.version}`);
  }
  return differences;
}

/** Installs when node_modules is not what the lock says. Throws when npm fails. */
export function ensureInstalled() {
  const differences = installDifferences();
  if (differences.length === 0) return;
  console.log(
    `installing: ${differences[0]}${differences.length > 1 ? ` (and ${differences.length - 1} more)` : ""}`,
  );
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
  });
  if (npm.status !== 0) throw new Error(`npm install ended with ${npm.status ?? npm.signal}`);
}
