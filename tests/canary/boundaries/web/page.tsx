// breaks web-never-reaches-worker
import type { word } from "#worker/kernel/word.ts";

export type Page = typeof word;
