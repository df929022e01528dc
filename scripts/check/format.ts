import { root } from "#scripts/lib/paths.mjs";
import { tool } from "./tools.ts";
import type { Check } from "./types.ts";

const annotation = /^::(error|warning|notice) title=([^,]*),file=([^,]*),line=(\d+)[^:]*::(.*)$/;

/**
 * Biome's report of one finding a line, shortened: `file:line rule: message`. Notices are advice and left out.
 * @param base folder that the report's paths start with
 */
export function findingsOf(report: string, base: string): string[] {
  return report.split("\n").flatMap((line) => {
    const [, level, rule = "", file = "", at, message] = annotation.exec(line) ?? [];
    if (level === undefined || level === "notice") return [];
    const path = file.startsWith(`${base}/`) ? file.slice(base.length + 1) : file;
    if (rule === "format") return [`${path}: not laid out (npm run format)`];
    return [`${path}:${at} ${rule.replace(/^lint\//, "")}: ${message}`];
  });
}

/** Biome: one layout, and the rules of biome.json (no any, no !, no floating promise, no climbing imports …). */
export const format: Check = {
  name: "format",
  promise: "one layout and the lint rules of biome.json (npm run format repairs most)",
  async run() {
    const said = await tool("biome", [
      "ci",
      "--reporter=github",
      "--max-diagnostics=2000",
      "--error-on-warnings",
      ".",
    ]);
    const findings = findingsOf(said.stdout, root);
    return said.code !== 0 && findings.length === 0 ? [said.text.slice(-2000)] : findings;
  },
};
