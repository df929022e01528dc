import { experimental_getWranglerCommands } from "wrangler";
import { treeFiles, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** Flags that every command of wrangler takes and its list of global ones leaves out. */
const ALWAYS = ["help"];

/** Flags of a wrangler command by its words; undefined when there is no such command. */
function flagsOf(words: string[]): { known: Set<string>; rest: string[] } | undefined {
  const { registry, globalFlags } = experimental_getWranglerCommands();
  let node = registry.subtree.get(words[0] ?? "");
  let depth = 1;
  for (; node?.subtree.has(words[depth] ?? ""); depth++) node = node.subtree.get(words[depth] ?? "");
  if (node?.definition?.type !== "command") return undefined;
  const args = node.definition.args ?? {};
  const names = Object.entries(args).flatMap(([name, each]) => [name, ...[each.alias ?? []].flat()]);
  return { known: new Set([...names, ...Object.keys(globalFlags), ...ALWAYS]), rest: words.slice(depth) };
}

/**
 * What is wrong with a call of wrangler at the version that is installed.
 * @param words without "wrangler" itself, as `["versions", "deploy", "--name", "x"]`
 */
export function wranglerProblem(words: string[]): string | undefined {
  const command = flagsOf(words);
  if (command === undefined) return `wrangler ${words.join(" ")}: no such command`;
  const flags = command.rest.flatMap((word) => /^--([a-z][a-z-]*)/.exec(word)?.[1] ?? []);
  const unknown = flags.filter((flag) => !command.known.has(flag));
  return unknown.length === 0 ? undefined : `wrangler ${words.join(" ")}: no flag --${unknown.join(", --")}`;
}

/** Pieces of a document that are commands: fenced blocks by line (joined over `\`), and what stands in backticks. */
function commandsIn(markdown: string): string[] {
  const fenced = [...markdown.matchAll(/^ *```\w*\n([\s\S]*?)^ *```/gm)].map((match) => match[1] ?? "");
  const lines = fenced.flatMap((block) => block.replaceAll(/\\\n\s*/g, " ").split("\n"));
  const prose = markdown.replaceAll(/^ *```\w*\n[\s\S]*?^ *```/gm, "");
  return [...lines, ...[...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "")];
}

/** Commands that a document names and that do not exist. */
export function commandProblems(markdown: string, scripts: ReadonlySet<string>): string[] {
  return commandsIn(markdown).flatMap((command) => {
    const problems = [...command.matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => !scripts.has(name))
      .map((name) => `npm run ${name}: not in package.json`);
    const wrangler = /(?:^|\s)wrangler ([^|&;#>]+)/.exec(command)?.[1];
    // `wrangler …` alone speaks of the tool
    const words = wrangler?.split(/\s+/).filter((word) => word !== "" && word !== "…") ?? [];
    const problem = words.length === 0 ? undefined : wranglerProblem(words);
    return problem === undefined ? problems : [...problems, problem];
  });
}

/** What a document tells somebody to type can be typed. */
export const commands: Check = {
  name: "commands",
  promise: "every `npm run …` and `wrangler …` in the documents exists, with its flags",
  async run() {
    const manifest = JSON.parse((await treeText("package.json")) ?? "{}") as {
      scripts: Record<string, string>;
    };
    const scripts = new Set(Object.keys(manifest.scripts));
    const problems: string[] = [];
    let seen = 0;
    for (const path of await treeFiles("*.md")) {
      const text = (await treeText(path)) ?? "";
      seen += commandsIn(text).length;
      problems.push(...commandProblems(text, scripts).map((problem) => `${path}: ${problem}`));
    }
    return seen > 100
      ? problems
      : [...problems, `only ${seen} commands were found: the documents were not read`];
  },
};
