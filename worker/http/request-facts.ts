import type { Ids } from "#worker/kernel/ids.ts";
import type { CallFacts } from "#worker/kernel/pair.ts";
import { clientAddress } from "./client-address.ts";
import { cookieReader } from "./cookies.ts";

/** What every act may know of a request: nothing that a log line or a stranger could misuse. */
export function factsOf(request: Request, ids: Ids): CallFacts {
  const said = request.headers.get("cf-ipcountry") ?? "XX";
  const country = /^[A-Z]{2}$/.test(said) ? said : "XX";
  return {
    requestId: ids.token(12),
    address: clientAddress(request.headers.get("cf-connecting-ip")),
    userAgent: (request.headers.get("user-agent") ?? "").slice(0, 300),
    country,
    city: cityOf(request, country),
    cookie: cookieReader(request.headers.get("cookie")),
  };
}

/** The town, as far as the platform is of one mind about the country; elsewhere than at its edge there is none. */
function cityOf(request: Request, country: string): string {
  const { cf } = request as { cf?: { country?: unknown; city?: unknown } };
  if (cf === undefined || cf.country !== country || typeof cf.city !== "string") return "";
  return cf.city.replace(/\p{C}/gu, "").slice(0, 80);
}

/** True when the browser is only guessing what the person may want next: nothing may change then. */
export function isPrefetch(request: Request): boolean {
  return /prefetch|prerender/.test(
    `${request.headers.get("sec-purpose") ?? ""} ${request.headers.get("purpose") ?? ""}`,
  );
}
