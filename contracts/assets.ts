import * as z from "zod";
import { endpoint, nothing } from "./endpoint.ts";
import { idIn, idOut } from "./ids.ts";
import { pageOf, pageQuery } from "./page.ts";
import { instant, sha256Hex, text } from "./text.ts";

export const ASSET_KINDS = ["picture", "model"] as const;
export const VISIBILITIES = ["private", "unlisted", "public"] as const;
export const FILE_ROLES = [
  "original",
  "web",
  "thumb",
  "poster",
  "glb",
  "stl",
  "3mf",
  "obj",
  "svg",
  "sidecar",
] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** Media types the store keeps, and the one extension each is served under. */
export const EXTENSIONS = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" } as const;
export type StoredMediaType = keyof typeof EXTENSIONS;

/** The picture that stands for an asset: `url` is absolute, `color` its dominant colour for the time before it loads. */
export const poster = z.strictObject({
  url: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
});

export const assetSummary = z.strictObject({
  id: idOut("ast"),
  kind: z.enum(ASSET_KINDS),
  mediaType: z.string(),
  width: z.number().int().positive().exactOptional(),
  height: z.number().int().positive().exactOptional(),
  bytes: z.number().int().nonnegative(),
  sha256: sha256Hex,
  title: z.string(),
  alt: z.string(),
  visibility: z.enum(VISIBILITIES),
  poster,
  createdAt: instant,
});
export type AssetSummary = z.infer<typeof assetSummary>;

/** One file of an asset. `expiresAt` is there while the address is private: after it the link is dead. */
export const assetFile = z.strictObject({
  role: z.enum(FILE_ROLES),
  mediaType: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: sha256Hex,
  url: z.string(),
  width: z.number().int().positive().exactOptional(),
  height: z.number().int().positive().exactOptional(),
  expiresAt: instant.exactOptional(),
});
export type AssetFile = z.infer<typeof assetFile>;

/** An asset with what made it: enough for the asset page in one answer. */
export const asset = assetSummary.extend({
  files: z.array(assetFile),
  generationId: idOut("gen").nullable(),
  postId: idOut("pst").nullable(),
});
export type Asset = z.infer<typeof asset>;

const assetParams = z.strictObject({ id: idIn("ast") });

export const listAssets = endpoint({
  name: "listAssets",
  method: "GET",
  path: "/assets",
  access: "signed-in",
  query: pageQuery.extend({
    kind: z.enum(ASSET_KINDS).exactOptional(),
    /** Words of the title or the alternative text, whole or as prefixes. */
    q: text(0, 200).exactOptional(),
  }),
  output: pageOf(assetSummary),
  refusals: ["cursor.invalid"],
});

export const getAsset = endpoint({
  name: "getAsset",
  method: "GET",
  path: "/assets/{id}",
  access: "signed-in",
  params: assetParams,
  output: asset,
  refusals: ["not-found"],
});

export const changeAsset = endpoint({
  name: "changeAsset",
  method: "PATCH",
  path: "/assets/{id}",
  access: "signed-in",
  params: assetParams,
  body: z.strictObject({ title: text(0, 200).exactOptional(), alt: text(0, 1000).exactOptional() }),
  output: asset,
  refusals: ["not-found"],
});

/** Deletes the asset, its post, and the bytes nobody else holds. */
export const deleteAsset = endpoint({
  name: "deleteAsset",
  method: "DELETE",
  path: "/assets/{id}",
  access: "signed-in",
  params: assetParams,
  output: nothing,
  status: 204,
  refusals: ["not-found"],
});

export const listAssetFiles = endpoint({
  name: "listAssetFiles",
  method: "GET",
  path: "/assets/{id}/files",
  access: "signed-in",
  params: assetParams,
  output: z.strictObject({ items: z.array(assetFile) }),
  refusals: ["not-found"],
});
