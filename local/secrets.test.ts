import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importJWK, jwtVerify, SignJWT } from "jose";
import { expect, test } from "vitest";
import { readSecrets } from "#local/secrets.ts";

test("secrets are made once, for the owner's eyes, in the shapes that the Worker takes", async () => {
  const dir = mkdtempSync(path.join(tmpdir(), "secrets-"));
  const file = path.join(dir, "deep", "secrets.json");
  const secrets = readSecrets(file);
  expect(readSecrets(file)).toEqual(secrets);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  for (const keys of [secrets.worker.REFRESH_KEYS, secrets.worker.FILES_KEYS]) {
    const [first] = JSON.parse(keys) as [{ kid: string; key: string }];
    expect(Buffer.from(first.key, "base64url")).toHaveLength(32);
  }
  const [jwk] = (JSON.parse(secrets.worker.JWT_KEYS) as { keys: [JsonWebKey & { kid: string }] }).keys;
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: "EdDSA", kid: jwk.kid })
    .sign(await importJWK(jwk));
  const { d: _private, ...half } = jwk;
  await expect(jwtVerify(token, await importJWK(half))).resolves.toBeDefined();
  rmSync(dir, { recursive: true, force: true });
});
