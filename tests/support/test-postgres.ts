import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  cloneDatabase,
  createDatabase,
  dropDatabase,
  type PostgresAddress,
  postgresAt,
  startPostgres,
  withConnection,
} from "#local/postgres/index.ts";
import { lives, markOf, type ProcessMark } from "#local/processes.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { migrate } from "#scripts/migrate.ts";
import type { TestPostgres } from "./announced.ts";

const slots = 16;

/** Takes a folder that no living run uses, so that two runs at once never share a PostgreSQL, and keeps it for the next. */
function takeSlot(): { dir: string; release(): void } {
  const base = inRoot(".local", "tests");
  mkdirSync(base, { recursive: true, mode: 0o700 });
  for (let slot = 0; slot < slots; slot += 1) {
    const file = join(base, `postgres-${slot}.owner`);
    const mine = JSON.stringify(markOf(process.pid));
    for (const attempt of [1, 2]) {
      try {
        writeFileSync(file, mine, { flag: "wx" });
        return { dir: join(base, `postgres-${slot}`), release: () => rmSync(file, { force: true }) };
      } catch {
        if (attempt === 2 || !abandoned(file)) break;
        rmSync(file, { force: true });
      }
    }
  }
  throw new Error(`${slots} test runs are under way: ${base} has no free place`);
}

function abandoned(ownerFile: string): boolean {
  try {
    return !lives(JSON.parse(readFileSync(ownerFile, "utf8")) as ProcessMark);
  } catch {
    return false; // being written or just removed
  }
}

/** Named after what it was made of: other migrations, another template. */
function templateName(): string {
  const hash = createHash("sha256");
  const dir = inRoot("migrations");
  for (const name of readdirSync(dir)
    .filter((each) => each.endsWith(".sql"))
    .sort()) {
    hash.update(name).update(readFileSync(join(dir, name)));
  }
  return `template_${hash.digest("hex").slice(0, 16)}`;
}

/** Makes the template from the shipped migrations, or takes the one that an earlier run made of the same files. */
async function makeTemplate(address: PostgresAddress): Promise<string> {
  const { superuserUrl, url } = postgresAt(address);
  const template = templateName();
  const there = await withConnection(
    superuserUrl,
    (sql) => sql<{ datname: string }[]>`select datname from pg_database`,
  );
  const names = there.map((row) => row.datname);
  for (const name of names.filter((each) => /^t_|^half_|^template_/.test(each) && each !== template)) {
    await dropDatabase(superuserUrl, name);
  }
  if (names.includes(template)) return template;
  const half = `half_${randomBytes(6).toString("hex")}`;
  await createDatabase(superuserUrl, half);
  await migrate(url("strata_owner", half));
  await cloneDatabase(superuserUrl, half, template);
  await dropDatabase(superuserUrl, half);
  return template;
}

/**
 * Starts a PostgreSQL for tests (no durability) with a migrated template database in it.
 * @returns its address, and `stop`
 * @throws when it does not start or a migration fails, with the reason
 */
export async function startTestPostgres(): Promise<{ postgres: TestPostgres; stop(): Promise<void> }> {
  const slot = takeSlot();
  try {
    const running = await startPostgres({ dir: slot.dir, tests: true });
    const stop = async (): Promise<void> => {
      await running.stop();
      slot.release();
    };
    try {
      const { port, passwords } = running;
      const template = await makeTemplate(running);
      const workerd = `t_workerd_${randomBytes(6).toString("hex")}`;
      await running.cloneDatabase(template, workerd);
      return { postgres: { port, passwords, template, workerd }, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    slot.release();
    throw error;
  }
}
