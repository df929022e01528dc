import { treeFiles, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** A page, not a book. */
const LONGEST = 60;

/** Rooms that tell what they own and what always holds there. */
const ROOMS = [
  ...["accounts", "assets", "community", "credits", "generation", "moderation"].map(
    (name) => `worker/modules/${name}`,
  ),
  ...["worker/adapters", "worker/queues", "worker/objects", "engine", "local"],
];

/** A test as a README may name it: its file without `.test.ts`, and the titles in it. */
export interface NamedTest {
  name: string;
  titles: string[];
}

/** Titles of tests and of groups in a test file: a text that a function follows. */
export function titlesIn(source: string): string[] {
  const calls = source.matchAll(/\(\s*(["'`])((?:\\.|(?!\1).)*)\1,\s*(?:async\b|\(|\{|\w+ =>)/g);
  return [...calls].map((match) => match[2] ?? "");
}

/** The lines about what always holds, one a bullet or row, joined over their continuation. */
export function invariantsIn(markdown: string): string[] {
  const section =
    /^(?:## [^\n]*invariants[^\n]*|\| what must always hold[^\n]*)\n([\s\S]*?)(?=^## |^\*\*|$(?![\s\S]))/im.exec(
      markdown,
    )?.[1];
  const found: string[] = [];
  for (const line of (section ?? "").split("\n")) {
    if (/^\|[\s|:-]*\|$|^\|[^|]*\| tests? \|$/.test(line) || line.trim() === "") continue;
    if (/^[-|]/.test(line)) found.push(line);
    else if (found.length > 0) found.push(`${found.pop()} ${line.trim()}`);
  }
  return found;
}

/** Where a line names its test: the last cell of a row, all of a bullet. */
const placeOf = (line: string): string => (line.startsWith("|") ? (line.split("|").at(-2) ?? "") : line);

/** Titles that a text quotes, between " " or * *. "…" stands for any beginning or end. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/"([^"]+)"|(?<![*\w])\*([^*]+)\*/g)].map((match) =>
    (match[1] ?? match[2] ?? "").replaceAll(/^…\s*|\s*…$/g, ""),
  );

/**
 * Why one line does not show its test.
 * @param own tests of the room, which a line may name by their bare word
 */
export function lineProblem(
  whole: string,
  tests: readonly NamedTest[],
  own: readonly NamedTest[] = tests,
): string | undefined {
  const line = placeOf(whole).replaceAll("tests/", "");
  const titles = tests.flatMap((test) => test.titles);
  const lost = quotedIn(line).find((quote) => !titles.some((title) => title.includes(quote)));
  if (lost !== undefined) return `no test here is called "${lost}"`;
  const files = [...line.matchAll(/(?<![\w/-])((?:[\w-]+\/)*[\w-]+)\.(pg|workerd|stack|test)\b/g)];
  const known = (name: string, among = tests) =>
    among.some((test) => test.name === name || test.name.endsWith(`/${name}`));
  const gone = files.find(([, name = "", kind = ""]) => !known(kind === "test" ? name : `${name}.${kind}`));
  if (gone !== undefined) return `there is no ${gone[0]}`;
  const bare = line.split(/[^\w/.-]+/).some((word) => known(word, own));
  return quotedIn(line).length > 0 || files.length > 0 || bare ? undefined : "names no test";
}

async function allTests(): Promise<NamedTest[]> {
  const files = await treeFiles("*.test.ts", "*.test.tsx");
  return Promise.all(
    files.map(async (file) => ({
      name: file.replaceAll(/^tests\/|\.test\.tsx?$/g, ""),
      titles: titlesIn((await treeText(file)) ?? ""),
    })),
  );
}

/** What rooms say of themselves is short, and each thing that always holds there names a test that exists. */
export const readmes: Check = {
  name: "readmes",
  promise: `each room's README has at most ${LONGEST} lines, and every invariant in it names a test that exists`,
  async run() {
    const problems: string[] = [];
    const tests = await allTests();
    for (const room of ROOMS) {
      const file = `${room}/README.md`;
      const text = await treeText(file);
      if (text === undefined) {
        problems.push(`${file}: there is none`);
        continue;
      }
      const lines = text.trimEnd().split("\n").length;
      if (lines > LONGEST) problems.push(`${file}: ${lines} lines`);
      const own = tests.filter((test) => test.name.startsWith(`${room}/`));
      const invariants = invariantsIn(text);
      if (invariants.length < 3) problems.push(`${file}: ${invariants.length} invariants are named`);
      for (const line of invariants) {
        const problem = lineProblem(line, tests, own);
        if (problem !== undefined) problems.push(`${file}: ${problem}: ${line.slice(0, 90)}`);
      }
    }
    return problems;
  },
};
