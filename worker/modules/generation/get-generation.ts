import { type SQL, sql } from "drizzle-orm";
import type { Generation, Recipe } from "#contracts/generation.ts";
import { firstRow } from "#worker/db/connect.ts";
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

/**
 * How a generation was made, whoever made it, as a jsonb expression (`Recipe` of community) for the statements of rooms
 * that have checked whose it is. `id` is an expression for its uuid; null when there is none.
 */
export function recipeJson(id: SQL): SQL {
  return sql`(select jsonb_build_object('prompt', r.prompt, 'negativePrompt', r.negative_prompt, 'engine', r.engine,
      'engineVersion', r.engine_version, 'params', r.params, 'seed', r.seed, 'remixOf', r.remix_of, 'remixLicence', r.remix_licence)
    from generations r where r.id = ${id})`;
}
