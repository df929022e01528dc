import { Refusal } from "#worker/kernel/refusal.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * In front of everything: an unsafe method passes if the browser says the request is same-origin or, where it says
 * nothing, if Origin is ours. Webhooks are exempt: they carry signatures and no cookie. Refuses with `csrf.refused`.
 */
export function demandSameOrigin(request: Request, path: string, publicOrigin: string): void {
  if (SAFE.has(request.method) || path.startsWith("/webhooks/")) return;
  const site = request.headers.get("sec-fetch-site");
  const passes = site === null ? request.headers.get("origin") === publicOrigin : site === "same-origin";
  if (!passes) throw new Refusal("csrf.refused");
}
