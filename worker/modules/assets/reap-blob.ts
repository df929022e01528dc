import { sql } from "drizzle-orm";
import * as z from "zod";
import { sha256Hex } from "#contracts/text.ts";
import { firstRow, rows } from "#worker/db/connect.ts";
import { storageKey } from "./keys.ts";
import type { AssetsDeps } from "./ports.ts";

/** The body of `asset.reap`. */
export const reapMessage = z.strictObject({ v: z.literal(1), sha256: sha256Hex, incarnation: z.uuid() });
export type ReapMessage = z.infer<typeof reapMessage>;

type ReapDeps = Pick<AssetsDeps, "db" | "store" | "edgeCache">;

/**
 * Removes a buried object from the store, then its grave. The message is only a hint: without a grave nothing happens,
 * and a grave names an incarnation that can never live again, so this may come late, twice, or die in between.
 * @param giveUp ends a store that does not answer sooner than the store's own patience would
 * @throws StoreUnavailable: the grave stays, the sweep comes back to it
 */
export async function reapBlob(deps: ReapDeps, message: ReapMessage, giveUp?: AbortSignal): Promise<void> {
  const { sha256, incarnation } = message;
  const grave = await firstRow<{ lives: boolean }>(
    deps.db,
    sql`select exists (select from blobs b where b.sha256 = g.sha256) as lives from blob_graves g
      where g.incarnation = ${incarnation}::uuid and g.sha256 = decode(${sha256}, 'hex')
        and not exists (select from blobs b where b.sha256 = g.sha256 and b.incarnation = g.incarnation)`,
  );
  if (grave === undefined) return;
  await deps.store.remove(storageKey(sha256, incarnation), giveUp);
  if (!grave.lives) await deps.edgeCache.forgetBytes(sha256);
  await rows(deps.db, sql`delete from blob_graves where incarnation = ${incarnation}::uuid`);
}
