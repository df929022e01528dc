import { PROBLEMS, type Problem } from "#contracts/problem.ts";
import { isConnectionFault, sqlState } from "#worker/db/connect.ts";
import type { Log } from "#worker/kernel/log.ts";
import { Refusal } from "#worker/kernel/refusal.ts";

/** Seconds a caller should wait when the database cannot be reached. */
const OVERLOADED_RETRY_S = 2;
/** query_canceled (statement_timeout), lock_not_available, too_many_connections, admin shutdown. */
const OVERLOAD_STATES = new Set(["57014", "55P03", "53300", "57P01", "57P03"]);

/** What a fault becomes: refusals stay, faults of the way to the database become `overloaded`, the rest `internal`. */
export function asRefusal(error: unknown, log: Log): Refusal {
  if (error instanceof Refusal) return error;
  const state = sqlState(error);
  if (isConnectionFault(error) || (state !== undefined && OVERLOAD_STATES.has(state))) {
    log.warn("database.unavailable", { state: state ?? "connection" });
    return new Refusal("overloaded", { retryAfter: OVERLOADED_RETRY_S });
  }
  log.error("fault", error);
  return new Refusal("internal");
}

/** A page that says 503 tells programs, too, when to come back. */
export function sayWhenToComeBack(page: Response): Response {
  if (page.status === 503 && !page.headers.has("retry-after"))
    page.headers.set("retry-after", String(OVERLOADED_RETRY_S));
  return page;
}

/** The one table from refusal to RFC 9457. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, title } = PROBLEMS[refusal.code];
  const { detail, errors, retryAfter, extra } = refusal.details;
  return {
    type: `https://stratamake.example/problems/${refusal.code}`,
    title,
    status,
    code: refusal.code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...extra,
    requestId,
  };
}

/** The problem as an answer of the API, with Retry-After where it is known and the headers that the refusal carries. */
export function problemResponse(refusal: Refusal, requestId: string): Response {
  const body = problemOf(refusal, requestId);
  const headers = new Headers(refusal.details.headers);
  headers.set("content-type", "application/problem+json");
  headers.set("cache-control", "no-store");
  if (refusal.details.retryAfter !== undefined)
    headers.set("retry-after", String(Math.ceil(refusal.details.retryAfter)));
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
