import type { Config } from "#worker/env.ts";

/** Headers of every answer, whatever made it. */
const ALWAYS: readonly (readonly [name: string, value: string])[] = [
  ["strict-transport-security", "max-age=63072000; includeSubDomains; preload"],
  ["x-content-type-options", "nosniff"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"],
  ["cross-origin-opener-policy", "same-origin"],
];
const REFERRER_POLICY = "strict-origin-when-cross-origin";

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The content security policy of a page whose scripts carry `nonce` (decisions: pages). */
export function pagePolicy(config: Pick<Config, "FILES_ORIGIN" | "TURNSTILE_ORIGIN">, nonce: string): string {
  const files = config.FILES_ORIGIN;
  const turnstile = config.TURNSTILE_ORIGIN;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval' ${turnstile}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // style attributes only ever hold typed numbers and colours
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob: ${files}`,
    `media-src 'self' blob: ${files}`,
    "font-src 'self'",
    `connect-src 'self' ${files}`,
    "worker-src 'self' blob:",
    `frame-src ${turnstile}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Puts on what every answer carries. What an answer has said itself of its referrers, its policy and its keeping stays.
 * Only a page asks for the nonce.
 */
export function secure(
  headers: Headers,
  nonce: () => string,
  config: Pick<Config, "FILES_ORIGIN" | "TURNSTILE_ORIGIN">,
): void {
  for (const [name, value] of ALWAYS) headers.set(name, value);
  if (!headers.has("referrer-policy")) headers.set("referrer-policy", REFERRER_POLICY);
  if (!headers.has("content-security-policy")) {
    const isPage = headers.get("content-type")?.startsWith("text/html") === true;
    headers.set("content-security-policy", isPage ? pagePolicy(config, nonce()) : API_POLICY);
  }
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
}
