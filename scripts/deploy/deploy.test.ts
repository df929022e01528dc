import { beforeEach, describe, expect, test } from "vitest";
import { wranglerProblem } from "#scripts/check/commands.ts";
import { SECRET_NAMES } from "#scripts/secrets/catalogue.ts";
import { wishOf } from "./command-line.ts";
import { deploy, promote } from "./deploy.ts";
import { type Configured, configOf } from "./environments.ts";
import { tagOf } from "./versions.ts";
import type { DeployWish, World } from "./world.ts";

const OLD = "11111111-0000-4000-8000-000000000000";
const NEW = "22222222-0000-4000-8000-000000000000";
const COMMIT = "c0ffee0123456789c0ffee0123456789c0ffee01";

/** wrangler.toml's staging with every value filled in. */
function filled(): Configured {
  const text = JSON.stringify(configOf("staging"))
    .replaceAll(".example", ".test")
    .replaceAll("replace", "key")
    .replaceAll(/0{20,}(\d)/g, "5a1c00000000000000000000000000$1");
  return JSON.parse(text) as Configured;
}

/** What happened, in order: wrangler's commands, migrations, smoke tests. */
let happened: string[];
let said: string[];
let shares: { version_id: string; percentage: number }[];
let secrets: string[];

function world(change: Partial<World> = {}): World {
  return {
    wrangler: async (args) => {
      const command = args.join(" ");
      happened.push(command);
      // a flag that this wrangler does not know would stop a real deploy half-way
      expect(wranglerProblem(args)).toBeUndefined();
      const good = (stdout = "", events: Record<string, unknown>[] = []) => ({
        code: 0,
        stdout,
        text: stdout,
        events,
      });
      if (command.startsWith("secret list")) return good(JSON.stringify(secrets.map((name) => ({ name }))));
      if (command.startsWith("deployments status")) return good(JSON.stringify({ versions: shares }));
      if (command.startsWith("versions upload"))
        return good("", [{ type: "version-upload", version_id: NEW }]);
      if (command.startsWith("versions view"))
        return good(JSON.stringify({ annotations: { "workers/tag": tagOf(COMMIT) } }));
      return good();
    },
    commit: async () => ({ id: COMMIT, dirty: false }),
    build: async () => ({ config: filled(), file: "built.json", problems: [] }),
    databaseUrl: "postgres://strata_owner@localhost/x",
    pending: async () => ({ names: ["20261201000000_more.sql"], contracting: [] }),
    migrate: async () => {
      happened.push("migrate");
      return ["20261201000000_more.sql"];
    },
    smoke: async ({ version }) => void happened.push(`smoke ${version ?? "whichever"}`),
    say: (line) => said.push(line),
    ...change,
  };
}

const wish: DeployWish = {
  environment: "staging",
  dryRun: false,
  percentage: 10,
  atOnce: false,
  contract: false,
};
const changed = () =>
  happened.filter((each) => /^(?:migrate|versions (?:upload|deploy)|deploy |triggers)/.test(each));

beforeEach(() => {
  [happened, said, secrets] = [[], [], [...SECRET_NAMES]];
  shares = [{ version_id: OLD, percentage: 100 }];
});

describe("a deploy", () => {
  test("migrates, sends a version, tries it before anybody meets it, and stops at its share", async () => {
    await deploy(world(), wish);
    expect(happened.map((each) => each.replace(/ --name.*| --config.*/, ""))).toEqual([
      "secret list",
      "deployments status",
      "migrate",
      "versions upload",
      `versions deploy ${NEW}@0% ${OLD}@100%`,
      `smoke ${NEW}`,
      `versions deploy ${NEW}@10% ${OLD}@90%`,
    ]);
    expect(said.join("\n")).toContain(`--promote ${NEW}`);
    expect(said.join("\n")).toContain(
      `npx wrangler versions deploy ${OLD}@100% --name stratamake-staging --yes`,
    );
  });

  test("of a version that does not serve leaves everybody where they were", async () => {
    const broken = world({ smoke: async () => "/healthz answered 503" });
    await expect(deploy(broken, wish)).rejects.toThrow(/does not serve: \/healthz answered 503/);
    expect(changed().at(-1)).toBe(`versions deploy ${OLD}@100% --name stratamake-staging --yes`);
  });

  test.each<[string, Partial<World>, RegExp]>([
    [
      "from a tree that differs from its commit",
      { commit: async () => ({ id: COMMIT, dirty: true }) },
      /differs/,
    ],
    [
      "of a build that does not fit",
      { build: async () => ({ config: filled(), file: "x", problems: ["DB is not bound"] }) },
      /DB is not bound/,
    ],
    [
      "with values nobody filled in",
      { build: async () => ({ config: configOf("staging"), file: "x", problems: [] }) },
      /placeholders: .*vars.PUBLIC_ORIGIN/,
    ],
    ["without the owner's connection", { databaseUrl: undefined }, /DATABASE_URL/],
    [
      "that takes away what is in use",
      { pending: async () => ({ names: ["a.sql"], contracting: ["a.sql"] }) },
      /--contract/,
    ],
    [
      "whose migrations were changed",
      { pending: async () => Promise.reject(new Error("a.sql was changed")) },
      /changed/,
    ],
  ])("%s changes nothing", async (_, change, why) => {
    await expect(deploy(world(change), wish)).rejects.toThrow(why);
    expect(changed()).toEqual([]);
  });

  test("without a secret, or with one too many, changes nothing and names it", async () => {
    secrets = [...SECRET_NAMES.slice(1), "OLD_KEY"];
    await expect(deploy(world(), wish)).rejects.toThrow("S3_KEY_ID is missing, OLD_KEY is not used");
    expect(changed()).toEqual([]);
  });

  test("during a roll-out is refused before anything is changed", async () => {
    shares = [
      { version_id: OLD, percentage: 90 },
      { version_id: "3", percentage: 10 },
    ];
    await expect(deploy(world(), wish)).rejects.toThrow(/under way/);
    expect(changed()).toEqual([]);
  });

  test("as a dry run changes nothing and says what a real one would refuse", async () => {
    const dirty = world({ commit: async () => ({ id: COMMIT, dirty: true }) });
    await deploy(dirty, { ...wish, dryRun: true });
    expect(happened).toEqual(["versions upload --dry-run --config built.json"]);
    expect(said.join("\n")).toMatch(
      /would be refused: the tree differs[\s\S]*would apply 20261201000000_more.sql/,
    );
  });

  test("to all at once migrates first and sends domains, crons and classes with it", async () => {
    await deploy(world(), { ...wish, atOnce: true });
    expect(changed().map((each) => each.split(" ")[0])).toEqual(["migrate", "deploy"]);
  });
});

describe("the end of a roll-out", () => {
  beforeEach(() => {
    shares = [
      { version_id: OLD, percentage: 90 },
      { version_id: NEW, percentage: 10 },
    ];
  });

  test("gives everybody the new version, then its crons and domains", async () => {
    await promote(world(), wish, NEW);
    expect(changed()).toEqual([
      `versions deploy ${NEW}@100% --name stratamake-staging --yes`,
      "triggers deploy --config built.json",
    ]);
  });

  test("is refused from another commit, and for a version that nobody meets", async () => {
    const elsewhere = world({ commit: async () => ({ id: "beef".repeat(10), dirty: false }) });
    await expect(promote(elsewhere, wish, NEW)).rejects.toThrow(/check that commit out/);
    await expect(promote(world(), wish, "9")).rejects.toThrow(/not in the deployment/);
    expect(changed()).toEqual([]);
  });
});

test("what makes no sense is not guessed at", () => {
  expect(wishOf(["--env", "staging"])?.wish).toMatchObject({
    environment: "staging",
    percentage: 10,
    dryRun: false,
  });
  for (const args of [
    [],
    ["--env", "live"],
    ["--env", "staging", "--percentage", "0"],
    ["--env", "staging", "--percentage", "ten"],
    ["--env", "staging", "--secrets-file", "x"],
    ["--env", "staging", "--promote", NEW, "--dry-run"],
  ])
    expect(wishOf(args)).toBeUndefined();
});
