import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "#local/ports.ts";
import { lives, markOf, type ProcessMark } from "#local/processes.ts";
import { findBinaries } from "./binaries.ts";
import { endLeftover, makeCluster, startCluster } from "./cluster.ts";
import { type PostgresHandle, postgresAt, type RolePasswords } from "./handle.ts";
import { ensureRoles } from "./roles.ts";
import { type RunAs, runAs, type Way } from "./run-as.ts";

export type { PostgresAddress, PostgresHandle, Role, RolePasswords } from "./handle.ts";
export { cloneDatabase, createDatabase, dropDatabase, postgresAt, withConnection } from "./handle.ts";
export { removeOutside } from "./run-as.ts";

/** What to start. */
export interface PostgresOptions {
  /** Folder of the cluster; made when missing. One running PostgreSQL a folder. */
  dir: string;
  /** Default: any free port. A function is asked once what a killed parent left on the folder has been ended. */
  port?: number | (() => Promise<number>);
  /** Trade durability for speed. */
  tests?: boolean;
  /** Default: random ones, kept in the folder. */
  passwords?: RolePasswords;
  /** For tests of the launcher: start in this way and no other. */
  way?: Way;
}

/** A PostgreSQL that this process started. */
export interface RunningPostgres extends PostgresHandle {
  way: Way;
  pid: number;
  stop(): Promise<void>;
}

interface Keys extends RolePasswords {
  postgres: string;
}

function keysIn(home: string): Keys {
  const file = path.join(home, "passwords.json");
  if (!existsSync(file)) {
    const word = (): string => randomBytes(18).toString("base64url");
    const keys: Keys = { postgres: word(), strata_owner: word(), strata_app: word(), strata_read: word() };
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8")) as Keys;
}

/** One owner a folder: a second start beside a living first would end the first one's PostgreSQL. */
function claim(run: RunAs): () => void {
  const file = path.join(run.home, "owner.json");
  if (existsSync(file)) {
    const owner = JSON.parse(readFileSync(file, "utf8")) as ProcessMark;
    if (lives(owner)) throw new Error(`PostgreSQL in ${run.home} is in use by process ${owner.pid}`);
  }
  writeFileSync(file, JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/**
 * Starts PostgreSQL 18 on 127.0.0.1 (no unix socket) with the three roles in it; works as root, also inside a private
 * folder. What a killed parent left running on the same folder is ended first.
 * @throws when the folder is in use by a living process, or PostgreSQL does not start (with the end of its log)
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const run = runAs(findBinaries(), path.resolve(options.dir), options.way);
  const release = claim(run);
  try {
    await endLeftover(run);
    const keys = keysIn(run.home);
    makeCluster(run, keys.postgres);
    const port = typeof options.port === "number" ? options.port : await (options.port ?? freePort)();
    const cluster = await startCluster(run, port, { tests: options.tests ?? false });
    const handle = postgresAt({ port, passwords: { ...keys, ...options.passwords } });
    await ensureRoles(handle.superuserUrl, handle.passwords);
    const stop = async (): Promise<void> => {
      await cluster.stop();
      release();
    };
    return { ...handle, way: run.way, pid: cluster.mark.pid, stop };
  } catch (error) {
    release();
    throw error;
  }
}
