import type { ByteRange } from "./ports.ts";

/** What a request for a file says about parts and copies it has. */
export interface RangeAsked {
  readonly range: string | null;
  readonly ifRange: string | null;
}

/**
 * The part that is asked for, by RFC 9110 §14: undefined = send all of it (nothing asked, several parts, another unit,
 * not a range, or If-Range names another copy), "unsatisfiable" = 416.
 */
export function rangeOf(
  asked: RangeAsked,
  etag: string,
  length: number,
): ByteRange | "unsatisfiable" | undefined {
  if (asked.range === null) return undefined;
  // the Cache API would ignore If-Range: it is decided here, before anything is read. A date never matches: none is sent.
  if (asked.ifRange !== null && asked.ifRange.trim() !== etag) return undefined;
  const [, from, to] = /^bytes=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(asked.range.trim()) ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return undefined;
  if (from === "") {
    const tail = Math.min(Number(to), length);
    return tail === 0 ? "unsatisfiable" : { first: length - tail, last: length - 1 };
  }
  if (to !== "" && Number(to) < Number(from)) return undefined; // not a range at all
  if (Number(from) >= length) return "unsatisfiable";
  return { first: Number(from), last: to === "" ? length - 1 : Math.min(Number(to), length - 1) };
}

/** Whether If-None-Match names this copy (weak comparison, RFC 9110 §13.1.2). */
export function hasCopy(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}
