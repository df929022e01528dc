/** Everything the store holds today lies below this. */
export const BLOB_PREFIX = "blob/";

/** Where an incarnation of a content lies in the store. The outside never sees it (docs/storage-keys.md). */
export function storageKey(sha256: string, incarnation: string): string {
  return `${BLOB_PREFIX}${sha256}/${incarnation}`;
}

const KEY = /^blob\/([0-9a-f]{64})\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** What a key of the store says, undefined when nobody here writes such keys. */
export function parseStorageKey(key: string): { sha256: string; incarnation: string } | undefined {
  const [, sha256, incarnation] = KEY.exec(key) ?? [];
  return sha256 === undefined || incarnation === undefined ? undefined : { sha256, incarnation };
}
