import { expect, test } from "vitest";
import { packageProblems } from "./dependencies.ts";
import type { Finding } from "./knip.ts";

const found = (kind: Finding["kind"], name: string): Finding => ({ kind, name, file: "a.ts", line: 1 });

test("a package that nobody uses is named, unless it waits for its issue, and then until it is used", () => {
  expect(
    packageProblems([found("dependencies", "later"), found("devDependencies", "lost")], { later: "issue 9" }),
  ).toEqual(["lost: nobody uses it"]);
  expect(packageProblems([], { later: "issue 9" })).toEqual([expect.stringContaining("later: it is used")]);
});

test("what is imported or started without being in package.json is named with its file", () => {
  expect(packageProblems([found("unlisted", "gone"), found("binaries", "tool")], {})).toEqual([
    "a.ts: gone is imported and not in package.json",
    "a.ts: tool is started and not in package.json",
  ]);
});
