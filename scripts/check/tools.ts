import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { root } from "#scripts/lib/paths.mjs";
import { toolEnvironment } from "#scripts/lib/pinned-node.mjs";

const execute = promisify(execFile);

/** What a tool said: its exit code and both streams as one text. */
export interface Said {
  code: number;
  stdout: string;
  text: string;
}

/**
 * Runs a tool of node_modules/.bin (or of the system).
 * @param options.cwd folder to run in; the clone's root by default
 * @returns its answer, whatever the exit code; throws only when it cannot be started
 */
export async function tool(
  command: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Said> {
  const settings = {
    cwd: options.cwd ?? root,
    env: { ...toolEnvironment(), NO_COLOR: "1", ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  };
  try {
    const { stdout, stderr } = await execute(command, args, settings);
    return { code: 0, stdout, text: `${stdout}${stderr}`.trim() };
  } catch (error) {
    const failure = error as { code?: number | string; stdout?: string; stderr?: string };
    if (typeof failure.code !== "number") throw error;
    const stdout = failure.stdout ?? "";
    return { code: failure.code, stdout, text: `${stdout}${failure.stderr ?? ""}`.trim() };
  }
}

/** A tool's failure as the problems of a check: its last lines, or nothing when it went well. */
export function asProblems(said: Said, lines = 60): string[] {
  if (said.code === 0) return [];
  return [said.text.split("\n").slice(-lines).join("\n") || `ended with ${said.code} and said nothing`];
}

/** Files that git tracks or would track, relative to the root: what a clone will hold. */
export async function treeFiles(...patterns: string[]): Promise<string[]> {
  const said = await tool("git", [
    "ls-files",
    "-z",
    "-co",
    "--exclude-standard",
    "--deduplicate",
    "--",
    ...patterns,
  ]);
  if (said.code !== 0) throw new Error(said.text);
  return said.stdout.split("\0").filter((path) => path !== "");
}

/** The text of a file of the tree; undefined when it is listed but gone (deleted, not yet committed). */
export async function treeText(path: string): Promise<string | undefined> {
  return readFile(`${root}/${path}`, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
