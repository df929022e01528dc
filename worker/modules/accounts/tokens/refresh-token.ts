import { base64url, fromBase64url } from "#worker/kernel/ids.ts";
import type { MacKey } from "#worker/modules/accounts/ports.ts";
import { isMacOf, macOf } from "./mac.ts";

/** What a refresh token says once its MAC has proven it. The family is the session. */
export interface RefreshClaim {
  readonly sessionId: string;
  readonly generation: number;
}

const FORM = /^srt_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,8})\.([A-Za-z0-9_-]{43})$/;

const wordsOf = ({ sessionId, generation }: RefreshClaim): string => `refresh:${sessionId}.${generation}`;

/** `srt_<family>.<generation>.<mac>`: derived, so that it can be handed out again and nothing usable is stored. */
export function mintRefreshToken(keys: readonly MacKey[], claim: RefreshClaim): string {
  return `srt_${claim.sessionId}.${claim.generation}.${base64url(macOf(keys, wordsOf(claim)))}`;
}

/** The claim of a token that we made; undefined for anything else, and then no family is touched. */
export function readRefreshToken(
  keys: readonly MacKey[],
  token: string | undefined,
): RefreshClaim | undefined {
  const [, sessionId, generation, mac] = FORM.exec(token ?? "") ?? [];
  if (sessionId === undefined || mac === undefined) return undefined;
  const claim = { sessionId, generation: Number(generation) };
  return isMacOf(keys, wordsOf(claim), fromBase64url(mac)) ? claim : undefined;
}
