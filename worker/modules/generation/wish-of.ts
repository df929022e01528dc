import { type SQL, sql } from "drizzle-orm";
import { STATE } from "./state.ts";

/** Characters of the sentence that a line of the statement shows. */
const PROMPT_SHOWN = 200;

/**
 * A JSON expression for the statement of credits: the maker's wish behind a ledger key ("gen_…"), or null when the key is
 * not that of a wish of theirs. Fields as `WishRow` of credits has them.
 */
export function wishOf(ownerId: string, key: SQL<string>): SQL {
  return sql`(select json_build_object('id', g.id, 'prompt', left(g.prompt, ${PROMPT_SHOWN}), 'count', g.count,
      'made', case when g.outputs is null then g.done_count
        else (select count(*) from jsonb_array_elements(g.outputs) o where o <> 'null') end,
      'outcome', case g.state when ${STATE.succeeded} then 'succeeded' when ${STATE.failed} then 'failed'
        when ${STATE.canceled} then 'canceled' else 'running' end,
      'assetId', (select a.id from assets a where a.generation_id = g.id order by a.output_index limit 1))
    from generations g where g.id = uuid_of_id(${key}) and g.maker_id = ${ownerId}::uuid)`;
}
