import path from "node:path";

/** Folder of the local stack's state: .local of this clone, or what STRATAMAKE_STATE names. */
export function stateDir(): string {
  return path.resolve(process.env.STRATAMAKE_STATE ?? path.join(import.meta.dirname, "../.local"));
}
