import { type SQL, sql } from "drizzle-orm";
import type { Wish } from "#contracts/generation.ts";
import type { GenerationDeps } from "./ports.ts";

/** The licence that a wish's remix would stand under, as a text expression: null when it is none or may not be. */
export function remixLicence(
  { remixSource }: Pick<GenerationDeps, "remixSource">,
  { remixOf }: Pick<Wish, "remixOf">,
): SQL {
  return remixOf === undefined ? sql`null::text` : remixSource(remixOf);
}
