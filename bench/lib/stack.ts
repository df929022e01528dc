import { spawnSync } from "node:child_process";
import { inRoot, root } from "#scripts/lib/paths.mjs";
import { holdPostgres } from "#tests/support/postgres-setup.ts";
import { type StackOptions, startTestStack, type TestStack } from "#tests/support/stack.ts";

/** Builds what has changed. @throws with the build's words when it fails */
export function ensureBuilt(): void {
  const built = spawnSync(process.execPath, [inRoot("scripts", "build.mjs")], {
    cwd: root,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
}

/** Runs `work` on the production build with services of its own, and takes all of it down again, whatever happens. */
export async function onStack<T>(options: StackOptions, work: (stack: TestStack) => Promise<T>): Promise<T> {
  ensureBuilt();
  const held = await holdPostgres();
  try {
    const stack = await startTestStack(held.postgres, options);
    try {
      return await work(stack);
    } finally {
      await stack.close();
    }
  } finally {
    await held.stop();
  }
}
