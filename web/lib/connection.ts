/**
 * The way to the server, for what pages read and send. A request of a page that does not get through waits here and is
 * tried again, so that a lost connection neither replaces the page nor takes the words that were typed into it.
 */

/** The server could not be reached, and whether it heard the request is not known. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super("The server could not be reached", { cause });
    this.name = "ConnectionLost";
  }
}

/** What the router reads and sends: loaders and actions, and the routes it learns of. */
const PAGE_DATA = /(\.data|\/__manifest)$/;
/** Sending it twice does nothing twice: a wish carries its key, a price changes nothing, a wish is cancelled once. */
const REPEATABLE = /^\/studio(\/_)?\.data$/;
/** Answers of whatever stands before the server when the server itself is away. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504, 521, 522, 523]);
const OURS = "x-remix-response";

let waiting = 0;
const watchers = new Set<() => void>();

function count(change: 1 | -1): void {
  waiting += change;
  for (const watcher of watchers) watcher();
}

/** Calls back whenever `isLost` may have changed; returns how to stop. */
export function watchConnection(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** True while something a page asked for did not get through and is being tried again. */
export function isLost(): boolean {
  return waiting > 0;
}

/** Milliseconds before try number `tries` (from 1): 1 s, doubled up to 8 s. */
export function patience(tries: number): number {
  return Math.min(8_000, 1_000 * 2 ** (tries - 1));
}

/** Rests, less when the browser says that it is online again; rejects as fetch does when nobody waits any more. */
function rest(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", go);
      signal?.removeEventListener("abort", stop);
    };
    const go = () => {
      over();
      resolve();
    };
    const stop = () => {
      over();
      reject(signal?.reason);
    };
    const timer = setTimeout(go, ms);
    globalThis.addEventListener?.("online", go);
    signal?.addEventListener("abort", stop);
  });
}

type Tried = { answer: Response } | { failed: unknown };

async function tryOnce(plain: typeof fetch, url: URL, init: RequestInit | undefined): Promise<Tried> {
  try {
    const answer = await plain(url, init);
    return AWAY.has(answer.status) && !answer.headers.has(OURS) ? { failed: answer } : { answer };
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    return { failed: error };
  }
}

/**
 * `plain`, but what pages read and send is tried until it gets through. A form that must not be sent twice is tried
 * again only while the browser is offline (then nothing left it); else `ConnectionLost` says that nobody knows.
 */
export function patientFetch(plain: typeof fetch, here: () => string, online: () => boolean): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? undefined : new URL(input, here());
    if (url === undefined || url.origin !== new URL(here()).origin || !PAGE_DATA.test(url.pathname)) {
      return await plain(input, init);
    }
    const safe = (init?.method ?? "GET").toUpperCase() === "GET" || REPEATABLE.test(url.pathname);
    let tried = await tryOnce(plain, url, init);
    if ("answer" in tried) return tried.answer;
    count(1);
    try {
      for (let tries = 1; "failed" in tried; tries += 1) {
        if (!safe && online()) {
          if (tried.failed instanceof Response) return tried.failed;
          throw new ConnectionLost(tried.failed);
        }
        await rest(patience(tries), init?.signal);
        tried = await tryOnce(plain, url, init);
      }
      return tried.answer;
    } finally {
      count(-1);
    }
  };
}
