import type { UsedParams } from "#contracts/generation.ts";
import { encodeId } from "#contracts/ids.ts";

/** A row of generations as JSON: how it comes out of to_jsonb and generation_document. Instants are ISO text. */
export interface GenerationRow {
  id: string;
  maker_id: string;
  kind: number;
  mode: string;
  engine: string;
  engine_version: string;
  state: number;
  version: number;
  attempt: number;
  lost: number;
  prompt: string;
  negative_prompt: string | null;
  params: UsedParams;
  count: number;
  seed: number;
  price: number;
  charged: number;
  matched: string[];
  ignored: string[];
  done_count: number;
  /** Hash of each output or null, once it has succeeded. */
  outputs: (string | null)[] | null;
  failure_code: string | null;
  failure_detail: string | null;
  remix_of: string | null;
  remix_licence: string | null;
  due_at: string;
  created_at: string;
  started_at: string | null;
  ended_at: string | null;
}

/** The same with the place in line while it waits. */
export interface GenerationDocument extends GenerationRow {
  place: number | null;
}

/** The public id: also the key of its hold in the ledger and the cause on the statement. */
export function publicId(id: string): string {
  return encodeId("gen", id);
}
