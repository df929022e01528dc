/** Themes a page is kept in; "" = the system decides. */
const THEMES = ["", "light", "dark"] as const;
export type KeptTheme = (typeof THEMES)[number];

/** Which page: its pathname with its query, and its theme. */
export interface PagePlace {
  readonly address: string;
  readonly theme: KeptTheme;
}

/** A page as it was made, with the places where it names the answer that it was made for. */
export interface KeptPage {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Offsets of the nonce and of the request id in `body`. Random letters: no text of a person's can hold them. */
  readonly nonceAt: readonly number[];
  readonly requestIdAt: readonly number[];
}

const keyOf = ({ address, theme }: PagePlace) => `https://page.internal/${theme || "system"}${address}`;

const numbers = (list: string | null): number[] =>
  list === null || list === "" ? [] : list.split(",").map(Number);

/** Pages that an isolate has read lately, by their key. The data centre is still asked whether it keeps the same one. */
interface PageAtHand {
  readonly page: KeptPage;
  readonly version: string | null;
  readonly etag: string;
}
const atHand = new Map<string, PageAtHand>();
const AT_HAND_MAX = 64;
/** Larger pages are read each time: 64 of these are 8 MB. */
const AT_HAND_BYTES = 131_072;

/** What the data centre keeps at `key`. A page that the isolate has already is not sent again: 304 says it is the same. */
async function readPage(cache: Cache, key: string): Promise<PageAtHand | undefined> {
  const near = atHand.get(key);
  const answer = await cache.match(
    near === undefined ? key : new Request(key, { headers: { "if-none-match": near.etag } }),
  );
  if (near !== undefined && answer?.status === 304) return near;
  atHand.delete(key);
  if (answer === undefined) return undefined;
  const found = {
    version: answer.headers.get("x-version"),
    etag: answer.headers.get("etag") ?? "",
    page: {
      madeAt: Number(answer.headers.get("x-made-at")),
      nonceAt: numbers(answer.headers.get("x-nonce-at")),
      requestIdAt: numbers(answer.headers.get("x-request-id-at")),
      body: new Uint8Array(await answer.arrayBuffer()),
    },
  };
  if (found.etag === "" || found.page.body.length > AT_HAND_BYTES) return found;
  if (atHand.size >= AT_HAND_MAX) atHand.clear();
  atHand.set(key, found);
  return found;
}

/** The page at a place, made by this version of the product less than `maxAgeMs` ago; its body may be written on. */
export async function findPage(
  cache: Cache,
  place: PagePlace,
  version: string,
  maxAgeMs: number,
): Promise<KeptPage | undefined> {
  const found = await readPage(cache, keyOf(place));
  // a page of another build names scripts that are gone
  if (found === undefined || found.version !== version) return undefined;
  if (!(Date.now() - found.page.madeAt < maxAgeMs)) return undefined;
  return { ...found.page, body: found.page.body.slice() };
}

/** Keeps a page for `seconds`. */
export async function keepPage(
  cache: Cache,
  place: PagePlace,
  version: string,
  page: KeptPage,
  seconds: number,
): Promise<void> {
  const headers = {
    "cache-control": `public, max-age=${Math.max(1, Math.ceil(seconds))}`,
    "content-type": "text/html; charset=utf-8",
    etag: `"${crypto.randomUUID()}"`,
    "x-version": version,
    "x-made-at": String(page.madeAt),
    "x-nonce-at": page.nonceAt.join(),
    "x-request-id-at": page.requestIdAt.join(),
  };
  await cache.put(keyOf(place), new Response(page.body, { headers }));
}

/** Lets go of pages, in every theme, in this data centre; elsewhere they run out. */
export async function forgetPages(cache: Cache, addresses: readonly string[]): Promise<void> {
  const keys = addresses.flatMap((address) => THEMES.map((theme) => keyOf({ address, theme })));
  await Promise.all(keys.map((key) => cache.delete(key)));
}
