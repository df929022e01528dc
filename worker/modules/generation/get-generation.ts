import { type SQL, sql } from "drizzle-orm";
import type { Generation, Recipe } from "#contracts/generation.ts";
import { type Db, firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { type WholeGeneration, wholeGenerationJson } from "./documents.ts";
import type { GenerationDeps } from "./ports.ts";
import { presentGeneration, presentRecipe } from "./present.ts";
import type { GenerationRow } from "./row.ts";

/** `json` of the generation with this id if it is the maker's: someone else's and a missing one are the same. */
async function read<Row extends object>(
  deps: Pick<GenerationDeps, "db">,
  maker: Maker,
  id: string,
  json: SQL,
): Promise<Row> {
  const found = await firstRow<{ live: boolean; row: Row | null }>(
    deps.db,
    sql`select s.live, (select ${json} from generations g
        where s.live and g.id = ${id}::uuid and g.maker_id = ${maker.userId}::uuid) as row
      from (select ${liveSession(maker)} as live) s`,
  );
  if (!found?.live) throw new Refusal("auth.ended");
  if (found.row === null) throw new Refusal("not-found");
  return found.row;
}

/** A generation of one's own, as it is now. Refuses: not-found · auth.ended. */
export async function getGeneration(
  deps: Pick<GenerationDeps, "db" | "files">,
  maker: Maker,
  id: string,
): Promise<Generation> {
  const row = await read<WholeGeneration>(deps, maker, id, wholeGenerationJson);
  return presentGeneration(deps, row, row.assets);
}

/** The recipe of a generation of one's own, also before it has ended. Refuses: not-found · auth.ended. */
export async function getRecipe(deps: Pick<GenerationDeps, "db">, maker: Maker, id: string): Promise<Recipe> {
  return presentRecipe(await read<GenerationRow>(deps, maker, id, sql`to_jsonb(g)`));
}

/** What made a result, as far as a post may show it. */
export interface PostedRecipe {
  readonly prompt: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly style: string;
  /** The seed of the wish; its output i was made with seed + i. */
  readonly seed: number;
}

/** How a generation was made, whoever made it: for the acts of rooms that have checked whose it is. */
export async function recipeFor(db: Db, id: string): Promise<PostedRecipe | undefined> {
  return firstRow<PostedRecipe>(
    db,
    sql`select prompt, engine, engine_version as "engineVersion", params ->> 'style' as style, seed
      from generations where id = ${id}::uuid`,
  );
}
