import type { SQL } from "drizzle-orm";
import type { CoreDeps } from "#worker/db/deps.ts";

/** Bytes on their way: a stream and how many will come. */
export interface StoredBytes {
  readonly body: ReadableStream<Uint8Array>;
  readonly length: number;
}

/** A part of a file: first and last byte, both counted from 0 and both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** One object of the store, as its list tells it. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

/** The store of bytes. Keys: docs/storage-keys.md. Every method throws StoreUnavailable when the store does not answer. */
export interface BlobStore {
  /** Writes a key that nobody has written. Coming back means: the store holds exactly these bytes. */
  put(key: string, bytes: Uint8Array, facts: { sha256Hex: string; mediaType: string }): Promise<void>;
  /** Undefined when there is no such object. */
  get(key: string, range?: ByteRange): Promise<StoredBytes | undefined>;
  /** A key that is not there is as good as removed. An aborted `giveUp` ends it at once, as StoreUnavailable. */
  remove(key: string, giveUp?: AbortSignal): Promise<void>;
  /** Up to 1,000 objects in the order of their keys' bytes, after `after`. `more` = there are others behind them. */
  list(prefix: string, after?: string): Promise<{ objects: StoredObject[]; more: boolean }>;
}

/** The store did not answer, or not in time, after the tries it was worth. The same call may succeed later. */
export class StoreUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`store unavailable: ${what}`, cause === undefined ? undefined : { cause });
    this.name = "StoreUnavailable";
  }
}

/** What an edge cache can be filled from; undefined = nothing to keep. */
export type Filling = () => Promise<StoredBytes | undefined>;

/** What a data centre remembers, so that files cost neither the database nor the store. Losing all of it does no harm. */
export interface EdgeCache {
  /** A fact that was kept not longer ago than its seconds. */
  fact(key: string): Promise<unknown>;
  keepFact(key: string, value: unknown, seconds: number): Promise<void>;
  /** Forgets facts in this data centre; elsewhere they run out by themselves. */
  forgetFacts(keys: readonly string[]): Promise<void>;
  /** The bytes of a content, or of a part of it. */
  bytes(sha256: string, range?: ByteRange): Promise<StoredBytes | undefined>;
  /** Keeps a whole content; does nothing while somebody else is at it. */
  fill(sha256: string, from: Filling): Promise<void>;
  /** Lets go of a content whose last object is being removed. */
  forgetBytes(sha256: string): Promise<void>;
  /** Lets go of kept pages (pathnames) in this data centre; elsewhere they run out by themselves. */
  forgetPages(addresses: readonly string[]): Promise<void>;
}

/** Where a file is read; `expiresAt` is there while the address is private. */
export interface FileAddress {
  readonly url: string;
  readonly expiresAt?: Date;
}

/** Addresses of files. Pure: no I/O. */
export interface Files {
  /** The address everybody may use once the file is public, or, with a viewer's account id, one that only opens theirs. */
  address(file: { sha256: string; mediaType: string }, viewer?: string): FileAddress;
  /** Whose address this is; undefined when the token is forged, over, or of another file. */
  opens(token: string, sha256: string): { viewer: string; expiresAt: Date } | undefined;
}

/**
 * The id of the post of an asset as a scalar subselect, `assetId` being an expression. Community stands above this
 * module and fills it (its `postOfAsset`).
 */
export type PostOf = (assetId: SQL) => SQL;

/** What the acts of this module ask for. */
export interface AssetsDeps extends CoreDeps {
  readonly store: BlobStore;
  readonly files: Files;
  readonly edgeCache: EdgeCache;
  readonly postOf: PostOf;
  /** PUBLIC_ORIGIN: the pages, the only ones whose scripts may read files. */
  readonly origin: string;
}
