import { type SQL, sql } from "drizzle-orm";
import {
  ASSET_KINDS,
  type Asset,
  type AssetFile,
  type AssetSummary,
  type FileRole,
  VISIBILITIES,
} from "#contracts/assets.ts";
import { encodeId } from "#contracts/ids.ts";
import type { AssetsDeps } from "./ports.ts";

/** A file as the database tells it. */
export interface FileJson {
  readonly role: FileRole;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** An asset as `assetSummaryJson` tells it. */
export interface AssetJson {
  readonly id: string;
  readonly kind: number;
  readonly title: string;
  readonly alt: string;
  readonly visibility: number;
  readonly color: string;
  readonly generationId: string | null;
  readonly files: readonly FileJson[];
}

type Presenting = Pick<AssetsDeps, "files">;

/**
 * One asset with its files as a jsonb expression over a row of `assets` that stands under `alias` in the statement;
 * what it tells is for `presentSummary` and not for the wire.
 */
export function assetSummaryJson(alias: string): SQL {
  const a = sql.identifier(alias);
  return sql`jsonb_build_object('id', ${a}.id, 'kind', ${a}.kind, 'title', ${a}.title, 'alt', ${a}.alt,
    'visibility', ${a}.visibility, 'color', ${a}.color, 'generationId', ${a}.generation_id,
    'files', (select jsonb_agg(jsonb_build_object('role', f.role, 'sha256', encode(f.sha256, 'hex'), 'bytes', b.bytes,
        'mediaType', b.media_type, 'width', f.width, 'height', f.height) order by f.role)
      from asset_files f join blobs b on b.sha256 = f.sha256 where f.asset_id = ${a}.id))`;
}

/** When a UUIDv7 was made, as the wire says it. */
export function createdAt(uuidv7: string): string {
  return new Date(Number.parseInt(uuidv7.slice(0, 8) + uuidv7.slice(9, 13), 16)).toISOString();
}

function sizeOf(file: FileJson): { width: number; height: number } | Record<string, never> {
  return file.width === null || file.height === null ? {} : { width: file.width, height: file.height };
}

/** A file with its address: for everybody without `viewer`, else for this account only. */
export function presentFile(deps: Presenting, file: FileJson, viewer?: string): AssetFile {
  const { url, expiresAt } = deps.files.address(file, viewer);
  return {
    role: file.role,
    mediaType: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    url,
    ...sizeOf(file),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
  };
}

/** Which file stands for the asset in lists: the smallest that shows it. */
const POSTER_ROLES: readonly FileRole[] = ["thumb", "poster", "web", "original"];

/** The picture that stands for an asset. Throws when the asset has no file at all, which nothing can make. */
export function presentPoster(
  deps: Presenting,
  files: readonly FileJson[],
  color: string,
  viewer?: string,
): AssetSummary["poster"] {
  const file = POSTER_ROLES.map((role) => files.find((each) => each.role === role)).find(
    (each) => each !== undefined,
  );
  if (file === undefined) throw new Error("an asset without a file to show");
  const { url } = deps.files.address(file, viewer);
  return { url, width: file.width ?? 1, height: file.height ?? 1, color };
}

function originalOf(files: readonly FileJson[]): FileJson {
  const original = files.find((file) => file.role === "original") ?? files[0];
  if (original === undefined) throw new Error("an asset without files");
  return original;
}

/** Public files have one address for all; others one that opens for the viewer alone. */
function viewerOf(json: AssetJson, viewer: string): string | undefined {
  return VISIBILITIES[json.visibility] === "public" ? undefined : viewer;
}

/** What `assetSummaryJson` told, as the wire has it. `viewer` is the account that owns the asset and looks at it. */
export function presentSummary(deps: Presenting, json: AssetJson, viewer: string): AssetSummary {
  const original = originalOf(json.files);
  return {
    id: encodeId("ast", json.id),
    kind: ASSET_KINDS[json.kind - 1] ?? "picture",
    mediaType: original.mediaType,
    ...sizeOf(original),
    bytes: original.bytes,
    sha256: original.sha256,
    title: json.title,
    alt: json.alt,
    visibility: VISIBILITIES[json.visibility] ?? "private",
    poster: presentPoster(deps, json.files, json.color, viewerOf(json, viewer)),
    createdAt: createdAt(json.id),
  };
}

/** All files of an asset with their addresses. */
export function presentFiles(deps: Presenting, json: AssetJson, viewer: string): AssetFile[] {
  return json.files.map((file) => presentFile(deps, file, viewerOf(json, viewer)));
}

/** An asset as its own page shows it. */
export function presentAsset(
  deps: Presenting,
  json: AssetJson & { readonly postId: string | null },
  viewer: string,
): Asset {
  return {
    ...presentSummary(deps, json, viewer),
    title: json.title,
    files: presentFiles(deps, json, viewer),
    generationId: json.generationId === null ? null : encodeId("gen", json.generationId),
    postId: json.postId === null ? null : encodeId("pst", json.postId),
  };
}
