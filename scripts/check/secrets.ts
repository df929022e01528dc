import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { inRoot } from "#scripts/lib/paths.mjs";
import type { Check } from "./types.ts";

/** Words that only the local stack knows. In what is published they would be a way in. */
const localOnly = ["local-pass", "demo-password", "stratamake-local"];

/** Nothing that opens doors locally is in the production bundle. Needs a build. */
export const secrets: Check = {
  name: "secrets",
  promise: "the production bundle holds no word that opens doors locally",
  onlyByName: true,
  async run() {
    const build = inRoot("build");
    if (!existsSync(build)) return ["there is no build/: run npm run build first"];
    const problems: string[] = [];
    const files = await readdir(build, { recursive: true, withFileTypes: true });
    const texts = files.filter(
      (file) => file.isFile() && /\.(?:m?js|css|html|json|map|txt)$/.test(file.name),
    );
    for (const file of texts) {
      const path = `${file.parentPath}/${file.name}`;
      const text = await readFile(path, "utf8");
      for (const secret of localOnly)
        if (text.includes(secret)) problems.push(`${path.slice(build.length - 5)}: "${secret}"`);
    }
    if (texts.length < 5) problems.push(`only ${texts.length} files were read: is the build whole?`);
    return problems;
  },
};
