import { type SQL, sql } from "drizzle-orm";
import type { InputOf } from "#contracts/endpoint.ts";
import type { listGenerations as contract, Generation } from "#contracts/generation.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { wordsQuery } from "#worker/modules/assets/index.ts";
import { type WholeGeneration, wholeGenerationJson } from "./documents.ts";
import type { GenerationDeps } from "./ports.ts";
import { presentGeneration } from "./present.ts";
import { STATE } from "./state.ts";

const NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const KIND = { picture: 1, model: 2 } as const;

function inState(status: NonNullable<InputOf<typeof contract>["query"]["status"]>): SQL {
  return status === "live"
    ? sql`and g.state in (10, 20, 30, 40)`
    : sql`and g.state = ${STATE[status]}::smallint`;
}

/**
 * A maker's history, newest first, one statement a page; `q` = words of the prompt, whole or as beginnings.
 * Refuses: cursor.invalid · auth.ended.
 */
export async function listGenerations(
  deps: Pick<GenerationDeps, "db" | "files" | "cursors">,
  maker: Maker,
  { cursor, limit, q, status, kind }: InputOf<typeof contract>["query"],
): Promise<{ items: Generation[]; nextCursor: string | null }> {
  const filters = {
    list: "generations",
    makerId: maker.userId,
    q: q ?? null,
    status: status ?? null,
    kind: kind ?? null,
  };
  const [before = NEWEST] = cursor === undefined ? [] : deps.cursors.open(cursor, filters);
  const words = q === undefined ? undefined : wordsQuery(q);
  const found = await firstRow<{ live: boolean; items: WholeGeneration[] }>(
    deps.db,
    sql`with s as materialized (select ${liveSession(maker)} as live),
      page as (
        select g.id, ${wholeGenerationJson} as document from generations g
        where (select live from s) and g.maker_id = ${maker.userId}::uuid and g.id < ${before}::uuid
          ${status === undefined ? sql`` : inState(status)}
          ${kind === undefined ? sql`` : sql`and g.kind = ${KIND[kind]}::smallint`}
          ${words === undefined ? sql`` : sql`and to_tsvector('simple', g.prompt) @@ to_tsquery('simple', ${words})`}
        order by g.id desc limit ${limit + 1})
      select (select live from s) as live, (select coalesce(jsonb_agg(document order by id desc), '[]') from page) as items`,
  );
  if (!found?.live) throw new Refusal("auth.ended");
  const items = found.items.slice(0, limit);
  const last = items.at(-1);
  const more = found.items.length > limit && last !== undefined;
  return {
    items: items.map((item) => presentGeneration(deps, item, item.assets)),
    nextCursor: more ? deps.cursors.seal([last.id], filters) : null,
  };
}
