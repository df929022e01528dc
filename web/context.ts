import { createContext } from "react-router";
import type { Viewer } from "#contracts/accounts.ts";
import type { CallOf, Endpoint, OutputOf } from "#contracts/endpoint.ts";
import type { Problem } from "#contracts/problem.ts";

/** What an endpoint answers, as a value: pages decide what a refusal looks like. */
export type Answered<E extends Endpoint> =
  | { readonly ok: true; readonly status: number; readonly data: OutputOf<E> }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

/** Calls endpoints in process, with the rights of whoever asked for the page. The only way from a page to anything. */
export interface Api {
  call<E extends Endpoint>(
    endpoint: E,
    input?: CallOf<E>,
    options?: { idempotencyKey?: string },
  ): Promise<Answered<E>>;
}

/** What pages need to know of the place they run at. */
export interface Site {
  /** "https://stratamake.example", without a slash at the end. */
  readonly publicOrigin: string;
  readonly filesOrigin: string;
  readonly turnstile: { readonly origin: string; readonly siteKey: string };
  /** Local stacks say so on the page (inbox address, demo people). */
  readonly local: boolean;
}

/** How the viewer wants pages to look; null = the system decides. */
export interface Looks {
  readonly theme: "light" | "dark" | null;
}

export const apiContext = createContext<Api>();
export const viewerContext = createContext<Viewer | null>(null);
export const siteContext = createContext<Site>();
export const looksContext = createContext<Looks>({ theme: null });
/** The nonce of this answer's content security policy. */
export const nonceContext = createContext<string>("");
/** The request id, shown on error pages so that a person can quote it. */
export const requestIdContext = createContext<string>("");
/** Where rendering reports what failed; the page itself says nothing but the request id. */
export const faultContext = createContext<(event: string, error: unknown) => void>();
