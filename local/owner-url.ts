import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readSecrets } from "#local/secrets.ts";
import { stateDir } from "#local/state-dir.ts";

/**
 * Where scripts find the database as its owner: DATABASE_URL, or the local stack of this clone while it runs.
 * @throws when there is neither
 */
export function ownerUrl(): string {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const state = stateDir();
  const ports = path.join(state, "ports.json");
  if (!existsSync(ports)) {
    throw new Error("DATABASE_URL is missing and no local stack runs: npm start, or name the database.");
  }
  const { postgres } = JSON.parse(readFileSync(ports, "utf8")) as { postgres: number };
  const password = readSecrets(path.join(state, "secrets.json")).database.strata_owner;
  return `postgres://strata_owner:${password}@127.0.0.1:${postgres}/stratamake`;
}
