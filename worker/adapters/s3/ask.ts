import { AwsClient } from "aws4fetch";
import { StoreUnavailable } from "#worker/modules/assets/ports.ts";
import { elementOf } from "./xml.ts";

/** A key pair of S3. */
export interface S3Keys {
  readonly id: string;
  readonly secret: string;
}

/** The longest wait before each try; the real one is random below it. Somebody waits for a read, so it gives up sooner. */
const READ_WAITS_MS = [0, 200, 600];
const WRITE_WAITS_MS = [0, 200, 600, 1_500, 3_000];
/** After this an answer that has not begun is given up. */
const PATIENCE_MS = 10_000;
/** Worth another try: throttled, broken, or a conditional write that met another one. */
const PASSING = new Set([409, 429, 500, 502, 503, 504]);

/** What is asked of S3: everything but the signature. A body is bytes, so that it can be sent again. */
export interface Asked {
  readonly method: "GET" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Ends the asking at once, in the middle of a try or between two. */
  readonly giveUp?: AbortSignal;
}

/** Asks S3 and gives its answer, whatever its status, once it is one that will not pass by itself. */
export type Ask = (asked: Asked) => Promise<Response>;

/** S3's own word for what went wrong; "" when it said none. Reads the body. */
export async function codeOf(answer: Response): Promise<string> {
  return elementOf(await answer.text(), "Code") ?? "";
}

/**
 * Asks as this key pair. Retries are ours, not aws4fetch's: it would try ten times without a limit on time, and would
 * not know that a 409 of a conditional write wants another try. Each try is signed afresh, since signatures age.
 */
export function askerFor(keys: S3Keys, region: string): Ask {
  const client = new AwsClient({
    accessKeyId: keys.id,
    secretAccessKey: keys.secret,
    service: "s3",
    region,
    retries: 0,
  });
  return async ({ method, url, headers, body, giveUp }) => {
    const waits = method === "GET" ? READ_WAITS_MS : WRITE_WAITS_MS;
    let last: unknown;
    for (const wait of waits) {
      if (wait > 0) await pause(Math.random() * wait, giveUp);
      if (giveUp?.aborted) throw new StoreUnavailable(`${method} was given up`, last);
      try {
        const init = { method, ...(headers && { headers }), ...(body && { body }) };
        const answer = await fetchOnce(client, url, init, giveUp);
        if (!PASSING.has(answer.status)) return answer;
        last = new Error(`${answer.status} ${await codeOf(answer)}`);
      } catch (error) {
        last = error; // no answer: the connection broke, was refused, or took too long
      }
    }
    throw new StoreUnavailable(`${method} failed ${waits.length} times`, last);
  };
}

/** Waits, but not longer than until `giveUp`. */
function pause(ms: number, giveUp?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      giveUp?.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    giveUp?.addEventListener("abort", over);
  });
}

async function fetchOnce(
  client: AwsClient,
  url: string,
  init: RequestInit,
  giveUp?: AbortSignal,
): Promise<Response> {
  const request = await client.sign(url, init);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  const signal = giveUp === undefined ? late.signal : AbortSignal.any([late.signal, giveUp]);
  try {
    // only the wait for the answer is limited: a large body may take its time
    return await fetch(request, { signal, redirect: "manual" });
  } finally {
    clearTimeout(timer);
  }
}
