import { type SQL, sql } from "drizzle-orm";
import type { ASSET_KINDS, FileRole } from "#contracts/assets.ts";
import { sqlState } from "#worker/db/connect.ts";
import type { StoredFile } from "./store-files.ts";

/** A stored file in its place. Pictures say their size in pixels. */
export interface AttachedFile extends StoredFile {
  readonly role: FileRole;
  readonly width?: number;
  readonly height?: number;
}

/** An asset that is about to be: private, of this maker, holding these files. */
export interface NewAsset {
  readonly id: string;
  readonly makerId: string;
  readonly kind: (typeof ASSET_KINDS)[number];
  readonly title: string;
  readonly alt: string;
  /** Dominant colour, #rrggbb. */
  readonly color: string;
  readonly generationId?: string;
  readonly outputIndex?: number;
  readonly files: readonly AttachedFile[];
}

/**
 * `attach_assets(…)`, to stand in the statement that finishes what made them:
 * `with … select attach_assets(…) from that where …`. Everything one transaction attaches belongs in one call.
 */
export function attachAssetsSql(assets: readonly NewAsset[], now: Date): SQL {
  const given = assets.map((asset) => ({ ...asset, now: now.toISOString() }));
  return sql`attach_assets(${JSON.stringify(given)}::jsonb)`;
}

/**
 * True when an attachment failed because the sweep had already buried one of its files (the work took over 15 minutes).
 * Nothing was changed; store the bytes again.
 */
export function isClaimGone(error: unknown): boolean {
  return sqlState(error) === "SM410";
}
