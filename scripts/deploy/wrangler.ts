import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Said, tool } from "#scripts/check/tools.ts";
import { inRoot } from "#scripts/lib/paths.mjs";

/** What wrangler said, and what it wrote down for programs (WRANGLER_OUTPUT_FILE_PATH), a JSON object a line. */
export interface WranglerSaid extends Said {
  events: Record<string, unknown>[];
}

export type Wrangler = (args: string[]) => Promise<WranglerSaid>;

/** node_modules/.bin's, or the stand-in of a test. */
const command = process.env["STRATAMAKE_WRANGLER"] ?? "wrangler";

function eventsIn(file: string): Record<string, unknown>[] {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Record<string, unknown>);
  } catch {
    return []; // most commands write none
  }
}

/**
 * Runs the wrangler of this tree on this tree's configuration, unless the arguments name another.
 * @param executable another wrangler, in tests
 */
export async function runWrangler(args: string[], executable = command): Promise<WranglerSaid> {
  const folder = mkdtempSync(path.join(tmpdir(), "wrangler-"));
  const events = path.join(folder, "events");
  // without this it may follow the build's redirect to whatever was built last
  const config = args.includes("--config") ? [] : ["--config", inRoot("wrangler.toml")];
  try {
    const said = await tool(executable, [...args, ...config], {
      env: { WRANGLER_OUTPUT_FILE_PATH: events },
    });
    return { ...said, events: eventsIn(events) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
