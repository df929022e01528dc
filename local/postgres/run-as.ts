import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { type Binaries, binariesIn } from "./binaries.ts";

/** How PostgreSQL is started when it must not be root. */
export type Way = "self" | "unshare" | "nobody";

/** A command line and where its files lie. */
export interface RunAs {
  way: Way;
  binaries: Binaries;
  /** Folder that holds the cluster, its log and its keys; it exists. */
  home: string;
  /** The command and its first arguments for one of the binaries. */
  command(binary: string): { file: string; args: string[] };
  /** uid and gid for spawn, where the way needs them. */
  ids: { uid: number; gid: number } | Record<string, never>;
}

const NOBODY = 65534;
const UNSHARE = ["--user", "--map-user=1000", "--map-group=1000"];

function unshareWorks(): boolean {
  return spawnSync("unshare", [...UNSHARE, "true"]).status === 0;
}

/**
 * PostgreSQL refuses to run as root. Root in its own user namespace is somebody else to PostgreSQL and still root to
 * the file system, so this works inside a private (0700) folder, where another uid could not even enter. Where
 * namespaces are forbidden, binaries and data move to /var/tmp and run as nobody.
 * @param dir the folder wished for
 * @param way for tests: this way and no other
 */
export function runAs(binaries: Binaries, dir: string, way?: Way): RunAs {
  const root = process.getuid?.() === 0;
  const chosen = way ?? (root ? (unshareWorks() ? "unshare" : "nobody") : "self");
  if (chosen === "nobody") return asNobody(binaries, dir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return {
    way: chosen,
    binaries,
    home: dir,
    ids: {},
    command: (file) =>
      chosen === "self" ? { file, args: [] } : { file: "unshare", args: [...UNSHARE, file] },
  };
}

function asNobody(binaries: Binaries, dir: string): RunAs {
  const hash = createHash("sha256").update(path.resolve(dir)).digest("hex").slice(0, 16);
  const outside = `/var/tmp/stratamake-${hash}`;
  const native = path.join(outside, "native");
  const home = path.join(outside, "home");
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  if (!existsSync(native)) {
    const half = `${native}.${process.pid}`;
    cpSync(binaries.native, half, { recursive: true, verbatimSymlinks: true });
    // An install under umask 077 leaves files that only their owner reads.
    spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, half]);
    renameSync(half, native);
  }
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chmodSync(outside, 0o711);
  chownSync(home, NOBODY, NOBODY);
  return {
    way: "nobody",
    binaries: binariesIn(native),
    home,
    ids: { uid: NOBODY, gid: NOBODY },
    command: (file) => ({ file, args: [] }),
  };
}

/** Removes what `nobody` left in /var/tmp for this folder (tests). */
export function removeOutside(dir: string): void {
  const hash = createHash("sha256").update(path.resolve(dir)).digest("hex").slice(0, 16);
  rmSync(`/var/tmp/stratamake-${hash}`, { recursive: true, force: true });
}
