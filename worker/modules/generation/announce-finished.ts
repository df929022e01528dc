import { sql } from "drizzle-orm";
import { firstRow } from "#worker/db/connect.ts";
import type { GenerationDeps } from "./ports.ts";
import { publicId } from "./row.ts";

/**
 * `generation.finished`: rings once more, through the queue, for what has ended. The ring right after the commit may be
 * lost with its worker; this one comes again until it was delivered.
 */
export async function announceFinished(deps: Pick<GenerationDeps, "db" | "bell">, id: string): Promise<void> {
  const row = await firstRow<{ maker_id: string; version: number }>(
    deps.db,
    sql`select maker_id, version from generations where id = ${id}::uuid and state >= 50`,
  );
  if (row) await deps.bell.ring(row.maker_id, { type: "generation", id: publicId(id), version: row.version });
}
