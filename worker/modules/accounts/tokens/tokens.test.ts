import { generateKeyPairSync, sign as signBytes } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { testClock, testSecrets } from "#tests/support/accounts.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import type { AccountSecrets } from "#worker/modules/accounts/index.ts";
import { readAccessToken, signAccessToken } from "./access-token.ts";
import { mintMailToken, readMailToken } from "./mail-token.ts";
import { mintRefreshToken, readRefreshToken } from "./refresh-token.ts";

const ids = idsFrom(testClock());
const maker: Maker = {
  kind: "maker",
  userId: ids.uuid(),
  sessionId: ids.uuid(),
  username: "anna",
  verified: true,
  role: "maker",
};

function world(secrets: AccountSecrets = testSecrets()) {
  const clock = testClock();
  return { clock, secrets, origin: "https://stratamake.test" };
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("an access token", () => {
  it("says who, in which session, and holds ten minutes", async () => {
    const deps = world();
    const { token, seconds } = await signAccessToken(deps, { maker, generation: 3 });
    expect(seconds).toBe(600);
    expect(await readAccessToken(deps, token)).toEqual({ maker, generation: 3 });
    deps.clock.wait(600 + 4);
    expect(await readAccessToken(deps, token)).toBeDefined(); // two machines' clocks may be 5 s apart
    deps.clock.wait(2);
    expect(await readAccessToken(deps, token)).toBeUndefined();
  });

  it("holds a minute while the address is not confirmed, so that confirming shows soon", async () => {
    const deps = world();
    expect(
      (await signAccessToken(deps, { maker: { ...maker, verified: false }, generation: 1 })).seconds,
    ).toBe(60);
  });

  it("is read under every live key and signed by the first", async () => {
    const [old, fresh] = [testSecrets("old"), testSecrets("new")];
    const before = await signAccessToken(world(old), { maker, generation: 1 });
    const both = { ...fresh, jwtKeys: { keys: [...fresh.jwtKeys.keys, ...old.jwtKeys.keys] } };
    expect(await readAccessToken(world(both), before.token)).toBeDefined();
    const after = await signAccessToken(world(both), { maker, generation: 1 });
    expect(await readAccessToken(world(fresh), after.token)).toBeDefined();
    expect(await readAccessToken(world(old), after.token)).toBeUndefined();
  });

  it("that was read before is no better anywhere else: another key set, another origin, one letter more", async () => {
    const deps = world();
    const { token } = await signAccessToken(deps, { maker, generation: 1 });
    expect(await readAccessToken(deps, token)).toBeDefined();
    expect(await readAccessToken(deps, token)).toEqual({ maker, generation: 1 });
    expect(await readAccessToken({ ...deps, secrets: testSecrets("two") }, token)).toBeUndefined();
    expect(await readAccessToken({ ...deps, origin: "https://elsewhere.test" }, token)).toBeUndefined();
    expect(await readAccessToken(deps, `${token}A`)).toBeUndefined();
    deps.clock.wait(-6);
    expect(await readAccessToken(deps, token)).toBeUndefined(); // not yet begun
  });

  it("is signed by EdDSA under its kid, with the header and claims of the decision", async () => {
    const { token } = await signAccessToken(world(), { maker, generation: 1 });
    const [header = "", payload = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({
      alg: "EdDSA",
      typ: "at+jwt",
      kid: "one",
    });
    const said = JSON.parse(Buffer.from(payload, "base64url").toString());
    expect(said).toMatchObject({
      iss: "https://stratamake.test",
      aud: "web",
      sub: maker.userId,
      sid: maker.sessionId,
      ver: 1,
    });
    expect(said.exp - said.iat).toBe(600);
    expect(said.nbf).toBe(said.iat);
  });
});

describe("an access token is refused", () => {
  const secrets = testSecrets();
  const deps = world(secrets);
  const now = Math.floor(deps.clock.now().getTime() / 1000);
  const good = {
    iss: deps.origin,
    aud: "web",
    sub: maker.userId,
    sid: maker.sessionId,
    ver: 1,
    gen: 1,
    usr: "anna",
    vrf: true,
    rol: "maker",
    iat: now,
    nbf: now,
    exp: now + 600,
  };
  const header = { alg: "EdDSA", typ: "at+jwt", kid: "one" };
  const [jwk] = secrets.jwtKeys.keys;

  /** A token with our own signature, whatever it says. */
  async function signed(head: object, claims: object): Promise<string> {
    const { createPrivateKey } = await import("node:crypto");
    const body = `${part(head)}.${part(claims)}`;
    const key = createPrivateKey({ key: jwk as never, format: "jwk" });
    return `${body}.${signBytes(null, Buffer.from(body), key).toString("base64url")}`;
  }

  it("never, when all is right: this table tests what it says", async () => {
    expect(await readAccessToken(deps, await signed(header, good))).toBeDefined();
  });

  it.each<[string, object, object]>([
    ["alg none with a good signature", { ...header, alg: "none" }, good],
    ["alg HS256 with a good signature", { ...header, alg: "HS256" }, good],
    ["no typ", { alg: "EdDSA", kid: "one" }, good],
    ["typ JWT", { ...header, typ: "JWT" }, good],
    ["no kid", { alg: "EdDSA", typ: "at+jwt" }, good],
    ["a kid that is not ours", { ...header, kid: "two" }, good],
    ["a critical header that nobody knows", { ...header, crit: ["x"], x: 1 }, good],
    ["another audience", header, { ...good, aud: "api" }],
    ["no audience", header, { ...good, aud: undefined }],
    ["another issuer", header, { ...good, iss: "https://evil.test" }],
    ["no issuer", header, { ...good, iss: undefined }],
    ["over", header, { ...good, exp: now - 6 }],
    ["no end", header, { ...good, exp: undefined }],
    ["not yet begun", header, { ...good, nbf: now + 6 }],
    ["no beginning", header, { ...good, nbf: undefined }],
    ["no session", header, { ...good, sid: undefined }],
    ["another version", header, { ...good, ver: 2 }],
    ["a role that does not exist", header, { ...good, rol: "owner" }],
    ["a subject that is no id", header, { ...good, sub: "1" }],
  ])("%s", async (_why, head, claims) => {
    expect(await readAccessToken(deps, await signed(head, claims))).toBeUndefined();
  });

  it("without signature, with HMAC of the public key, with a stranger's key, cut or empty", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const stranger = await new SignJWT(good).setProtectedHeader(header).sign(privateKey);
    const hmac = await new SignJWT(good)
      .setProtectedHeader({ ...header, alg: "HS256" })
      .sign(Buffer.from(String(jwk?.x ?? ""), "base64url"));
    const none = `${part({ ...header, alg: "none" })}.${part(good)}.`;
    const own = await signed(header, good);
    const embedded = await new SignJWT(good)
      .setProtectedHeader({ ...header, jwk: publicKey.export({ format: "jwk" }) as never })
      .sign(privateKey);
    for (const token of [stranger, hmac, none, own.slice(0, -4), `${own}x`, embedded, "", "a.b.c", "…"]) {
      expect(await readAccessToken(deps, token), token).toBeUndefined();
    }
    expect(await readAccessToken(deps, undefined)).toBeUndefined();
  });
});

describe("a refresh token", () => {
  const { refreshKeys } = testSecrets();
  const claim = { sessionId: ids.uuid(), generation: 7 };

  it("is derived: made twice it is the same, and says its family and generation", () => {
    const token = mintRefreshToken(refreshKeys, claim);
    expect(token).toBe(mintRefreshToken(refreshKeys, claim));
    expect(token).toMatch(/^srt_[0-9a-f-]{36}\.7\.[A-Za-z0-9_-]{43}$/);
    expect(readRefreshToken(refreshKeys, token)).toEqual(claim);
  });

  it("is refused when any of it was changed, or another key made it", () => {
    const token = mintRefreshToken(refreshKeys, claim);
    const [, mac = ""] = token.split(".7.");
    const flipped = mac.startsWith("A") ? `B${mac.slice(1)}` : `A${mac.slice(1)}`;
    const forged = [
      token.replace(".7.", ".8."),
      token.replace(".7.", ".07."),
      token.replace(mac, flipped),
      token.replace(claim.sessionId, ids.uuid()),
      mintRefreshToken(testSecrets().refreshKeys, claim),
      "srt_",
      "",
    ];
    for (const one of forged) expect(readRefreshToken(refreshKeys, one), one).toBeUndefined();
    expect(readRefreshToken(refreshKeys, undefined)).toBeUndefined();
  });

  it("made under the key before is read while that key is still listed", () => {
    const token = mintRefreshToken(refreshKeys, claim);
    const fresh = testSecrets().refreshKeys;
    expect(readRefreshToken([...fresh, ...refreshKeys], token)).toEqual(claim);
    expect(readRefreshToken(fresh, token)).toBeUndefined();
  });
});

describe("a mailed token", () => {
  const { refreshKeys } = testSecrets();

  it("holds its link's id and 128 bits of proof for one purpose", () => {
    const id = ids.uuid();
    const token = mintMailToken(refreshKeys, "verify", id);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(readMailToken(refreshKeys, "verify", token)).toBe(id);
    expect(readMailToken(refreshKeys, "reset", token)).toBeUndefined();
  });

  it("is refused when it is another link's, cut, or made by another key", () => {
    const token = mintMailToken(refreshKeys, "reset", ids.uuid());
    const other = mintMailToken(refreshKeys, "reset", ids.uuid());
    const mixed = other.slice(0, 21) + token.slice(21);
    for (const one of [mixed, token.slice(1), `${token}A`, "A".repeat(43), ""])
      expect(readMailToken(refreshKeys, "reset", one), one).toBeUndefined();
    expect(readMailToken(testSecrets().refreshKeys, "reset", token)).toBeUndefined();
  });
});
