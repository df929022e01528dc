/** The front door of assets: content-addressed files, the library, delivery (README.md; docs/decisions/0009). */
export { type AttachedFile, attachAssetsSql, isClaimGone, type NewAsset } from "./attach-assets.ts";
export {
  type CompareMessage,
  compareMessage,
  compareSlice,
  compareStore,
  type StoreReport,
  startComparison,
} from "./compare-store.ts";
export { deleteAsset } from "./delete-asset.ts";
export { assetsPairs } from "./endpoints.ts";
export { type FilesKey, type FilesOptions, filesWith } from "./files.ts";
export { changeAsset, getAsset, listAssetFiles, type WholeAsset, wholeAssetJson } from "./get-asset.ts";
export { listAssets } from "./list-assets.ts";
export {
  type AssetsDeps,
  type BlobStore,
  type ByteRange,
  type EdgeCache,
  type Files,
  type PostOf,
  type StoredBytes,
  StoreUnavailable,
} from "./ports.ts";
export {
  type AssetJson,
  assetSummaryJson,
  createdAt,
  type FileJson,
  presentAsset,
  presentFile,
  presentPoster,
  presentSummary,
} from "./present.ts";
export { type ReapMessage, reapBlob, reapMessage } from "./reap-blob.ts";
export { forgetServable } from "./servable.ts";
export { serveFile } from "./serve-file.ts";
export { abandonFiles, type NewFile, type StoredFile, storeBytes, storeFiles } from "./store-files.ts";
export { sweepBlobs } from "./sweep-blobs.ts";
export { wordsQuery } from "./words-query.ts";
