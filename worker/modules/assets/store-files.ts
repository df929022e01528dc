import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { StoredMediaType } from "#contracts/assets.ts";
import { rows } from "#worker/db/connect.ts";
import { storageKey } from "./keys.ts";
import type { AssetsDeps } from "./ports.ts";

/** Bytes that somebody wants to keep. */
export interface NewFile {
  readonly bytes: Uint8Array;
  readonly mediaType: StoredMediaType;
}

/** Bytes that lie in the store under a claim: attach them within 15 minutes, or the sweep buries them. */
export interface StoredFile {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly incarnation: string;
  readonly bytes: number;
  readonly mediaType: StoredMediaType;
}

type StoreDeps = Pick<AssetsDeps, "db" | "clock" | "ids" | "store">;

/**
 * Puts files into the store, all at once, behind one claim statement. The claim is committed before the first byte
 * leaves: whatever dies between here and the attachment, the sweep finds. Equal bytes are sent once.
 * @returns one entry for each file, in their order
 * @throws StoreUnavailable when the store does not take them; nothing has to be undone
 */
export async function storeFiles(deps: StoreDeps, files: readonly NewFile[]): Promise<StoredFile[]> {
  const once = new Map<string, { stored: StoredFile; file: NewFile }>();
  const stored = files.map((file) => {
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const known = once.get(sha256);
    if (known !== undefined) return known.stored;
    const fresh = {
      sha256,
      incarnation: deps.ids.uuid(),
      bytes: file.bytes.length,
      mediaType: file.mediaType,
    };
    once.set(sha256, { stored: fresh, file });
    return fresh;
  });
  const sending = [...once.values()];
  if (sending.length === 0) return stored;
  const claims = sending.map(({ stored: { sha256, incarnation } }) => ({ sha256, incarnation }));
  await rows(
    deps.db,
    sql`insert into blob_claims (incarnation, sha256, claimed_at)
    select c.incarnation, decode(c.sha256, 'hex'), ${deps.clock.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as c(incarnation uuid, sha256 text)`,
  );
  await Promise.all(
    sending.map(({ stored: { sha256, incarnation, mediaType }, file }) =>
      deps.store.put(storageKey(sha256, incarnation), file.bytes, { sha256Hex: sha256, mediaType }),
    ),
  );
  return stored;
}

/** `storeFiles` for one file. */
export async function storeBytes(
  deps: StoreDeps,
  bytes: Uint8Array,
  mediaType: StoredMediaType,
): Promise<StoredFile> {
  const [stored] = await storeFiles(deps, [{ bytes, mediaType }]);
  if (stored === undefined) throw new Error("one file in, none out");
  return stored;
}

/**
 * Says that stored files will not be attached after all: they are buried at once instead of in 15 minutes.
 * Files that are attached, or buried already, stay as they are.
 */
export async function abandonFiles(
  deps: Pick<AssetsDeps, "db" | "clock">,
  files: readonly StoredFile[],
): Promise<void> {
  const incarnations = JSON.stringify(files.map((file) => file.incarnation));
  await rows(
    deps.db,
    sql`with gone as (
      delete from blob_claims
      where incarnation in (select jsonb_array_elements_text(${incarnations}::jsonb)::uuid) returning incarnation, sha256)
    insert into blob_graves (incarnation, sha256, buried_at)
    select incarnation, sha256, ${deps.clock.now().toISOString()}::timestamptz from gone`,
  );
}
