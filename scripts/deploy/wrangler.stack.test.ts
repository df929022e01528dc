import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { tool } from "#scripts/check/tools.ts";
import { inRoot, root } from "#scripts/lib/paths.mjs";
import { SECRET_NAMES } from "#scripts/secrets/catalogue.ts";
import { openTestDatabase } from "#tests/support/pg.ts";
import { runWrangler } from "./wrangler.ts";

const home = mkdtempSync(path.join(tmpdir(), "deploy-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A command that stands in for wrangler: says these secrets. */
function standIn(names: string[], code = 0): string {
  const file = path.join(home, `wrangler-${names.length}-${code}`);
  const list = JSON.stringify(names.map((name) => ({ name, type: "secret_text" })));
  writeFileSync(file, `#!/bin/sh\necho '${list}'\necho "$@" >> ${home}/asked\nexit ${code}\n`);
  chmodSync(file, 0o755);
  return file;
}

function run(script: string, args: string[], env: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [inRoot("scripts", script), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: done.status, text: `${done.stdout}${done.stderr}` };
}

test("a dry run proves the build, says what is pending, changes nothing, and needs no network", async () => {
  expect(inject("postgres")).toBeDefined();
  const database = await openTestDatabase();
  try {
    const { code, text } = run("deploy.mjs", ["--env", "staging", "--dry-run"], {
      DATABASE_URL: database.url("strata_owner"),
    });
    expect(text).toMatch(/✓ built commit [0-9a-f]{12} as stratamake-staging, with all its bindings/);
    expect(text).toMatch(/would be refused: wrangler.toml still holds placeholders: .*vars\.PUBLIC_ORIGIN/);
    expect(text).toMatch(
      /✓ the database is up to date[\s\S]*✓ wrangler versions upload takes it[\s\S]*nothing was changed/,
    );
    expect(code).toBe(0);
  } finally {
    await database.close();
  }
}, 240_000);

test("npm run secrets -- check names what a Worker lacks and what it has too many, and asks by the Worker's name", async () => {
  const all = run("secrets.mjs", ["check", "--env", "staging"], {
    STRATAMAKE_WRANGLER: standIn([...SECRET_NAMES]),
  });
  expect(all).toEqual({
    code: 0,
    text: expect.stringContaining(`all ${SECRET_NAMES.length} secrets are there`),
  });
  const less = standIn([...SECRET_NAMES.slice(2), "FORGOTTEN"]);
  const some = run("secrets.mjs", ["check", "--env", "production"], { STRATAMAKE_WRANGLER: less });
  expect(some.code).toBe(1);
  expect(some.text.trim().split("\n")).toEqual([
    "production: S3_KEY_ID is missing",
    "production: S3_SECRET is missing",
    "production: FORGOTTEN is not used by the Worker",
  ]);
  expect((await tool("cat", [`${home}/asked`])).stdout).toContain("secret list --name stratamake-staging");
});

test("npm run secrets -- check fails when wrangler cannot be asked", () => {
  const silent = run("secrets.mjs", ["check", "--env", "staging"], { STRATAMAKE_WRANGLER: standIn([], 1) });
  expect(silent).toMatchObject({ code: 1, text: expect.stringContaining("could not list") });
});

test("wrangler's events are read from the file that it writes for programs", async () => {
  const file = path.join(home, "events");
  writeFileSync(
    file,
    '#!/bin/sh\necho \'{"type":"version-upload","version_id":"v"}\' > $WRANGLER_OUTPUT_FILE_PATH\n',
  );
  chmodSync(file, 0o755);
  expect((await runWrangler(["versions", "upload"], file)).events).toEqual([
    { type: "version-upload", version_id: "v" },
  ]);
});
