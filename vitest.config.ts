import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { postgresAt } from "./local/postgres/index.ts";
import type { TestPostgres } from "./tests/support/announced.ts";

// Which tests run where goes by name: *.test.ts pure · *.pg.test.ts real PostgreSQL, a database a file · *.workerd.test.ts
// inside workerd · *.stack.test.ts parts of the local stack · tests/contract and tests/journeys: Node driving the launcher.
const rooms = "{contracts,engine,worker,web,local,scripts,bench}";
const roomsAndTests = "{contracts,engine,worker,web,local,scripts,bench,tests}";
const outside = ["**/node_modules/**", "build/**", ".local/**", "tests/canary/**", "tests/e2e/**"];
const [postgresSetup, buildSetup, artworkSetup] = [
  "./tests/support/postgres-setup.ts",
  "./tests/support/build-setup.ts",
  "./tests/support/artwork-setup.ts",
];
const needsPostgres = { globalSetup: [artworkSetup, postgresSetup] };
const needsBuild = { globalSetup: [buildSetup, postgresSetup] };
const shared = { exclude: outside, environment: "node" as const, setupFiles: ["./tests/support/strict.ts"] };

const inWorkerd = cloudflareTest(({ inject }) => {
  const address = inject<TestPostgres>("postgres");
  const { url } = postgresAt(address);
  return {
    main: "./tests/support/workerd-entry.ts",
    wrangler: { configPath: "./wrangler.toml" },
    miniflare: {
      assets: { directory: "./public", binding: "ASSETS" },
      hyperdrives: {
        DB: url("strata_app", address.workerd),
        DB_CACHED: url("strata_read", address.workerd),
      },
    },
  };
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          globalSetup: [artworkSetup],
          name: "pure",
          include: [`${rooms}/**/*.test.{ts,tsx}`, "tests/support/**/*.test.ts"],
          exclude: [...outside, "**/*.{pg,workerd,stack}.test.{ts,tsx}"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...shared,
          ...needsPostgres,
          name: "pg",
          include: [`${roomsAndTests}/**/*.pg.test.ts`],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          ...needsPostgres,
          name: "stack",
          include: [`${roomsAndTests}/**/*.stack.test.ts`],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [inWorkerd],
        test: {
          ...needsPostgres,
          name: "workerd",
          include: [`${rooms}/**/*.workerd.test.ts`],
          exclude: outside,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // the Workers plugin cannot read modules from Vitest's file cache
          fsModuleCache: false,
        },
      },
      {
        test: {
          ...shared,
          ...needsBuild,
          name: "contract",
          include: ["tests/contract/**/*.test.ts"],
          // those over a bare database run once, with the others of that kind
          exclude: [...outside, "**/*.pg.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          ...shared,
          ...needsBuild,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
