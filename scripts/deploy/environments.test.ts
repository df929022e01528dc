import { describe, expect, test } from "vitest";
import { bindingProblems, builtProblems, environmentProblems } from "./compare.ts";
import { bindingsOf, type Configured, configOf, placeholdersIn } from "./environments.ts";

const production = () => configOf("production");
const staging = () => configOf("staging");
const inCode = new Set(bindingsOf(production()).keys());
/** Changes a copy. */
function but(config: Configured, change: (copy: Configured) => void): Configured {
  const copy = structuredClone(config);
  change(copy);
  return copy;
}

describe("an environment of wrangler.toml", () => {
  test("as it stands binds what the code names, and shares nothing with production", () => {
    expect(bindingProblems(inCode, staging())).toEqual([]);
    expect(environmentProblems(production(), staging())).toEqual([]);
  });

  test("that forgot a binding, or binds one more, is named", () => {
    const without = but(staging(), (copy) => copy.hyperdrive.pop());
    expect(bindingProblems(inCode, without)).toEqual([expect.stringContaining("DB_CACHED")]);
    expect(environmentProblems(production(), without)).toEqual([expect.stringContaining("DB_CACHED")]);
    expect(bindingProblems(new Set([...inCode].slice(1)), staging())).toHaveLength(1);
  });

  test.each<[string, (copy: Configured) => void]>([
    ["S3_BASE is production's", (copy) => (copy.vars["S3_BASE"] = production().vars["S3_BASE"] ?? "")],
    [
      "hyperdrive DB is production's",
      (copy) => Object.assign(copy.hyperdrive[0] ?? {}, { id: production().hyperdrive[0]?.id }),
    ],
    [
      "queue JOBS is production's",
      (copy) => Object.assign(copy.queues.producers?.[0] ?? {}, { queue: "jobs" }),
    ],
    [
      "ratelimit FLOOD is production's",
      (copy) => Object.assign(copy.ratelimits?.[0] ?? {}, { namespace_id: "1001" }),
    ],
    ["crons differ from production's", (copy) => copy.triggers.crons?.pop()],
    ["names of vars differ from production's", (copy) => delete copy.vars["SES_REGION"]],
    [
      "queue consumers differ from production's",
      (copy) => Object.assign(copy.queues.consumers?.[1] ?? {}, { max_batch_size: 10 }),
    ],
  ])("is refused: %s", (problem, change) => {
    expect(environmentProblems(production(), but(staging(), change))).toContain(problem);
  });

  test("whose queue throws messages away, or whose dead letters nobody reads, is refused", () => {
    const forgetful = but(staging(), (copy) => delete copy.queues.consumers?.[0]?.dead_letter_queue);
    expect(bindingProblems(inCode, forgetful)).toEqual([
      expect.stringContaining("staging-jobs has no consumer"),
    ]);
    const unread = but(staging(), (copy) => copy.queues.consumers?.pop());
    expect(bindingProblems(inCode, unread)).toEqual(["nobody reads staging-mail-dlq"]);
  });

  test("that answers on another host than its own two is refused", () => {
    const open = but(staging(), (copy) => (copy.workers_dev = true));
    expect(bindingProblems(inCode, open)).toEqual([expect.stringContaining("workers_dev")]);
    const lost = but(staging(), (copy) => copy.routes?.pop());
    expect(bindingProblems(inCode, lost)).toEqual([expect.stringContaining("custom domains are")]);
  });
});

describe("a build", () => {
  test("of another environment than the one asked for is refused by its name and its things", () => {
    const problems = builtProblems(staging(), production());
    expect(problems).toContain("it is called stratamake, not stratamake-staging");
    expect(problems).toEqual(expect.arrayContaining(["PUBLIC_ORIGIN differs", "queue MAIL differs"]));
    expect(builtProblems(staging(), staging())).toEqual([]);
  });
});

test("values that nobody has filled in are found where they stand, and only those", () => {
  const values = {
    configPath: "/somewhere.example/wrangler.toml",
    vars: {
      PUBLIC_ORIGIN: "https://stratamake.example",
      KEY: "0x4AAAAAAAreplace",
      S3_REGION: "eu-central-1",
    },
    hyperdrive: [{ id: "00000000000000000000000000000001" }, { id: "5a1c0000000000000000000000000001" }],
    routes: [{ pattern: "stratamake.example" }, { pattern: "stratamake.com" }],
  };
  expect(placeholdersIn(values)).toEqual([
    "vars.PUBLIC_ORIGIN",
    "vars.KEY",
    "hyperdrive.0.id",
    "routes.0.pattern",
  ]);
});
