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

/** The page at a place, made by this version of the product less than `maxAgeMs` ago. */
export async function findPage(
  cache: Cache,
  place: PagePlace,
  version: string,
  maxAgeMs: number,
): Promise<KeptPage | undefined> {
  const answer = await cache.match(keyOf(place));
  if (answer === undefined) return undefined;
  const madeAt = Number(answer.headers.get("x-made-at"));
  // a page of another build names scripts that are gone
  if (answer.headers.get("x-version") !== version || !(Date.now() - madeAt < maxAgeMs)) {
    await answer.body?.cancel();
    return undefined;
  }
  return {
    madeAt,
    nonceAt: numbers(answer.headers.get("x-nonce-at")),
    requestIdAt: numbers(answer.headers.get("x-request-id-at")),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
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
