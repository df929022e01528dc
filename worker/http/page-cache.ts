import {
  findPage,
  forgetPages,
  type KeptPage,
  type KeptTheme,
  keepPage,
  type PagePlace,
} from "#worker/adapters/cache/kept-pages.ts";
import { ACCESS_COOKIE, REFRESH_COOKIE } from "#worker/modules/accounts/index.ts";

/** Seconds a page is shown after it was made. With the 5 s that public reads are kept, what is gone is gone within 30. */
export const PAGE_KEPT_S = 25;
/** From this age on one of those who ask gets it made anew, while the others still get what is kept. */
const RENEWED_AFTER_S = 15;
/** Letters of query that a kept page may have: longer ones are nobody's cursor. */
const QUERY_MAX = 400;
/** Pages that an isolate may be renewing at once; forgetting them costs a page made twice. */
const RENEWALS_MAX = 1000;

/** What a page is flagged with (web/edge-pages.ts). */
interface EdgePage {
  readonly path: RegExp;
  readonly query: readonly string[];
}

type Cookie = (name: string) => string | undefined;

/** The letters an answer is known by; both are random and of a fixed length. */
export interface AnswerMarks {
  readonly nonce: string;
  readonly requestId: string;
}

/**
 * Where the page that is asked for may be kept; undefined = it is made for this asker alone: not a flagged page, a session
 * (living or not), a field of the query that the page does not know, or one given twice.
 */
export function placeOf(request: Request, cookie: Cookie, pages: readonly EdgePage[]): PagePlace | undefined {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  if (cookie(ACCESS_COOKIE) !== undefined || cookie(REFRESH_COOKIE) !== undefined) return undefined;
  if (request.headers.has("authorization")) return undefined;
  const { pathname, search, searchParams } = new URL(request.url);
  const page = pages.find(({ path }) => path.test(pathname));
  if (page === undefined || search.length > QUERY_MAX) return undefined;
  const fields = [...searchParams.keys()];
  if (new Set(fields).size !== fields.length || !fields.every((field) => page.query.includes(field)))
    return undefined;
  searchParams.sort();
  const query = searchParams.toString();
  return { address: query === "" ? pathname : `${pathname}?${query}`, theme: themeOf(cookie) };
}

function themeOf(cookie: Cookie): KeptTheme {
  const theme = cookie("__Host-strata_ui");
  return theme === "light" || theme === "dark" ? theme : "";
}

const renewing = new Map<string, number>();

/** True for the first who asks for an old page in this isolate: that answer renews it. */
function renews({ address, theme }: PagePlace, madeAt: number, scale: number): boolean {
  if (Date.now() - madeAt < (RENEWED_AFTER_S * 1000) / scale) return false;
  const name = `${theme} ${address}`;
  if (renewing.get(name) === madeAt) return false;
  if (renewing.size >= RENEWALS_MAX) renewing.clear();
  renewing.set(name, madeAt);
  return true;
}

/** What is kept at a place, as an answer of its own; without it the page must be made. */
export interface Kept {
  readonly answer?: Response;
  /** True when it is there and this asker is the one who makes it anew. */
  readonly renewing: boolean;
}

/**
 * Looks whether the page is kept, and puts these marks in it.
 * @param scale divides the seconds (TIME_SCALE)
 * @param method HEAD never renews: it has nothing to keep
 */
export async function pageFromEdge(
  place: PagePlace,
  method: string,
  { version, scale, marks }: { version: string; scale: number; marks: AnswerMarks },
): Promise<Kept> {
  const page = await findPage(caches.default, place, version, (PAGE_KEPT_S * 1000) / scale);
  if (page === undefined) return { renewing: false };
  if (method !== "HEAD" && renews(place, page.madeAt, scale)) return { renewing: true };
  write(page.body, page.nonceAt, marks.nonce);
  write(page.body, page.requestIdAt, marks.requestId);
  return { answer: htmlOf(page.body, "pages; hit"), renewing: false };
}

/** Lets go of a page that is there no more. */
export const forgetPage = (place: PagePlace): Promise<void> => forgetPages(caches.default, [place.address]);

/** Whether what was rendered may be shown to others: a good page that sets no cookie and says nothing of its keeping. */
export function isKeepable(answer: Response): boolean {
  return (
    answer.status === 200 &&
    answer.headers.get("content-type")?.startsWith("text/html") === true &&
    !answer.headers.has("set-cookie") &&
    !answer.headers.has("cache-control") &&
    !answer.headers.has("vary")
  );
}

/**
 * Takes a page that was just rendered: the answer, and the work of keeping it for those who come next. What went wrong while
 * it was drawn is only known once all of it is there: `isWhole` is asked then, and nothing is kept when it says no.
 */
export async function pageForEdge(
  place: PagePlace,
  rendered: Response,
  how: { version: string; scale: number; marks: AnswerMarks; isWhole: () => boolean },
): Promise<{ answer: Response; keeping?: Promise<void> }> {
  const { version, scale, marks, isWhole } = how;
  const madeAt = Date.now();
  const body = new Uint8Array(await rendered.arrayBuffer());
  if (!isWhole()) return { answer: htmlOf(body, "pages; fwd=miss") };
  const page: KeptPage = {
    body,
    madeAt,
    nonceAt: findAll(body, marks.nonce),
    requestIdAt: findAll(body, marks.requestId),
  };
  const keeping = keepPage(caches.default, place, version, page, PAGE_KEPT_S / scale);
  return { answer: htmlOf(body, "pages; fwd=miss; stored"), keeping };
}

/** The length is known: a client that goes away in the middle can be told from a page that has ended. */
function htmlOf(body: Uint8Array<ArrayBuffer>, cacheStatus: string): Response {
  return new Response(body, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-status": cacheStatus },
  });
}

function findAll(body: Uint8Array<ArrayBuffer>, letters: string): number[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const found: number[] = [];
  for (let at = bytes.indexOf(letters); at >= 0; at = bytes.indexOf(letters, at + 1)) found.push(at);
  return found;
}

function write(body: Uint8Array<ArrayBuffer>, at: readonly number[], letters: string): void {
  const bytes = new TextEncoder().encode(letters);
  for (const offset of at) body.set(bytes, offset);
}
