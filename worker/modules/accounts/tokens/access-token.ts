import { type CryptoKey, importJWK, type JWK, jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import type { Maker } from "#worker/kernel/actor.ts";
import type { AccountsDeps, SigningKey } from "#worker/modules/accounts/ports.ts";
import { ACCESS_S, CLOCK_SLACK_S, UNVERIFIED_ACCESS_S } from "#worker/modules/accounts/times.ts";

type TokenDeps = Pick<AccountsDeps, "clock" | "secrets" | "origin">;

/** What an access token says: who, in which session, and which generation of the refresh token it came with. */
export interface AccessClaim {
  readonly maker: Maker;
  readonly generation: number;
}

const ALGORITHM = "EdDSA";
const TYPE = "at+jwt";
const AUDIENCE = "web";
/** The form of the claims; a token of another form is refused, and its holder refreshes. */
const VERSION = 1;

const claims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  ver: z.literal(VERSION),
  gen: z.number().int().positive(),
  usr: z.string(),
  vrf: z.boolean(),
  rol: z.enum(["maker", "moderator", "operator"]),
  nbf: z.number(),
  exp: z.number(),
});

/** Keys of an isolate, imported once a set. Settled keys only: a promise would belong to the request that made it. */
const imported = new WeakMap<object, Map<string, CryptoKey>>();

async function keyOf(
  set: { readonly keys: readonly SigningKey[] },
  jwk: SigningKey,
  use: "sign" | "verify",
): Promise<CryptoKey> {
  const kept = imported.get(set) ?? new Map<string, CryptoKey>();
  imported.set(set, kept);
  const name = `${use}:${jwk.kid}`;
  const there = kept.get(name);
  if (there !== undefined) return there;
  const { kty, crv, x, d } = jwk as JWK & SigningKey;
  const key = await importJWK({ kty, crv, x, ...(use === "sign" ? { d } : {}) } as JWK, ALGORITHM);
  if (key instanceof Uint8Array) throw new Error("JWT_KEYS holds a key that is not OKP");
  kept.set(name, key);
  return key;
}

/** Signs an access token with the first key. `seconds` = how long it holds: short while the address is unverified. */
export async function signAccessToken(
  deps: TokenDeps,
  claim: AccessClaim,
): Promise<{ token: string; seconds: number }> {
  const set = deps.secrets.jwtKeys;
  const [jwk] = set.keys;
  if (jwk === undefined) throw new Error("JWT_KEYS holds no key");
  const { maker, generation } = claim;
  const seconds = maker.verified ? ACCESS_S : UNVERIFIED_ACCESS_S;
  const issuedAt = Math.floor(deps.clock.now().getTime() / 1000);
  const says = {
    sid: maker.sessionId,
    ver: VERSION,
    gen: generation,
    usr: maker.username,
    vrf: maker.verified,
    rol: maker.role,
  };
  const token = await new SignJWT(says)
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: jwk.kid })
    .setIssuer(deps.origin)
    .setAudience(AUDIENCE)
    .setSubject(maker.userId)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(await keyOf(set, jwk, "sign"));
  return { token, seconds };
}

/** What a token said when its signature and form were checked, and the seconds between which it holds. */
interface Checked {
  readonly claim: AccessClaim;
  readonly origin: string;
  readonly notBefore: number;
  readonly expires: number;
}

/** Tokens that an isolate has checked, by the set of keys they were checked under; forgetting one costs a check. */
const checked = new WeakMap<object, Map<string, Checked>>();
const CHECKED_MAX = 2000;

function keep(set: object, token: string, found: Checked): void {
  const kept = checked.get(set) ?? new Map<string, Checked>();
  checked.set(set, kept);
  if (kept.size >= CHECKED_MAX) kept.clear();
  kept.set(token, found);
}

/** The claim of a token that was checked before, letter for letter the same, and still holds. */
function checkedBefore(deps: TokenDeps, token: string): AccessClaim | undefined {
  const found = checked.get(deps.secrets.jwtKeys)?.get(token);
  if (found === undefined || found.origin !== deps.origin) return undefined;
  const now = Math.floor(deps.clock.now().getTime() / 1000);
  const holds = found.notBefore <= now + CLOCK_SLACK_S && now - CLOCK_SLACK_S < found.expires;
  return holds ? found.claim : undefined;
}

/**
 * The claim of an access token that holds now; undefined for every other string: another algorithm, a kid that is not in
 * our set, another type, issuer or audience, over, not yet begun, or of another form. Asks no database.
 */
export async function readAccessToken(
  deps: TokenDeps,
  token: string | undefined,
): Promise<AccessClaim | undefined> {
  if (token === undefined) return undefined;
  const known = checkedBefore(deps, token);
  if (known !== undefined) return known;
  const set = deps.secrets.jwtKeys;
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const jwk = set.keys.find((key) => key.kid === kid);
        if (jwk === undefined) throw new Error("not one of our keys");
        return keyOf(set, jwk, "verify");
      },
      {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: deps.origin,
        audience: AUDIENCE,
        requiredClaims: ["sub", "sid", "iat", "nbf", "exp"],
        clockTolerance: CLOCK_SLACK_S,
        currentDate: deps.clock.now(),
      },
    );
    const said = claims.safeParse(payload);
    if (!said.success) return undefined;
    const { sub, sid, usr, vrf, rol, gen, nbf, exp } = said.data;
    const claim: AccessClaim = {
      maker: { kind: "maker", userId: sub, sessionId: sid, username: usr, verified: vrf, role: rol },
      generation: gen,
    };
    keep(set, token, { claim, origin: deps.origin, notBefore: nbf, expires: exp });
    return claim;
  } catch {
    return undefined; // whatever is wrong with it, it proves nothing
  }
}
