import { treeFiles, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** Lines from which a file must say why it is long, and lines that no reason excuses. */
export const wantsReason = 300;
export const tooLong = 400;

/** Written by a program, so no one reads them from top to bottom: their name says so. */
const isGenerated = (path: string) => /\.generated\.\w+$/.test(path);

/**
 * @param text a file's whole text
 * @returns what is wrong with its length, undefined when nothing is
 */
export function sizeProblem(text: string): string | undefined {
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines >= tooLong) return `${lines} lines: split it (${tooLong} is too long whatever the reason)`;
  if (lines < wantsReason) return undefined;
  const head = text.split("\n").slice(0, 10).join("\n");
  return /Long because: \S.{9,}/.test(head)
    ? undefined
    : `${lines} lines: split it, or say in its first lines "// Long because: …"`;
}

/** No god files: 200 lines are normal, 300 want a reason in the file, 400 fail. */
export const sizes: Check = {
  name: "sizes",
  promise: `no file over ${wantsReason} lines without its reason, none of ${tooLong}`,
  async run() {
    const paths = await treeFiles("*.ts", "*.tsx", "*.mjs", "*.cjs", "*.js", "*.css", "*.html");
    const problems: string[] = [];
    for (const path of paths.filter((each) => !isGenerated(each))) {
      const problem = sizeProblem((await treeText(path)) ?? "");
      if (problem !== undefined) problems.push(`${path}: ${problem}`);
    }
    return problems;
  },
};
