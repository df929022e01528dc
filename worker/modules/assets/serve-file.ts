import { EXTENSIONS } from "#contracts/assets.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { isStoredMediaType } from "./files.ts";
import { storageKey } from "./keys.ts";
import { type AssetsDeps, type ByteRange, type StoredBytes, StoreUnavailable } from "./ports.ts";
import { hasCopy, rangeOf } from "./ranges.ts";
import { findServable, type Servable } from "./servable.ts";

/** Up to here a file is read into memory once, to the asker and the edge alike; larger ones only stream. */
const SMALL = 1024 * 1024;
const YEAR_S = 31_536_000;
/** The whole of a request's url: its address and, behind `?`, how the file is wanted. */
const ADDRESS = /^https?:\/\/[^/?#]+\/assets\/([0-9a-f]{64})\.([a-z0-9]{2,5})(?:\?([^#]*))?$/;

type ServeDeps = Pick<
  AssetsDeps,
  "db" | "store" | "files" | "edgeCache" | "clock" | "origin" | "later" | "log"
>;

/** Who asks for what, as far as the address says. */
interface Asked {
  readonly sha256: string;
  readonly extension: string;
  readonly pass: { viewer: string; expiresAt: Date } | undefined;
  readonly download: boolean;
}

/**
 * GET and HEAD /assets/{sha256}.{ext}: 200, 206, 304 or 416. The right is asked first, of facts at most 30 s old; then
 * the bytes come from the edge or the store. Cookies are not looked at. Nothing but whole files is ever cached.
 * `beforeLookup` runs where the data centre remembers nothing and the database must be asked: http limits guessing there,
 * and not the reading of what is known.
 * @throws Refusal not-found (missing, deleted, not for this viewer, wrong extension: all the same), overloaded
 */
export async function serveFile(
  deps: ServeDeps,
  request: Request,
  beforeLookup: () => Promise<void> = async () => {},
): Promise<Response> {
  const asked = readAddress(deps, request.url);
  const file = await findServable(deps, asked.sha256, asked.pass?.viewer, { beforeLookup });
  if (file === undefined || extensionOf(file) !== asked.extension) throw new Refusal("not-found");
  const etag = `"${file.sha256}"`;
  const headers = headersOf(deps, asked, file, etag);
  if (hasCopy(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  if (request.method === "HEAD")
    return new Response(null, { headers: { ...headers, "content-length": String(file.bytes) } });
  const ranges = { range: request.headers.get("range"), ifRange: request.headers.get("if-range") };
  const range = rangeOf(ranges, etag, file.bytes);
  if (range === "unsatisfiable") {
    const beyond = { "content-range": `bytes */${file.bytes}`, "cache-control": "no-store" };
    return new Response(null, { status: 416, headers: { ...headers, ...beyond } });
  }
  const { body, length } = await bytesOf(deps, asked, file, range);
  headers["content-length"] = String(length);
  if (range === undefined) return new Response(body, { headers });
  headers["content-range"] = `bytes ${range.first}-${range.last}/${file.bytes}`;
  return new Response(body, { status: 206, headers });
}

function readAddress(deps: Pick<AssetsDeps, "files">, url: string): Asked {
  const [, sha256, extension, query] = ADDRESS.exec(url) ?? [];
  if (sha256 === undefined || extension === undefined) throw new Refusal("not-found");
  if (query === undefined) return { sha256, extension, pass: undefined, download: false };
  const search = new URLSearchParams(query);
  const token = search.get("t");
  const pass = token === null ? undefined : deps.files.opens(token, sha256);
  return { sha256, extension, pass, download: search.has("download") };
}

function extensionOf(file: Servable): string | undefined {
  return isStoredMediaType(file.mediaType) ? EXTENSIONS[file.mediaType] : undefined;
}

function headersOf(
  deps: Pick<AssetsDeps, "clock" | "origin">,
  asked: Asked,
  file: Servable,
  etag: string,
): Record<string, string> {
  const disposition = asked.download ? "attachment" : "inline";
  return {
    "accept-ranges": "bytes",
    "access-control-allow-origin": deps.origin,
    "access-control-expose-headers": "Accept-Ranges, Content-Range, ETag",
    "cache-control": file.public
      ? `public, max-age=${YEAR_S}, immutable`
      : `private, max-age=${secondsLeft(deps, asked)}, immutable`,
    // the title is not in the name: one content may belong to several makers
    "content-disposition": `${disposition}; filename="stratamake-${file.sha256.slice(0, 12)}.${asked.extension}"`,
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": file.mediaType,
    "cross-origin-resource-policy": "cross-origin",
    etag,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}

function secondsLeft(deps: Pick<AssetsDeps, "clock">, { pass }: Asked): number {
  if (pass === undefined) return 0;
  return Math.max(0, Math.floor((pass.expiresAt.getTime() - deps.clock.now().getTime()) / 1000));
}

type Body = { body: BodyInit; length: number };

async function bytesOf(deps: ServeDeps, asked: Asked, file: Servable, range?: ByteRange): Promise<Body> {
  try {
    const kept = await deps.edgeCache.bytes(file.sha256, range);
    if (kept !== undefined) return kept;
    const found = await fromStore(deps, file, range);
    if (found !== undefined) return found;
    // What was remembered may name an incarnation that died a moment ago while the content lives on under another one.
    const now = await findServable(deps, file.sha256, asked.pass?.viewer, { fresh: true });
    if (now === undefined) throw new Refusal("not-found");
    const again = await fromStore(deps, now, range);
    if (again !== undefined) return again;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    deps.log.warn("store.unavailable", { error: error.message });
    throw new Refusal("overloaded", { retryAfter: 2 });
  }
  throw new Error(`no bytes for ${file.sha256}`);
}

async function fromStore(deps: ServeDeps, file: Servable, range?: ByteRange): Promise<Body | undefined> {
  const key = storageKey(file.sha256, file.incarnation);
  const found = await deps.store.get(key, range);
  if (found === undefined) return undefined;
  if (range === undefined && file.bytes <= SMALL) {
    const bytes = new Uint8Array(await new Response(found.body).arrayBuffer());
    deps.later(deps.edgeCache.fill(file.sha256, async () => wholeOf(bytes)));
    return { body: bytes, length: bytes.length };
  }
  // Read a second time for the edge: a stream with two readers keeps in memory what the slower one has not taken.
  deps.later(deps.edgeCache.fill(file.sha256, () => deps.store.get(key)));
  return found;
}

function wholeOf(bytes: Uint8Array<ArrayBuffer>): StoredBytes {
  const { body } = new Response(bytes);
  if (body === null) throw new Error("bytes without a body");
  return { body, length: bytes.length };
}
