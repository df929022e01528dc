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

/**
 * The claim of an access token that holds now; undefined for every other string: another algorithm, a kid that is not in
 * our set, another type, issuer or audience, over, not yet begun, or of another form. Asks no database.
 */
export async function readAccessToken(
  deps: TokenDeps,
  token: string | undefined,
): Promise<AccessClaim | undefined> {
  if (token === undefined) return undefined;
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
    const { sub, sid, usr, vrf, rol, gen } = said.data;
    return {
      maker: { kind: "maker", userId: sub, sessionId: sid, username: usr, verified: vrf, role: rol },
      generation: gen,
    };
  } catch {
    return undefined; // whatever is wrong with it, it proves nothing
  }
}
