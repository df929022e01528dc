import { base64url } from "#worker/kernel/ids.ts";
import type { CallFacts } from "#worker/kernel/pair.ts";
import { clientAddress } from "./client-address.ts";
import { cookieReader } from "./cookies.ts";

/** Letters of a request id: 96 random bits as base64url. */
const ID_LETTERS = 16;
/** Random letters for the next request ids and nonces, each used once: asking for each alone costs more than all else here. */
let letters = "";

function nextLetters(count: number): string {
  if (letters.length < count) letters = base64url(crypto.getRandomValues(new Uint8Array(3000)));
  const taken = letters.slice(0, count);
  letters = letters.slice(count);
  return taken;
}

/** The nonce of one answer: 132 random bits. */
export const newNonce = (): string => nextLetters(22);

/** What every act may know of a request: nothing that a log line or a stranger could misuse. */
export function factsOf(request: Request): CallFacts {
  const said = request.headers.get("cf-ipcountry") ?? "XX";
  const country = /^[A-Z]{2}$/.test(said) ? said : "XX";
  return {
    requestId: nextLetters(ID_LETTERS),
    address: clientAddress(request.headers.get("cf-connecting-ip")),
    userAgent: (request.headers.get("user-agent") ?? "").slice(0, 300),
    country,
    // what the platform tells is only unpacked for who asks
    get city() {
      return cityOf(request, country);
    },
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
