import { sql } from "drizzle-orm";
import * as z from "zod";
import { firstRow, rows } from "#worker/db/connect.ts";
import { outboxInsert } from "#worker/db/outbox.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { BLOB_PREFIX, parseStorageKey } from "./keys.ts";
import type { AssetsDeps, StoredObject } from "./ports.ts";

/** Objects younger than this may belong to work under way; rows younger than this may be newer than the list. */
const UNKNOWN_OBJECT_AGE_S = 86_400;
const MISSING_ROW_AGE_S = 3_600;
/** Pages of 1,000 objects one slice looks at before it hands over to the next message. */
const PAGES = 10;

/** What a comparison saw. Keys are the store's. */
export interface StoreReport {
  /** Objects looked at. */
  looked: number;
  /** Contents that assets hold and the store does not have, or has in another length. Always an alarm. */
  lost: string[];
  /** Objects nobody knows and that are old enough: buried now. */
  buried: string[];
  /** Objects that are not named like ours; left alone. */
  foreign: string[];
  /** Where to go on; undefined when the end was reached. */
  next: string | undefined;
}

type CompareDeps = Pick<AssetsDeps, "db" | "clock" | "store">;

/**
 * Compares the store's list with the tables, both ways, from the key `after` on (empty = from the start). Nothing is
 * removed here: what nobody knows gets a grave, and the reaper its usual work.
 */
export async function compareStore(
  deps: CompareDeps,
  { after = "", pages = PAGES }: { after?: string; pages?: number } = {},
): Promise<StoreReport> {
  const report: StoreReport = { looked: 0, lost: [], buried: [], foreign: [], next: undefined };
  let from = after;
  for (let page = 0; page < pages; page++) {
    const { objects, more } = await deps.store.list(BLOB_PREFIX, from === "" ? undefined : from);
    const to = more ? objects.at(-1)?.key : undefined;
    report.looked += objects.length;
    await comparePage(deps, report, objects, { from, to });
    if (to === undefined) return report;
    from = to;
  }
  report.next = from;
  return report;
}

async function comparePage(
  deps: CompareDeps,
  report: StoreReport,
  objects: readonly StoredObject[],
  { from, to }: { from: string; to: string | undefined },
): Promise<void> {
  const now = deps.clock.now();
  const listed = objects.flatMap((object) => {
    const names = parseStorageKey(object.key);
    if (names === undefined) report.foreign.push(object.key);
    const old = object.modifiedAt < plusSeconds(now, -UNKNOWN_OBJECT_AGE_S);
    return names === undefined ? [] : [{ ...names, bytes: object.bytes, old }];
  });
  const seen = await firstRow<{ lost: string[]; buried: string[] }>(
    deps.db,
    comparison(JSON.stringify(listed), { from, to }, now),
  );
  report.lost.push(...(seen?.lost ?? []));
  report.buried.push(...(seen?.buried ?? []));
}

/**
 * One page of the list against the rows between its ends. Keys sort as (sha256, incarnation) do, so a range of keys is
 * a range of the primary key.
 */
function comparison(listed: string, { from, to }: { from: string; to: string | undefined }, now: Date) {
  const ends = {
    from: parseStorageKey(from)?.sha256 ?? "",
    to: to === undefined ? undefined : parseStorageKey(to)?.sha256,
  };
  const settled = plusSeconds(now, -MISSING_ROW_AGE_S).toISOString();
  const upTo = ends.to === undefined ? sql`true` : sql`b.sha256 <= decode(${ends.to}, 'hex')`;
  const keyOfB = sql`${BLOB_PREFIX} || encode(b.sha256, 'hex') || '/' || b.incarnation`;
  return sql`with o as materialized (
      select decode(o.sha256, 'hex') as sha256, o.incarnation, o.bytes, o.old
      from jsonb_to_recordset(${listed}::jsonb) as o(sha256 text, incarnation uuid, bytes bigint, old boolean)),
    lost as (
      select ${keyOfB} as key from blobs b
      where b.sha256 >= decode(${ends.from}, 'hex') and ${upTo}
        and ${keyOfB} > ${from} and (${to ?? null}::text is null or ${keyOfB} <= ${to ?? null}::text)
        and uuid_extract_timestamp(b.incarnation) < ${settled}::timestamptz
        and not exists (select from o where o.sha256 = b.sha256 and o.incarnation = b.incarnation and o.bytes = b.bytes)),
    buried as (
      insert into blob_graves (incarnation, sha256, buried_at)
      select o.incarnation, o.sha256, ${now.toISOString()}::timestamptz from o
      where o.old
        and not exists (select from blobs b where b.sha256 = o.sha256 and b.incarnation = o.incarnation)
        and not exists (select from blob_claims c where c.incarnation = o.incarnation)
      on conflict do nothing returning incarnation, sha256)
    select (select coalesce(jsonb_agg(key), '[]') from lost) as lost,
      (select coalesce(jsonb_agg(${BLOB_PREFIX} || encode(sha256, 'hex') || '/' || incarnation), '[]') from buried) as buried`;
}

/** The body of `asset.compare`: where this slice begins. */
export const compareMessage = z.strictObject({ v: z.literal(1), after: z.string().max(200) });
export type CompareMessage = z.infer<typeof compareMessage>;

type SliceDeps = CompareDeps & Pick<AssetsDeps, "ids" | "relay" | "log">;

/** One slice of the nightly comparison; hands over to the next by a message of its own. Looking twice does no harm. */
export async function compareSlice(deps: SliceDeps, message: CompareMessage): Promise<StoreReport> {
  const report = await compareStore(deps, { after: message.after });
  const { looked, lost, buried, foreign, next } = report;
  const line = { looked, lost: lost.length, buried: buried.length, foreign: foreign.length };
  if (lost.length > 0)
    deps.log.error("store.lost", new Error(`assets without bytes: ${lost.slice(0, 5).join(" ")}`), line);
  else deps.log.info("store.compared", line);
  if (next !== undefined) await startComparison(deps, next);
  return report;
}

/** Sets the comparison going from the key `after` (empty = the start): once a night from the cron. */
export async function startComparison(
  deps: Pick<SliceDeps, "db" | "clock" | "ids" | "relay">,
  after = "",
): Promise<void> {
  const row = { id: deps.ids.uuid(), topic: "asset.compare", body: { v: 1, after } };
  await rows(deps.db, outboxInsert([row], deps.clock.now()));
  deps.relay.sendAfterCommit([row]);
}
