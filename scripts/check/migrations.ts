import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { inRoot, root } from "#scripts/lib/paths.mjs";
import { startTestPostgres } from "#tests/support/test-postgres.ts";
import { tool } from "./tools.ts";
import type { Check } from "./types.ts";

/** An empty PostgreSQL takes every migration in order, under the same roles as in production. */
async function emptyDatabaseMigrates(): Promise<string[]> {
  try {
    const { stop } = await startTestPostgres();
    await stop();
    return [];
  } catch (error) {
    return [`an empty database does not migrate: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What drizzle-kit would still write for the tables in the code, asked of a copy so that nothing is left behind. */
async function tablesWithoutMigration(): Promise<string[]> {
  const copy = await mkdtemp(inRoot("node_modules", ".cache", "migrations-"));
  try {
    await cp(inRoot("migrations"), join(copy, "out"), { recursive: true });
    const config = join(copy, "drizzle.config.ts");
    const out = relative(root, join(copy, "out"));
    const base = inRoot("drizzle.config.ts");
    await writeFile(
      config,
      `import base from ${JSON.stringify(base)};\nexport default { ...base, out: "${out}" };\n`,
    );
    const before = new Set(await readdir(join(copy, "out")));
    const said = await tool("drizzle-kit", ["generate", "--config", relative(root, config)]);
    if (/require a TTY/.test(said.text))
      return ["tables were renamed or removed without a migration: npx drizzle-kit generate"];
    if (said.code !== 0) return [said.text.slice(0, 2000)];
    const fresh = (await readdir(join(copy, "out"))).filter((name) => !before.has(name));
    if (fresh.length > 0)
      return ["tables changed without a migration: npx drizzle-kit generate", said.text.slice(-400)];
    return /nothing to migrate/.test(said.text)
      ? []
      : [`drizzle-kit said something else: ${said.text.slice(0, 800)}`];
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** The shipped SQL makes the database that the code believes in. */
export const migrations: Check = {
  name: "migrations",
  promise: "an empty PostgreSQL 18 migrates; the tables in the code ask for nothing more",
  async run() {
    return [...(await tablesWithoutMigration()), ...(await emptyDatabaseMigrates())];
  },
};
