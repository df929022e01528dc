import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { DEMO_PASSWORD } from "#local/seed.ts";
import { LOCAL_PASS } from "#local/turnstile/tokens.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import type { Check } from "./types.ts";

/** Words that only the local stack knows. In what is published they would be a way in. */
const localOnly = [LOCAL_PASS, DEMO_PASSWORD, "BEGIN PRIVATE KEY"];
/** A word that every build holds: when it is not found, nothing was read. */
const sure = "stratamake";

/** Which of the words are in a text. */
export function wordsIn(text: string, words: readonly string[] = localOnly): string[] {
  return words.filter((word) => text.includes(word));
}

/**
 * Files of a build that hold such a word.
 * @param build folder, absolute
 */
export async function localWordsIn(build: string): Promise<string[]> {
  if (!existsSync(build)) return ["there is no build: run npm run build first"];
  const problems: string[] = [];
  let sawSure = false;
  for (const file of await readdir(build, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || /\.(?:wasm|woff2?|png|webp|jpe?g)$/.test(file.name)) continue;
    const path = `${file.parentPath}/${file.name}`;
    const text = await readFile(path, "utf8");
    sawSure ||= text.toLowerCase().includes(sure);
    problems.push(...wordsIn(text).map((word) => `${path.slice(build.length + 1)}: "${word}"`));
  }
  if (!sawSure) problems.push(`no file holds the word "${sure}": the build was not read`);
  return problems;
}

/** Nothing that opens doors locally is in the production bundle. Needs a build. */
export const secrets: Check = {
  name: "secrets",
  promise: "the production bundle holds no word that opens doors locally",
  onlyByName: true,
  run: () => localWordsIn(inRoot("build")),
};
