import { type SQL, sql } from "drizzle-orm";
import { type AssetJson, assetSummaryJson } from "#worker/modules/assets/index.ts";
import type { GenerationDocument } from "./row.ts";

/** An asset of a generation with the output it is. */
export interface OutputAsset extends AssetJson {
  readonly outputIndex: number;
}

/** A generation with what is left of its results: all that the presenter needs. */
export interface WholeGeneration extends GenerationDocument {
  readonly assets: readonly OutputAsset[];
}

/** `WholeGeneration` as a jsonb expression over the table generations, standing as `g` in the statement. */
export const wholeGenerationJson: SQL = sql`generation_document(g) || jsonb_build_object('assets',
  (select coalesce(jsonb_agg(${assetSummaryJson("a")} || jsonb_build_object('outputIndex', a.output_index)), '[]')
    from assets a where a.generation_id = g.id))`;
