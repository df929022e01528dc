/** What the platform says of itself. */
export type Health = "ok" | "failing";

/**
 * Asks `probe` at most once in `keepMs`, whoever asks: the way to the database is not walked for every stranger. While
 * one is asking, the others hear the last verdict (a promise must not be shared between requests of an isolate).
 */
export function healthKept(
  keepMs: number,
): (probe: () => Promise<unknown>, nowMs: number) => Promise<Health> {
  let kept: { verdict: Health; at: number } | undefined;
  return async (probe, nowMs) => {
    if (kept !== undefined && nowMs - kept.at < keepMs) return kept.verdict;
    if (kept !== undefined) kept = { ...kept, at: nowMs };
    const verdict = await probe().then(
      () => "ok" as const,
      () => "failing" as const,
    );
    kept = { verdict, at: nowMs };
    return verdict;
  };
}
