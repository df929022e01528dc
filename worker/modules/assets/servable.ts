import { sql } from "drizzle-orm";
import * as z from "zod";
import { firstRow } from "#worker/db/connect.ts";
import type { AssetsDeps } from "./ports.ts";

/** Seconds for which a data centre may go on serving what has been deleted or unpublished. */
export const SERVABLE_KEPT_S = 30;

const servable = z.object({
  sha256: z.string(),
  incarnation: z.string(),
  bytes: z.number(),
  mediaType: z.string(),
  /** Some asset with this file is public. */
  public: z.boolean(),
});

/** A file that may be served to who asks. */
export type Servable = z.infer<typeof servable>;

type ServableDeps = Pick<AssetsDeps, "db" | "edgeCache">;

/** Facts of this isolate that have the right form: each is looked through once, not with every answer. */
const looked = new WeakMap<object, Servable>();

function servableOf(fact: unknown): Servable | undefined {
  if (typeof fact !== "object" || fact === null) return undefined;
  const known = looked.get(fact) ?? servable.safeParse(fact).data;
  if (known !== undefined) looked.set(fact, known);
  return known;
}

const factKey = (sha256: string, viewer: string | undefined) => `servable/${sha256}/${viewer ?? "-"}`;

/**
 * Whether this content may be served to the viewer (undefined = to anybody), and where it lies: public if any asset
 * with that file is, else only to a maker who has an asset with it. Undefined = not there, for whatever reason.
 * Kept for 30 s in each data centre; a no is never kept, so that what was just published is there at once.
 * `fresh` asks the database whatever is remembered; `beforeLookup` may refuse before it is asked at all.
 */
export async function findServable(
  deps: ServableDeps,
  sha256: string,
  viewer: string | undefined,
  { fresh = false, beforeLookup }: { fresh?: boolean; beforeLookup?: () => Promise<void> } = {},
): Promise<Servable | undefined> {
  const key = factKey(sha256, viewer);
  if (!fresh) {
    const known = servableOf(await deps.edgeCache.fact(key));
    if (known !== undefined) return known;
  }
  await beforeLookup?.();
  const row = await firstRow<Omit<Servable, "sha256"> & { mine: boolean }>(
    deps.db,
    sql`select b.incarnation, b.bytes, b.media_type as "mediaType",
        exists (select from asset_files f join assets a on a.id = f.asset_id
          where f.sha256 = b.sha256 and a.visibility = 2) as public,
        exists (select from asset_files f join assets a on a.id = f.asset_id
          where f.sha256 = b.sha256 and a.maker_id = ${viewer ?? null}::uuid) as mine
      from blobs b where b.sha256 = decode(${sha256}, 'hex')`,
  );
  if (row === undefined || !(row.public || row.mine)) return undefined;
  const { incarnation, bytes, mediaType, public: isPublic } = row;
  const found = { sha256, incarnation, bytes, mediaType, public: isPublic };
  await deps.edgeCache.keepFact(key, found, SERVABLE_KEPT_S);
  return found;
}

/**
 * Forgets, in this data centre, what is remembered about contents for the world and for one maker. Elsewhere, and for
 * others who opened them while they were public, it runs out within 30 s.
 */
export async function forgetServable(
  deps: Pick<AssetsDeps, "edgeCache">,
  sha256s: readonly string[],
  makerId: string,
): Promise<void> {
  const keys = sha256s.flatMap((sha256) => [factKey(sha256, undefined), factKey(sha256, makerId)]);
  await deps.edgeCache.forgetFacts(keys);
}
