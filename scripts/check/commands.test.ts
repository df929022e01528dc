import { expect, test } from "vitest";
import { commandProblems, wranglerProblem } from "./commands.ts";

const scripts = new Set(["deploy", "check"]);

test("a command that does not exist is found in a sentence and in a block, over several lines", () => {
  const text = [
    "Say `npm run deply -- --env x`, or `wrangler secret lst`.",
    "```sh",
    "npm run -s deploy -- --dry-run && npm run gone",
    "npx wrangler versions deploy a@10% \\",
    "  --percent 10 --yes",
    "```",
  ].join("\n");
  expect(commandProblems(text, scripts)).toEqual([
    "npm run gone: not in package.json",
    "wrangler versions deploy a@10% --percent 10 --yes: no flag --percent",
    "npm run deply: not in package.json",
    "wrangler secret lst: no such command",
  ]);
});

test("what exists passes, and so does the bare name of the tool", () => {
  const text =
    "`npm run deploy -- --env staging`, `wrangler versions deploy <id>@100% --name x --yes`, `wrangler`, `wrangler.toml`";
  expect(commandProblems(text, scripts)).toEqual([]);
  expect(
    wranglerProblem(["hyperdrive", "create", "x", "--sslmode", "verify-full", "--ca-certificate-id", "y"]),
  ).toBeUndefined();
});
